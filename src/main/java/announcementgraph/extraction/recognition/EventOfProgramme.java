package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Normalizer;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The event of a note that has a programme and no name that can only be an event's: the note's
 * title ("24th Meeting"), where it says more than that it is a programme.
 */
final class EventOfProgramme implements Recognizer {

    private static final int FEWEST_TALKS = 3;
    private static final int MOST_WORDS = 10;

    private final Pattern plainWords;

    EventOfProgramme(WordTables words) {
        this.plainWords =
                Pattern.compile(
                        "(?iu)(?:"
                                + Words.anyOf(words.forms("programme-words"))
                                + "|"
                                + Words.anyOf(words.forms("report-words"))
                                + "|"
                                + Words.anyOf(words.forms("session-words"))
                                + "|\\P{L})*");
    }

    @Override
    public void find(Reading reading) {
        if (reading.event().isEmpty()
                && reading.talks().stream().filter(t -> !t.speakers().isEmpty()).count()
                        >= FEWEST_TALKS) {
            titleLine(reading).ifPresent(line -> name(reading, line));
        }
    }

    private Optional<Line> titleLine(Reading reading) {
        String title = Normalizer.key(reading.note().title());
        List<Line> lines = reading.outline().lines();
        return lines.subList(0, Math.min(8, lines.size())).stream()
                .filter(line -> Normalizer.key(line.text()).equals(title))
                .filter(line -> line.text().split("\\s+").length <= MOST_WORDS)
                .filter(line -> !plainWords.matcher(line.text()).matches())
                .findFirst();
    }

    private static void name(Reading reading, Line line) {
        SourceSpan span = line.span();
        Referent event = reading.named(Kind.EVENT, span.of(reading.text()));
        reading.addAround(span, event, "programme-title", 0.6);
        reading.event(event);
        Editions.host(reading, event);
    }
}
