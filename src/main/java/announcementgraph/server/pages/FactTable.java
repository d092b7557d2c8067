package announcementgraph.server.pages;

import announcementgraph.graph.browse.EntityView;
import announcementgraph.graph.browse.EvidenceView;
import announcementgraph.graph.browse.FactGroup;
import announcementgraph.graph.browse.FactView;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The facts of a thing as a table, a row for each quote that says one. */
final class FactTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(
                            "thing",
                            "relation",
                            "direction",
                            "other",
                            "label",
                            "value",
                            "quantity",
                            "note",
                            "quote",
                            "confidence")
                    .get();

    private FactTable() {}

    static byte[] csv(EntityView entity) {
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, FORMAT)) {
            for (FactGroup group : entity.facts()) {
                for (FactView fact : group.facts()) {
                    print(printer, entity, group, fact);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter printer, EntityView entity, FactGroup group, FactView fact)
            throws IOException {
        if (fact.evidence().isEmpty()) {
            row(printer, entity, group, fact, null);
        }
        for (EvidenceView evidence : fact.evidence()) {
            row(printer, entity, group, fact, evidence);
        }
    }

    private static void row(
            CSVPrinter printer,
            EntityView entity,
            FactGroup group,
            FactView fact,
            @Nullable EvidenceView evidence)
            throws IOException {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(entity.thing().iri());
        fields.add(group.label());
        fields.add(group.direction());
        fields.add(fact.other() == null ? null : fact.other().iri());
        fields.add(fact.other() == null ? null : plain(fact.other().label()));
        fields.add(plain(fact.value()));
        fields.add(fact.quantity());
        fields.add(evidence == null ? null : evidence.note());
        fields.add(evidence == null ? null : plain(evidence.quote()));
        fields.add(evidence == null ? null : evidence.confidence());
        printer.printRecord(fields);
    }

    /**
     * Words of a note that a spreadsheet would take for a formula get an apostrophe before them.
     */
    private static @Nullable String plain(@Nullable String text) {
        return text != null && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
