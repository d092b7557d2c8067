package announcementgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class JsonRowsTest {

    private static final Var A = Var.alloc("a");
    private static final Var B = Var.alloc("b");
    private static final Node IRI = NodeFactory.createURI("http://example.org/젯슨?a=b&c#\"d");

    private static String byJena(List<Var> names, List<Binding> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWriter.create()
                .lang(ResultSetLang.RS_JSON)
                .build()
                .write(out, RowSetStream.create(names, rows.iterator()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertSame(List<Var> names, List<Binding> rows) {
        byte[] own = JsonRows.of(names, rows);
        assertThat(own).isNotNull();
        assertThat(new String(own, StandardCharsets.UTF_8)).isEqualTo(byJena(names, rows));
    }

    @Test
    void everyKindOfTermIsWrittenAsJenaDoes() {
        List<Node> terms =
                List.of(
                        IRI,
                        NodeFactory.createLiteralString("plain"),
                        NodeFactory.createLiteralString(""),
                        NodeFactory.createLiteralString("a \"quoted\" \\ word\n\r\t/ 🎮 젯슨"),
                        NodeFactory.createLiteralLang("젯슨 나노", "ko"),
                        NodeFactory.createLiteralLang("x", "en-GB"),
                        NodeFactory.createLiteralDT("2019-07-02", XSDDatatype.XSDdate),
                        NodeFactory.createLiteralDT("NaN", XSDDatatype.XSDdouble),
                        NodeFactory.createLiteralDT("x", XSDDatatype.XSDstring),
                        NodeFactory.createLiteralDT("no", XSDDatatype.XSDinteger));
        for (Node term : terms) {
            assertSame(List.of(A), List.of(BindingFactory.binding(A, term)));
            assertSame(
                    List.of(A, B),
                    List.of(
                            BindingFactory.binding(A, term, B, IRI),
                            BindingFactory.binding(B, term),
                            BindingFactory.binding(B, IRI, A, term)));
        }
    }

    @Test
    void charactersThatNobodySeesAreTheSameToWhoReadsThem() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x100; c++) {
            all.append(c);
        }
        all.append("\u2028\ufeff\uffff");
        List<Binding> rows =
                List.of(BindingFactory.binding(A, NodeFactory.createLiteralString(all.toString())));
        assertThat(
                        new ObjectMapper()
                                .readTree(JsonRows.of(List.of(A), rows))
                                .at("/results/bindings/0/a/value")
                                .asText())
                .isEqualTo(all.toString());
    }

    @Test
    void whatIsRareIsLeftToJena() {
        List<Node> rare =
                List.of(
                        NodeFactory.createBlankNode(),
                        NodeFactory.createTripleTerm(IRI, IRI, IRI),
                        NodeFactory.createLiteralDirLang("x", "ar", "rtl"));
        for (Node term : rare) {
            assertThat(
                            JsonRows.of(
                                    List.of(A),
                                    List.of(
                                            BindingFactory.binding(A, IRI),
                                            BindingFactory.binding(A, term))))
                    .isNull();
        }
        assertThat(JsonRows.of(List.of(A), List.of())).isNull();
        assertThat(JsonRows.of(List.of(A), List.of(BindingFactory.binding()))).isNull();
    }
}
