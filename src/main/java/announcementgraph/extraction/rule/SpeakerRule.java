package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Language;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who speaks where, for whom they work, and as what: read off the layout around a person's name.
 */
final class SpeakerRule implements Rule {

    private static final Pattern SPEAKS =
            Pattern.compile(
                    "(?i)발표|강연|진행|소개|연설|키노트|세션|연사|대담|무대|등장|나왔|나와서|설명|강조|올라|\\b(?:talks?|keynote|spoke|speaks|talked|came on|opened|closed|showed|explains|explained|presented|presents|speech|session|on stage|said|says|tutorial|panel|demo)\\b|講演|登壇|演讲|分享");

    @Override
    public void apply(Reading reading, Facts facts) {
        Set<Name> speakers = new HashSet<>();
        for (Session session : reading.sessions()) {
            for (Name speaker : session.speakers()) {
                speakers.add(speaker);
                speaks(reading, facts, speaker, Optional.of(session));
            }
        }
        for (Name person : reading.names()) {
            if (!person.is(Kind.PERSON)) {
                continue;
            }
            Line line = reading.outline().lineAt(person.begin());
            boolean label =
                    person.rule().equals("speaker-label")
                            || person.rule().equals("speaker-list")
                            || labelled(reading, line);
            if (!speakers.contains(person)
                    && (label || SPEAKS.matcher(line.text()).find() || titledHeading(line))) {
                speaks(reading, facts, person, Optional.empty());
            }
            affiliation(reading, facts, person, line);
        }
        impliedAffiliations(reading, facts);
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

    private static boolean titledHeading(Line line) {
        return line.isHeading();
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

    /**
     * The organizations in the person's part of the line: behind the name first, else before it.
     */
    private static void affiliation(Reading reading, Facts facts, Name person, Line line) {
        List<Name> people = reading.namesIn(line.span(), Kind.PERSON);
        List<Name> organizations = Places.outer(reading, line.span(), Kind.ORGANIZATION);
        int at = people.indexOf(person);
        int until = at + 1 < people.size() ? people.get(at + 1).begin() : line.span().end();
        int since = at > 0 ? people.get(at - 1).end() : line.span().begin();
        title(
                reading,
                facts,
                person,
                new SourceSpan(person.end(), until),
                new SourceSpan(since, person.begin()));
        Optional<Name> owner =
                Places.lastBefore(organizations, person.begin())
                        .filter(
                                o ->
                                        reading.text()
                                                .substring(o.end(), person.begin())
                                                .matches("['’]s\\s|의\\s"));
        if (owner.isPresent()) {
            worksFor(facts, person, owner.get(), line, 0.85);
            return;
        }
        List<Name> behind = adjacent(reading, person.end(), organizations, until);
        if (behind.isEmpty()) {
            Places.lastBefore(organizations, person.begin())
                    .filter(o -> o.begin() >= since)
                    .filter(o -> joins(reading, reading.text().substring(o.end(), person.begin())))
                    .ifPresent(o -> worksFor(facts, person, o, line, 0.8));
        }
        behind.forEach(o -> worksFor(facts, person, o, line, 0.85));
        if (behind.isEmpty()) {
            represented(reading, facts, person, line, organizations);
        }
    }

    private static List<Name> adjacent(
            Reading reading, int from, List<Name> organizations, int until) {
        List<Name> found = new ArrayList<>();
        int at = from;
        for (Name organization : organizations) {
            if (organization.begin() < at || organization.end() > until) {
                continue;
            }
            if (!joins(reading, reading.text().substring(at, organization.begin()))) {
                break;
            }
            found.add(organization);
            at = organization.end();
        }
        return found;
    }

    /**
     * Whether the words between a person and an organization are but titles, marks and small words.
     */
    private static boolean joins(Reading reading, String between) {
        if (between.length() > 80 || between.indexOf('\n') >= 0) {
            return false;
        }
        String rest = between;
        for (Map<String, String> row : reading.words().rows("titles")) {
            String form = row.getOrDefault("form", "");
            if (form.length() > 1) {
                rest = rest.replaceAll("(?i)" + Pattern.quote(form), " ");
            }
        }
        rest =
                rest.replaceAll(
                        "(?i)\\b(?:of|at|from|for|the|and|in|a|ai|research|engineering|product|global|korea|co|senior|technical|marketing|developer|relations|science|machine|learning|deep|applied|data|cloud|general)\\b",
                        " ");
        rest = rest.replaceAll("의|에서|소속|겸|및|기술|개발|전략|사업|총괄|부문|담당|株式会社|の", " ");
        return rest.replaceAll("[\\s,.()|/&·:*@\\[\\]–—-]+", "").isEmpty();
    }

    private static void represented(
            Reading reading, Facts facts, Name person, Line line, List<Name> organizations) {
        String behind = reading.text().substring(person.end(), line.span().end());
        if (Pattern.compile("^.{0,20}\\b(?:represent|joined|from|works? (?:for|at)|of)\\w*\\s")
                .matcher(behind)
                .find()) {
            Places.firstBehind(organizations, person.end())
                    .filter(o -> o.begin() - person.end() < 45)
                    .ifPresent(o -> worksFor(facts, person, o, line, 0.7));
        }
    }

    private static void worksFor(
            Facts facts, Name person, Name organization, Line line, double confidence) {
        facts.relation(
                person.referent(),
                Vocabulary.WORKS_FOR,
                organization.referent(),
                line.isRow() ? line.span() : Places.cover(person.span(), organization.span()),
                "affiliation",
                confidence);
    }

    private static void title(
            Reading reading, Facts facts, Name person, SourceSpan behind, SourceSpan before) {
        titleIn(reading, behind, true)
                .or(() -> titleIn(reading, before, false))
                .ifPresent(
                        t ->
                                facts.attribute(
                                        person.referent(),
                                        Vocabulary.JOB_TITLE,
                                        t.of(reading.text()),
                                        Language.ofName(t.of(reading.text())).tag(),
                                        Places.cover(person.span(), t),
                                        "title-word",
                                        0.8));
    }

    /** The title word nearest to the name, the longest that fits there. */
    private static Optional<SourceSpan> titleIn(Reading reading, SourceSpan span, boolean first) {
        String text = span.of(reading.text());
        String near =
                first
                        ? text.substring(0, Math.min(40, text.length()))
                        : text.substring(Math.max(0, text.length() - 30));
        int base = first ? span.begin() : span.end() - near.length();
        String lower = near.toLowerCase(Locale.ROOT);
        int best = -1;
        int length = 0;
        for (Map<String, String> row : reading.words().rows("titles")) {
            String form = row.getOrDefault("form", "").toLowerCase(Locale.ROOT);
            if (form.length() < 2) {
                continue;
            }
            int at = Triggers.indexOf(lower, form, 0);
            if (at >= 0 && form.length() > length) {
                best = at;
                length = form.length();
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new SourceSpan(base + best, base + best + length));
    }

    /**
     * A speaker of whom the note does not say for whom: the affiliation that the names know, where
     * the note names that organization; else, of one with a title at the host's own keynote, the
     * host.
     */
    private static void impliedAffiliations(Reading reading, Facts facts) {
        for (Session session : reading.sessions()) {
            for (Name speaker : session.speakers()) {
                Referent person = speaker.referent();
                if (employed(reading, facts, person)) {
                    continue;
                }
                SourceSpan line = Places.lineOf(reading, speaker.begin());
                Optional<Referent> known =
                        person.entry().stream()
                                .flatMap(e -> e.wholes().stream())
                                .filter(reading::mentions)
                                .flatMap(w -> reading.known(w).stream())
                                .findFirst();
                if (known.isPresent()) {
                    facts.relation(
                            person,
                            Vocabulary.WORKS_FOR,
                            known.get(),
                            line,
                            "known-affiliation",
                            0.6);
                } else if (person.entry().isEmpty()
                        && facts.value(person, Vocabulary.JOB_TITLE).isPresent()) {
                    reading.host()
                            .filter(reading::mentions)
                            .ifPresent(
                                    h ->
                                            facts.relation(
                                                    person,
                                                    Vocabulary.WORKS_FOR,
                                                    h,
                                                    line,
                                                    "speaks-for-host",
                                                    0.45));
                }
            }
        }
    }

    private static boolean employed(Reading reading, Facts facts, Referent person) {
        return facts.objects(person, Vocabulary.WORKS_FOR).stream()
                .filter(reading::mentions)
                .flatMap(iri -> reading.referent(iri).stream())
                .anyMatch(employer -> employer.is(Kind.ORGANIZATION));
    }
}
