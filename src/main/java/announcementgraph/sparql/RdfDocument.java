package announcementgraph.sparql;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A few triples, printed in the form asked for. */
record RdfDocument(Graph graph) {

    static RdfDocument ofTurtle(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(graph);
        return new RdfDocument(graph);
    }

    byte[] print(DescriptionFormat format, JsonLdContext context) {
        return switch (format) {
            case TURTLE -> print(RDFFormat.TURTLE_PRETTY);
            case JSON_LD -> compact(print(RDFFormat.JSONLD11_PLAIN), context);
            case N_TRIPLES -> print(RDFFormat.NTRIPLES_UTF8);
            case RDF_XML -> print(RDFFormat.RDFXML);
        };
    }

    private byte[] print(RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }

    private static byte[] compact(byte[] expanded, JsonLdContext context) {
        try {
            JsonDocument document = JsonDocument.of(new ByteArrayInputStream(expanded));
            JsonObject compacted =
                    JsonLd.compact(document, JsonDocument.of(context.document()))
                            .loader(
                                    (address, options) -> {
                                        throw new IllegalStateException(
                                                "JSON-LD is written without fetching " + address);
                                    })
                            .get();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonWriter writer =
                    Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                            .createWriter(out, StandardCharsets.UTF_8)) {
                writer.write(compacted);
            }
            return out.toByteArray();
        } catch (JsonLdError e) {
            throw new IllegalStateException(
                    "the JSON-LD context cannot be used: " + e.getMessage(), e);
        }
    }
}
