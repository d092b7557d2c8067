package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Outline;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges how much a field of an entry looks as if it named speakers ("Jane Doe & John Roe", "한빛소프트
 * 홍길동 팀장", "田中 太郎氏"), or for whom somebody works. Immutable.
 */
final class SpeakerField {

    private static final Pattern AND =
            Pattern.compile("\\s*(?:&|\\+|·|、|×|\\s{2,}|\\n)\\s*|\\s+(?:and|및|와|과|と|und|et|y)\\s+");

    private static final Pattern SMALL = Pattern.compile("^(?:of|from|at)\\s\\p{Lu}");

    /**
     * What no name in Latin letters has a word of: small words, and short ones in capitals (AI).
     */
    private static final Pattern PHRASE =
            Pattern.compile("(?i:the|our|an|your|my|all|how)|\\p{Lu}{2,4}");

    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9_.-]{2,30}");

    private final PersonNames names;
    private final Affiliations affiliations;
    private final WordTables words;
    private final Pattern name;
    private final Pattern korean;
    private final Pattern behindOrganization;
    private final Pattern beforeOrganization;

    SpeakerField(WordTables words) {
        this.words = words;
        this.names = new PersonNames(words);
        this.affiliations = new Affiliations(words);
        PersonForms forms = PersonForms.of(words);
        String titles =
                Words.anyOf(
                        words.rows("titles").stream()
                                .map(row -> row.getOrDefault("form", ""))
                                .toList());
        String title = "\\s*(?:" + PersonForms.RANK + "(?:" + titles + ")(?![A-Za-z]))";
        String any = "(?:" + forms.strict() + "|" + forms.any() + "|" + PersonForms.JAPANESE + ")";
        this.name =
                PersonForms.pattern(
                        "^(?:(?:" + titles + ")\\s+)?(",
                        any,
                        ")(?:" + title + "|\\s?(?:님|さん|氏|様|先生))*$");
        this.korean = PersonForms.pattern("^", forms.strict(), "$");
        String spaced = "(" + forms.strict() + "|" + PersonForms.ENGLISH + ")";
        this.behindOrganization =
                PersonForms.pattern("^(\\S.{1,30}?)\\s+", spaced, "(?:" + title + ")*$");
        this.beforeOrganization =
                PersonForms.pattern("^", spaced, "\\s+((?:(?:of|from|at)\\s)?\\S.{1,40})$");
    }

    /** The speakers whom the field names, each with the words beside that say for whom. */
    List<Talk.Speaker> speakers(Reading reading, Field field) {
        List<Talk.Speaker> speakers = new ArrayList<>();
        String text = reading.text();
        if (isHandle(reading, field)) {
            return List.of(new Talk.Speaker(field.span(), Optional.empty()));
        }
        Matcher and = AND.matcher(field.span().of(text));
        int begin = 0;
        while (and.find()) {
            speaker(reading, part(text, field, begin, and.start())).ifPresent(speakers::add);
            begin = and.end();
        }
        speaker(reading, part(text, field, begin, field.span().length())).ifPresent(speakers::add);
        return speakers;
    }

    /** "by @somebody" */
    private static boolean isHandle(Reading reading, Field field) {
        return field.mark() == '@' && HANDLE.matcher(field.span().of(reading.text())).matches();
    }

    private static SourceSpan part(String text, Field field, int begin, int end) {
        return Outline.trim(text, field.span().begin() + begin, field.span().begin() + end);
    }

    private Optional<Talk.Speaker> speaker(Reading reading, SourceSpan part) {
        String written = part.of(reading.text());
        Matcher alone = name.matcher(written);
        if (alone.find()) {
            return one(part, alone, 1, -1);
        }
        Matcher behind = behindOrganization.matcher(written);
        if (behind.find()
                && (Words.hasHangul(behind.group(2)) && words(behind.group(1)) <= 4
                        || affiliations.tells(reading, span(part, behind, 1)))) {
            return one(part, behind, 2, 1);
        }
        Matcher before = beforeOrganization.matcher(written);
        if (before.find()
                && (SMALL.matcher(before.group(2)).find()
                        || affiliations.tells(reading, span(part, before, 2)))) {
            return one(part, before, 1, 2);
        }
        return Optional.empty();
    }

    private static int words(String written) {
        return written.split("\\s+").length;
    }

    private Optional<Talk.Speaker> one(
            SourceSpan part, Matcher matcher, int person, int affiliation) {
        return names.possible(matcher.group(person))
                ? Optional.of(
                        new Talk.Speaker(
                                span(part, matcher, person),
                                affiliation < 0
                                        ? Optional.empty()
                                        : Optional.of(span(part, matcher, affiliation))))
                : Optional.empty();
    }

    private static SourceSpan span(SourceSpan part, Matcher matcher, int group) {
        return new SourceSpan(
                part.begin() + matcher.start(group), part.begin() + matcher.end(group));
    }

    /** How likely it is, from 0 to 1, that the field names a speaker. */
    double likelihood(Reading reading, Field field) {
        List<Talk.Speaker> speakers = field.quoted() ? List.of() : speakers(reading, field);
        if (speakers.isEmpty()) {
            return 0;
        }
        Talk.Speaker speaker = speakers.getFirst();
        String written = speaker.person().of(reading.text());
        List<Name> there = reading.namesAt(speaker.person());
        if (there.stream().anyMatch(n -> n.is(Kind.PERSON))) {
            return 1;
        }
        if (there.stream().anyMatch(n -> !n.is(Kind.PLACE))
                || words.contains("common-words", written)) {
            return 0;
        }
        if (isHandle(reading, field)) {
            return 0.6;
        }
        double own = likelihood(written, field.span().equals(speaker.person()));
        if (speaker.affiliation().isEmpty()) {
            return own;
        }
        SourceSpan affiliation = speaker.affiliation().get();
        return affiliations.tells(reading, affiliation)
                ? Math.max(own, 0.8)
                : SMALL.matcher(affiliation.of(reading.text())).find() ? own : Math.min(own, 0.3);
    }

    private double likelihood(String written, boolean alone) {
        if (korean.matcher(written).matches()) {
            return written.length() == 3 ? 0.8 : 0.5;
        }
        if (Words.hasUnspaced(written)) {
            boolean parted = written.indexOf(' ') > 0 || !alone;
            return parted ? 0.7 : written.length() <= 3 ? 0.5 : 0.3;
        }
        if (!names.plausible(written)) {
            return 0.2;
        }
        List<String> parts = List.of(written.split("[ ]+"));
        long strange =
                parts.stream()
                        .filter(w -> w.length() > 2 && !words.contains("common-words", w))
                        .count();
        boolean phrase =
                parts.stream().anyMatch(w -> PHRASE.matcher(w).matches())
                        && !parts.stream().allMatch(Words::isAllCapitals);
        return phrase || parts.size() > 3 && strange < 3 ? 0 : strange == parts.size() ? 0.8 : 0.6;
    }

    /** Whether the field is but a label ("Speaker") or leads to material ("3 min video"). */
    boolean isNoTitle(Reading reading, Field field) {
        String written = field.span().of(reading.text());
        String last = written.substring(written.lastIndexOf(' ') + 1);
        return words.contains("speaker-words", written)
                || field.words(reading.text()) <= 3 && words.contains("no-title-words", last);
    }

    boolean isSessionWord(Reading reading, Field field) {
        return words.contains("session-words", field.span().of(reading.text()));
    }

    /** Whether the field tells a post or is the name of an organization. */
    boolean tellsAffiliation(Reading reading, Field field) {
        if (field.quoted()) {
            return false;
        }
        int named =
                reading.namesIn(field.span(), Kind.ORGANIZATION).stream()
                        .mapToInt(n -> n.span().length())
                        .max()
                        .orElse(0);
        return named * 10 >= field.span().length() * 6
                || field.words(reading.text()) <= 6
                        && named == 0
                        && affiliations.tells(reading, field.span());
    }

    /** Takes the names of a speaker and of those for whom the speaker works. */
    boolean take(Reading reading, Talk.Speaker speaker) {
        String written = speaker.person().of(reading.text());
        boolean person =
                !reading.namesIn(speaker.person(), Kind.PERSON).isEmpty()
                        || names.takeSure(
                                reading, speaker.person().begin(), written, "speaker-entry", 0.85);
        if (person) {
            speaker.affiliation().ifPresent(a -> affiliations.take(reading, a));
        }
        return person;
    }
}
