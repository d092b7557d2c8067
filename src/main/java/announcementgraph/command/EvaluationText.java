package announcementgraph.command;

import announcementgraph.evaluation.Evaluation;
import announcementgraph.evaluation.Finding;
import announcementgraph.evaluation.NoteResult;
import announcementgraph.evaluation.Row;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows to people how well notes are read. */
final class EvaluationText {

    private static final Map<String, String> NAMES =
            Map.of("known", "known names", "unknown", "unknown names", "other", "other than ko");

    private static final int LONGEST_QUOTE = 100;

    private final Evaluation evaluation;
    private final int hidden;

    EvaluationText(Evaluation evaluation, int hidden) {
        this.evaluation = evaluation;
        this.hidden = hidden;
    }

    void print(boolean errors, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d notes with gold%s%n",
                evaluation.results().size(),
                hidden == 0 ? "" : "; " + hidden + " things of the names were hidden");
        List<String> without = evaluation.notesWithoutGold();
        if (!without.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%d without gold, not scored: %s%n",
                    without.size(),
                    String.join(", ", without));
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "%-20s%6s%6s%6s%8s%8s%8s  %s%n",
                "",
                "tp",
                "fp",
                "fn",
                "P",
                "R",
                "F1",
                "95 % interval of F1");
        String by = "";
        for (Row row : evaluation.rows()) {
            if (!row.by().equals(by) && !row.by().equals("all")) {
                out.println("  by " + row.by());
            }
            by = row.by();
            print(row, out);
        }
        if (errors) {
            evaluation.results().forEach(result -> printErrors(result, out));
        }
    }

    private static void print(Row row, PrintStream out) {
        String name =
                row.by().equals("all")
                        ? row.of().name().toLowerCase(Locale.ROOT)
                        : "    " + NAMES.getOrDefault(row.value(), row.value());
        out.printf(
                Locale.ROOT,
                "%-20s%6d%6d%6d%8.3f%8.3f%8.3f  %s%n",
                name,
                row.counts().right(),
                row.counts().wrong(),
                row.counts().missed(),
                row.counts().precision(),
                row.counts().recall(),
                row.counts().f1(),
                row.f1().map(EvaluationText::words).orElse("one note"));
    }

    private static String words(Row.Interval interval) {
        return String.format(Locale.ROOT, "%.3f – %.3f", interval.low(), interval.high());
    }

    private static void printErrors(NoteResult result, PrintStream out) {
        List<Finding> errors =
                result.findings().stream()
                        .filter(finding -> finding.outcome() != Finding.Outcome.RIGHT)
                        .toList();
        if (!errors.isEmpty()) {
            out.println();
            out.println(result.note());
            errors.forEach(error -> print(error, out));
        }
    }

    private static void print(Finding error, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "  %-8s%-14s%s%s%n",
                error.outcome().name().toLowerCase(Locale.ROOT),
                String.join("/", error.types()),
                error.text(),
                error.line() == 0 ? "" : ", line " + error.line());
        error.evidence()
                .ifPresent(
                        evidence ->
                                out.printf(
                                        Locale.ROOT,
                                        "%24s\"%s\" (%s, %.2f)%n",
                                        "",
                                        shortened(Streams.oneLine(evidence.quote())),
                                        evidence.rule(),
                                        evidence.confidence()));
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…";
    }
}
