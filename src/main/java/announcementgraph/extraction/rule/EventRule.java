package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Dates;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Optional;

/** When and where the event was, who held it, and which sessions it had. */
final class EventRule implements Rule {

    private static final int HEAD = 8;

    @Override
    public void apply(Reading reading, Facts facts) {
        reading.event()
                .ifPresent(
                        event -> {
                            date(reading, facts, event);
                            place(reading, facts, event);
                            host(reading, facts, event);
                            for (Session session : reading.sessions()) {
                                facts.relation(
                                        session.referent(),
                                        Vocabulary.SUPER_EVENT,
                                        event,
                                        session.title(),
                                        "session-of-event",
                                        0.9);
                            }
                        });
    }

    private static List<Line> head(Reading reading) {
        List<Line> lines = reading.outline().lines();
        return lines.subList(0, Math.min(HEAD, lines.size()));
    }

    private static void date(Reading reading, Facts facts, Referent event) {
        Optional<String> year = Dates.year(event.label());
        for (Line line : head(reading)) {
            for (Dates.Found date : Dates.find(line.text())) {
                String start =
                        date.hasYear()
                                ? date.start()
                                : year.map(y -> y + date.start().substring(1)).orElse("");
                if (start.isEmpty() || year.isPresent() && !start.startsWith(year.get())) {
                    continue;
                }
                SourceSpan span =
                        new SourceSpan(
                                line.span().begin() + date.begin(),
                                line.span().begin() + date.end());
                facts.attribute(event, Vocabulary.START_DATE, start, "", span, "event-date", 0.85);
                date.finish()
                        .map(f -> f.startsWith("-") ? start.substring(0, 4) + f.substring(1) : f)
                        .ifPresent(
                                f ->
                                        facts.attribute(
                                                event,
                                                Vocabulary.END_DATE,
                                                f,
                                                "",
                                                span,
                                                "event-date",
                                                0.8));
                return;
            }
        }
    }

    private static void place(Reading reading, Facts facts, Referent event) {
        for (Line line : head(reading)) {
            for (Name place : Places.outer(reading, line.span(), Kind.PLACE)) {
                facts.relation(
                        event,
                        Vocabulary.LOCATION,
                        place.referent(),
                        line.span(),
                        "event-place",
                        0.8);
                return;
            }
        }
    }

    private static void host(Reading reading, Facts facts, Referent event) {
        reading.host()
                .flatMap(h -> reading.names().stream().filter(n -> n.referent() == h).findFirst())
                .ifPresent(
                        h ->
                                facts.relation(
                                        event,
                                        Vocabulary.ORGANIZER,
                                        h.referent(),
                                        Places.lineOf(reading, h.begin()),
                                        "event-host",
                                        0.7));
    }
}
