package announcementgraph.command;

import announcementgraph.evaluation.Evaluation;
import announcementgraph.evaluation.Finding;
import announcementgraph.evaluation.Row;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes for programs how well notes are read. */
final class EvaluationData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final CSVFormat FIGURES =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(
                            "of",
                            "by",
                            "value",
                            "tp",
                            "fp",
                            "fn",
                            "precision",
                            "recall",
                            "f1",
                            "low",
                            "high")
                    .get();

    private static final CSVFormat ERRORS =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(
                            "note",
                            "line",
                            "outcome",
                            "of",
                            "type",
                            "text",
                            "quote",
                            "rule",
                            "confidence")
                    .get();

    private EvaluationData() {}

    /** An error with the note that it is in. */
    private record Located(String note, Finding finding) {}

    static void json(Evaluation evaluation, int hidden, boolean errors, PrintStream out)
            throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("notes", evaluation.results().size());
        json.put("hidden", hidden);
        ArrayNode unread = json.putArray("notesNotRead");
        evaluation.notesNotRead().forEach(unread::add);
        ArrayNode without = json.putArray("notesWithoutGold");
        evaluation.notesWithoutGold().forEach(without::add);
        ArrayNode rows = json.putArray("rows");
        evaluation.rows().forEach(row -> rows.add(json(row)));
        if (errors) {
            ArrayNode list = json.putArray("errors");
            errors(evaluation).forEach(error -> list.add(json(error)));
        }
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    private static ObjectNode json(Row row) {
        ObjectNode json = JSON.createObjectNode();
        json.put("of", word(row.of()));
        json.put("by", row.by());
        json.put("value", row.value());
        json.put("tp", row.counts().right());
        json.put("fp", row.counts().wrong());
        json.put("fn", row.counts().missed());
        json.put("precision", rounded(row.counts().precision()));
        json.put("recall", rounded(row.counts().recall()));
        json.put("f1", rounded(row.counts().f1()));
        row.f1()
                .ifPresent(
                        interval -> {
                            json.put("low", rounded(interval.low()));
                            json.put("high", rounded(interval.high()));
                        });
        return json;
    }

    private static ObjectNode json(Located error) {
        Finding finding = error.finding;
        ObjectNode json = JSON.createObjectNode();
        json.put("note", error.note);
        json.put("line", finding.line());
        json.put("outcome", word(finding.outcome()));
        json.put("of", word(finding.of()));
        json.put("type", String.join("/", finding.types()));
        json.put("text", finding.text());
        finding.evidence()
                .ifPresent(
                        evidence -> {
                            json.put("quote", evidence.quote());
                            json.put("rule", evidence.rule());
                            json.put("confidence", evidence.confidence());
                        });
        return json;
    }

    static void csv(Evaluation evaluation, boolean errors, PrintStream out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, errors ? ERRORS : FIGURES);
        if (errors) {
            for (Located error : errors(evaluation).toList()) {
                printer.printRecord(cells(error));
            }
        } else {
            for (Row row : evaluation.rows()) {
                printer.printRecord(cells(row));
            }
        }
        printer.flush();
    }

    private static List<Object> cells(Row row) {
        return List.of(
                word(row.of()),
                row.by(),
                row.value(),
                row.counts().right(),
                row.counts().wrong(),
                row.counts().missed(),
                rounded(row.counts().precision()),
                rounded(row.counts().recall()),
                rounded(row.counts().f1()),
                row.f1().<Object>map(interval -> rounded(interval.low())).orElse(""),
                row.f1().<Object>map(interval -> rounded(interval.high())).orElse(""));
    }

    private static List<Object> cells(Located error) {
        Finding finding = error.finding;
        return List.of(
                error.note,
                finding.line() == 0 ? "" : finding.line(),
                word(finding.outcome()),
                word(finding.of()),
                String.join("/", finding.types()),
                finding.text(),
                finding.evidence().map(Finding.Evidence::quote).orElse(""),
                finding.evidence().map(Finding.Evidence::rule).orElse(""),
                finding.evidence().<Object>map(Finding.Evidence::confidence).orElse(""));
    }

    private static Stream<Located> errors(Evaluation evaluation) {
        return evaluation.results().stream()
                .flatMap(
                        result ->
                                result.findings().stream()
                                        .filter(
                                                finding ->
                                                        finding.outcome() != Finding.Outcome.RIGHT)
                                        .map(finding -> new Located(result.note(), finding)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
