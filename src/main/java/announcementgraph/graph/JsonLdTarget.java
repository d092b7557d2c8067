package announcementgraph.graph;

import announcementgraph.vocabulary.Prefixes;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/**
 * JSON-LD by our own context, which is written into each document so that nothing has to be fetched
 * to read it. One graph is an object; several are an array of them.
 */
final class JsonLdTarget implements RdfWriter.Target {

    private static final int UNWRITTEN = 0;

    private final OutputStream out;
    private final JsonObject context;
    private @Nullable String first;
    private int documents = UNWRITTEN;

    JsonLdTarget(OutputStream out, Path context) throws IOException {
        this.out = out;
        this.context = context(context);
    }

    private static JsonObject context(Path file) throws IOException {
        if (!Files.exists(file)) {
            JsonObjectBuilder prefixes = Json.createObjectBuilder();
            Prefixes.ALL.forEach(prefixes::add);
            return Json.createObjectBuilder().add("@context", prefixes).build();
        }
        try (InputStream in = Files.newInputStream(file);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    @Override
    public void write(Collection<Quad> quads) throws IOException {
        String document = print(compact(quads));
        if (first == null) {
            first = document;
            return;
        }
        if (documents == UNWRITTEN) {
            put("[" + first);
            documents = 1;
        }
        put("," + document);
        documents++;
    }

    @Override
    public void close() throws IOException {
        if (documents > UNWRITTEN) {
            put("\n]");
        } else if (first != null) {
            put(first.stripLeading());
        }
        put("\n");
        out.flush();
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject compact(Collection<Quad> quads) throws IOException {
        try {
            QuadsToJsonld builder = JsonLd.fromRdf().ordered(true);
            for (Quad quad : quads) {
                add(builder, quad);
            }
            return JsonLd.compact(JsonDocument.of(builder.toJsonLd()), JsonDocument.of(context))
                    .ordered(true)
                    .get();
        } catch (JsonLdError | RdfConsumerException e) {
            throw new IOException("Cannot be written as JSON-LD: " + e.getMessage(), e);
        }
    }

    private static void add(QuadsToJsonld builder, Quad quad) throws RdfConsumerException {
        Node object = quad.getObject();
        boolean literal = object.isLiteral();
        boolean tagged = literal && !object.getLiteralLanguage().isEmpty();
        builder.quad(
                quad.getSubject().toString(),
                quad.getPredicate().getURI(),
                Terms.string(object),
                literal ? object.getLiteralDatatypeURI() : null,
                tagged ? object.getLiteralLanguage() : null,
                null,
                quad.isDefaultGraph() ? null : quad.getGraph().toString());
    }

    private static String print(JsonObject document) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer =
                Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            writer.write(document);
        }
        return text.toString();
    }
}
