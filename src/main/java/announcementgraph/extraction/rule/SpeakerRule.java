package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.recognition.Talk;
import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who speaks where: in a session, at the event. */
final class SpeakerRule implements Rule {

    /** What found those names that stand where speakers are listed. */
    private static final Set<String> LISTED =
            Set.of("speaker-label", "speaker-list", "speaker-entry");

    private static final int OPENING = 12;

    /** "설립 진행 중" is no talk. */
    private static final Pattern ONGOING = Pattern.compile("진행\\s?(?:중|상황|된|되는)");

    private final Set<String> speaking;

    SpeakerRule(WordTables words) {
        this.speaking = words.forms("speaking-words");
    }

    @Override
    public void apply(Reading reading, Facts facts) {
        Set<Name> speakers = new HashSet<>();
        for (Session session : reading.sessions()) {
            for (Name speaker : session.speakers()) {
                speakers.add(speaker);
                speaks(reading, facts, speaker, Optional.of(session));
            }
        }
        for (Talk talk : reading.talks()) {
            for (Talk.Speaker speaker : talk.speakers()) {
                reading.namesIn(speaker.person(), Kind.PERSON).stream()
                        .filter(speakers::add)
                        .forEach(name -> speaks(reading, facts, name, Optional.empty()));
            }
        }
        for (Name person : reading.names()) {
            if (person.is(Kind.PERSON)
                    && !speakers.contains(person)
                    && speaksIn(reading, person, reading.outline().lineAt(person.begin()))) {
                speaks(reading, facts, person, Optional.empty());
            }
        }
    }

    private boolean speaksIn(Reading reading, Name person, Line line) {
        String text = ONGOING.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll(" ");
        return LISTED.contains(person.rule())
                || line.isHeading()
                || labelled(reading, line)
                || besideTalk(reading, line)
                || speaking.stream().anyMatch(word -> Triggers.indexOf(text, word, 0) >= 0);
    }

    /** Whether it is an entry that opens with people, beside entries that are talks. */
    private static boolean besideTalk(Reading reading, Line line) {
        List<Name> people = reading.namesIn(line.span(), Kind.PERSON);
        if (!line.isItem()
                || people.isEmpty()
                || people.getFirst().begin() - line.span().begin() > OPENING) {
            return false;
        }
        Section section = reading.outline().sectionOf(line);
        return reading.sessions().stream()
                .filter(session -> !session.speakers().isEmpty())
                .map(session -> reading.outline().lineAt(session.title().begin()))
                .anyMatch(
                        talk ->
                                talk.isItem()
                                        && talk.depth() == line.depth()
                                        && reading.outline().sectionOf(talk) == section);
    }

    /** "Speaker: …", "발표자: …", "speaker:: …". */
    private static boolean labelled(Reading reading, Line line) {
        int colon = line.text().indexOf(':');
        int wide = line.text().indexOf('：');
        int end = colon < 0 ? wide : colon;
        return end > 0
                && reading.words()
                        .contains(
                                "speaker-words",
                                line.text().substring(0, end).replaceAll("^\\W+", "").strip());
    }

    private static void speaks(
            Reading reading, Facts facts, Name speaker, Optional<Session> session) {
        SourceSpan line = Places.lineOf(reading, speaker.begin());
        session.ifPresent(
                s ->
                        facts.relation(
                                speaker.referent(),
                                Vocabulary.PERFORMER_IN,
                                s.referent(),
                                line,
                                "session-speaker",
                                0.85));
        reading.event()
                .ifPresent(
                        e ->
                                facts.relation(
                                        speaker.referent(),
                                        Vocabulary.PERFORMER_IN,
                                        e,
                                        line,
                                        session.isPresent()
                                                ? "session-speaker"
                                                : "named-as-speaker",
                                        session.isPresent() ? 0.85 : 0.7));
    }
}
