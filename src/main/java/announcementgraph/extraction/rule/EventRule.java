package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Fields;
import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Dates;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When and where the event was, who held it, and which sessions it had. */
final class EventRule implements Rule {

    private static final int HEAD = 8;
    private static final int LABELS = 30;
    private static final Pattern SENTENCE = Pattern.compile("(?:[다요]|[a-z])[.!]|。");

    private final Set<String> attendance;

    EventRule(WordTables words) {
        this.attendance = words.forms("attendance-words");
    }

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

    /**
     * The lines whose label says so ("일시: …", "Venue: …"), before those at the head of the note.
     */
    private static List<SourceSpan> places(Reading reading, String field) {
        List<SourceSpan> places = new ArrayList<>();
        List<Line> lines = reading.outline().lines();
        for (Line line : lines.subList(0, Math.min(LABELS, lines.size()))) {
            Fields.value(reading, line, field).ifPresent(places::add);
        }
        head(reading).forEach(line -> places.add(line.span()));
        return places;
    }

    /** "서울에서", "in Seoul": not "중국(Acme) 사용자가". */
    private static boolean isWhere(Reading reading, Name place) {
        String text = reading.text();
        return text.substring(Math.max(0, place.begin() - 4), place.begin())
                        .matches("(?is).*\\b(?:in|at)\\s")
                || text.substring(place.end(), Math.min(text.length(), place.end() + 4))
                        .matches("(?s)(?:에서|에|의|,|로|で|にて|で).*");
    }

    private static void date(Reading reading, Facts facts, Referent event) {
        Optional<String> year = Dates.year(event.label());
        for (SourceSpan place : places(reading, "date")) {
            for (Dates.Found date : Dates.find(place.of(reading.text()))) {
                String start =
                        date.hasYear()
                                ? date.start()
                                : year.map(y -> y + date.start().substring(1)).orElse("");
                if (!start.isEmpty() && year.filter(y -> !start.startsWith(y)).isEmpty()) {
                    dated(facts, event, place, date, start);
                    return;
                }
            }
        }
    }

    private static void dated(
            Facts facts, Referent event, SourceSpan place, Dates.Found date, String start) {
        SourceSpan span = new SourceSpan(place.begin() + date.begin(), place.begin() + date.end());
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
    }

    private void place(Reading reading, Facts facts, Referent event) {
        for (SourceSpan span : places(reading, "place")) {
            List<Name> places = Places.outer(reading, span, Kind.PLACE);
            if (!places.isEmpty() && holds(reading, span, event, places.getFirst())) {
                facts.relation(
                        event,
                        Vocabulary.LOCATION,
                        places.getFirst().referent(),
                        span,
                        "event-place",
                        0.8);
                return;
            }
        }
    }

    /**
     * Whether a line is on where the event was: a sentence must name it, a date, or its opening.
     */
    private boolean holds(Reading reading, SourceSpan span, Referent event, Name place) {
        String text = span.of(reading.text()).toLowerCase(Locale.ROOT);
        return !SENTENCE.matcher(text).find()
                || !Dates.find(text).isEmpty()
                || reading.namesIn(span, Kind.EVENT).stream().anyMatch(n -> n.referent() == event)
                || attendance.stream().anyMatch(text::contains) && isWhere(reading, place);
    }

    /** The first line that has the event and its host, else the first that has the event. */
    private static SourceSpan withBoth(Reading reading, Referent event, Referent host) {
        List<SourceSpan> lines =
                reading.names().stream()
                        .filter(n -> n.referent() == event)
                        .map(n -> Places.lineOf(reading, n.begin()))
                        .toList();
        List<SourceSpan> hosts =
                reading.names().stream()
                        .filter(n -> n.referent() == host)
                        .map(n -> Places.lineOf(reading, n.begin()))
                        .toList();
        return lines.stream()
                .filter(hosts::contains)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse(hosts.getFirst());
    }

    private static void host(Reading reading, Facts facts, Referent event) {
        reading.host()
                .filter(reading::mentions)
                .ifPresent(
                        host ->
                                facts.relation(
                                        event,
                                        Vocabulary.ORGANIZER,
                                        host,
                                        withBoth(reading, event, host),
                                        "event-host",
                                        0.7));
    }
}
