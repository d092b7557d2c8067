package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Jena's own client, which we did not write, works unchanged. */
class JenaClientTest {

    private static final String MINE = "http://example.org/mine";

    @TempDir Path folder;

    private static Model triple(String object) {
        Model model = ModelFactory.createDefaultModel();
        model.add(
                ResourceFactory.createResource("http://example.org/a"),
                ResourceFactory.createProperty("http://example.org/b"),
                object);
        return model;
    }

    @Test
    void itAsksWritesAndMovesGraphs() throws Exception {
        try (TestServer server = TestServer.start(folder, s -> s.withWritable(true))) {
            AuthEnv.get().setBearerTokenProvider((uri, challenge) -> TestServer.TOKEN);
            try (RDFConnection connection =
                    RDFConnectionRemote.newBuilder()
                            .queryEndpoint(server.url("/sparql"))
                            .updateEndpoint(server.url("/update"))
                            .gspEndpoint(server.url("/data"))
                            .build()) {
                assertThat(
                                connection.queryAsk(
                                        "ASK { ?who <https://w3id.org/announcement-graph/ontology#announced> ?what }"))
                        .isTrue();
                connection.update("INSERT DATA { <urn:x:a> <urn:x:b> '젯슨' }");
                assertThat(connection.queryAsk("ASK { <urn:x:a> <urn:x:b> '젯슨' }")).isTrue();
                connection.put(MINE, triple("one"));
                connection.load(MINE, triple("two"));
                assertThat(connection.fetch(MINE).size()).isEqualTo(2);
                connection.delete(MINE);
                assertThat(connection.queryAsk("ASK { GRAPH <" + MINE + "> { ?s ?p ?o } }"))
                        .isFalse();
                connection.update("CLEAR ALL");
            } finally {
                AuthEnv.get().setBearerTokenProvider((uri, challenge) -> "");
            }
        }
    }
}
