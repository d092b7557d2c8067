package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.vocabulary.Prefixes;

import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class GraphTextIndexTest extends IndexedSample {

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

    @BeforeEach
    void setTheIndexInTheContext() {
        TextQuery.init();
        dataset.getContext().set(TextQuery.textIndex, new GraphTextIndex(index));
    }

    private List<String> select(String pattern) {
        StringBuilder query = new StringBuilder();
        Prefixes.ALL.forEach(
                (prefix, iri) ->
                        query.append("PREFIX ")
                                .append(prefix)
                                .append(": <")
                                .append(iri)
                                .append("> "));
        query.append("SELECT * WHERE { ").append(pattern).append(" }");
        List<String> rows = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query.toString()).build()) {
            RowSet rowSet = exec.select();
            rowSet.forEachRemaining(
                    row -> {
                        StringBuilder line = new StringBuilder();
                        rowSet.getResultVars()
                                .forEach(
                                        name -> {
                                            var node = row.get(name);
                                            line.append(
                                                            node == null
                                                                    ? "-"
                                                                    : node.isURI()
                                                                            ? node.getURI()
                                                                            : node
                                                                                    .getLiteralLexicalForm())
                                                    .append(' ');
                                        });
                        rows.add(line.toString().strip());
                    });
        }
        return rows;
    }

    @Test
    void thingsAreFoundByAnyOfTheirNames() {
        assertThat(select("?s text:query (rdfs:label '젯슨 나노')"))
                .containsExactly(SampleGraph.JETSON_NANO);
        assertThat(
                        select(
                                "(?s ?score ?literal) text:query (rdfs:label 'jetson nano')"
                                        + " FILTER(?score > 0)"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Jetson Nano"));
    }

    @Test
    void announcementsAndNotesAreFoundByTheirWords() {
        assertThat(select("(?s ?score ?literal) text:query (schema:text '+blackwell +keynote')"))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row).contains("NVIDIA announced the Blackwell B200 GPU"))
                .anySatisfy(row -> assertThat(row).startsWith(SampleGraph.NOTE_2024));
    }

    @Test
    void withoutAPropertyAllAreFound() {
        assertThat(select("?s text:query 'gemini'"))
                .containsExactlyInAnyOrder(SampleGraph.GEMINI, SampleGraph.NOTE_MIXED);
    }

    @Test
    void aLimitHolds() {
        assertThat(select("?s text:query ('nvidia' 2)")).hasSizeBetween(1, 2);
    }

    @Test
    void aLanguageNarrows() {
        assertThat(select("(?s ?score ?literal) text:query (rdfs:label '젯슨' 'lang:ko')"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("젯슨"));
        assertThat(select("?s text:query (schema:text 'jetson' 'lang:ja')")).isEmpty();
    }

    @Test
    void aKnownSubjectIsTested() {
        assertThat(select("BIND(<" + SampleGraph.GEMINI + "> AS ?s) ?s text:query 'gemini'"))
                .hasSize(1);
        assertThat(select("BIND(<" + SampleGraph.NVIDIA + "> AS ?s) ?s text:query 'gemini'"))
                .isEmpty();
    }

    @Test
    void marksAreThereWhereAskedFor() {
        assertThat(
                        select(
                                "(?s ?score ?literal) text:query (schema:text '엔비디아 blackwell'"
                                        + " 'highlight:')"))
                .anySatisfy(row -> assertThat(row).contains("<mark>NVIDIA</mark>"));
    }

    @Test
    void aStrangeStringIsNoError() {
        assertThat(select("?s text:query '((( \" AND *'")).isEmpty();
    }
}
