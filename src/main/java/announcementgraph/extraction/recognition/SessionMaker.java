package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes sessions of their titles: which lines are theirs, who speaks, and for whom. Stateless. */
final class SessionMaker {

    private SessionMaker() {}

    /** Adds a session to the reading for each title, in the order of the text. */
    static void make(Reading reading, List<SourceSpan> titles) {
        int textEnd = reading.text().length();
        for (int i = 0; i < titles.size(); i++) {
            SourceSpan title = titles.get(i);
            Line line = reading.outline().lineAt(title.begin());
            int until =
                    i + 1 < titles.size() ? nextBegin(reading, line, titles.get(i + 1)) : textEnd;
            until = Math.min(until, line.isRow() ? line.span().end() : sectionEnd(reading, line));
            String label = shorten(title.of(reading.text()).replaceAll("\\s+", " "));
            String place =
                    reading.event()
                            .map(e -> Iris.slugOf(e.iri()))
                            .orElse(Iris.slug(reading.note().name()));
            Referent referent =
                    reading.at(
                            Vocabulary.ID
                                    + Kind.SESSION.word()
                                    + "/"
                                    + place
                                    + "-"
                                    + Iris.slug(label),
                            Kind.SESSION,
                            label);
            Session session =
                    new Session(
                            referent,
                            title,
                            new SourceSpan(
                                    line.span().begin(), Math.max(until, line.span().end())));
            reading.add(session);
            speakers(reading, session, line);
        }
    }

    /**
     * Where the next session begins: with its line, which may have its speaker before the title.
     */
    private static int nextBegin(Reading reading, Line line, SourceSpan next) {
        Line other = reading.outline().lineAt(next.begin());
        return other.index() == line.index() ? next.begin() : other.span().begin();
    }

    private static int sectionEnd(Reading reading, Line line) {
        if (!line.isHeading()) {
            List<Line> own = reading.outline().sectionOf(line).lines();
            return own.isEmpty() ? line.span().end() : own.getLast().span().end() + 1;
        }
        int level = reading.outline().sectionOf(line).level();
        for (Section section : reading.outline().sectionsBehind(line)) {
            if (section.level() <= level) {
                return section.heading().orElseThrow().span().begin();
            }
        }
        return reading.text().length();
    }

    private static String shorten(String label) {
        return label.length() <= 120 ? label : label.substring(0, 117) + "...";
    }

    /** Who is named with the title, in the row, or in the lines right below that name people. */
    private static void speakers(Reading reading, Session session, Line line) {
        Set<Referent> seen = new HashSet<>();
        List<Line> lines = reading.outline().lines();
        int last = line.isRow() ? line.index() : Math.min(line.index() + 8, lines.size() - 1);
        for (int i = line.index();
                i <= last && lines.get(i).span().begin() < session.scope().end();
                i++) {
            if (i > line.index() && isNextEntry(reading, line, lines.get(i))) {
                break;
            }
            List<Name> people = reading.namesIn(lines.get(i).span(), Kind.PERSON);
            boolean introduces = i == line.index() || introduces(reading, lines.get(i), people);
            if (!introduces && i > line.index() + 4) {
                break;
            }
            if (introduces) {
                people.stream()
                        .filter(p -> seen.add(p.referent()))
                        .forEach(session.speakers()::add);
            }
        }
        organizationOf(reading, session, line).ifPresent(session::organization);
    }

    /** Whether a line is an entry beside the title's, and not one of its fields. */
    private static boolean isNextEntry(Reading reading, Line title, Line line) {
        String text = line.text();
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        boolean labelled =
                colon > 0
                        && reading.words()
                                .contains("speaker-words", text.substring(0, colon).strip());
        return title.isItem()
                && line.isItem()
                && line.depth() <= title.depth()
                && !labelled
                && !Fields.isLabelled(reading, line);
    }

    /**
     * The organization named with the title, else beside the first speaker, else the one that the
     * names know.
     */
    private static Optional<Referent> organizationOf(Reading reading, Session session, Line line) {
        Optional<Referent> titled = firstOrganization(reading, line);
        if (titled.isPresent()) {
            return titled;
        }
        for (Name speaker : session.speakers()) {
            Optional<Referent> own =
                    firstOrganization(reading, reading.outline().lineAt(speaker.begin()))
                            .or(() -> knownAffiliation(reading, speaker));
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private static Optional<Referent> firstOrganization(Reading reading, Line line) {
        return reading.namesIn(line.span(), Kind.ORGANIZATION).stream()
                .filter(o -> !o.nested())
                .map(Name::referent)
                .findFirst();
    }

    private static Optional<Referent> knownAffiliation(Reading reading, Name speaker) {
        return speaker.referent().entry().stream()
                .flatMap(e -> e.wholes().stream())
                .filter(reading::mentions)
                .flatMap(w -> reading.known(w).stream())
                .findFirst();
    }

    /** Whether a line is there to name people: it begins with one, or with a speaker's label. */
    private static boolean introduces(Reading reading, Line line, List<Name> people) {
        if (people.isEmpty()) {
            return false;
        }
        int first = people.getFirst().begin() - line.span().begin();
        String before = line.text().substring(0, first);
        return before.length() <= 2
                || before.matches("(?s)^[^.。!?]{0,30}[:：]\\s*\\W*$")
                || reading.namesIn(line.span(), Kind.ORGANIZATION).stream()
                        .anyMatch(
                                o ->
                                        o.begin() - line.span().begin() <= 2
                                                && people.getFirst().begin() - o.end() <= 3
                                                && line.text().length() < 60);
    }
}
