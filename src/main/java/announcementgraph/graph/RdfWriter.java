package announcementgraph.graph;

import announcementgraph.extraction.Extraction;
import announcementgraph.vocabulary.Prefixes;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Prints what was read from notes, one after the other, as one document. Turtle and N-Triples print
 * the triples alone, the other formats the note's named graph with them. The same extractions give
 * the same bytes. Not thread-safe.
 */
public final class RdfWriter implements AutoCloseable {

    private final Target target;

    private RdfWriter(Target target) {
        this.target = target;
    }

    /**
     * Begin a document. The stream is flushed at the end, and stays open.
     *
     * @param context the JSON-LD context to write into the document, {@code
     *     ontology/context.jsonld} as a rule
     */
    public static RdfWriter open(RdfFormat format, Path context, OutputStream out)
            throws IOException {
        return new RdfWriter(
                switch (format) {
                    case TURTLE -> new Streamed(out, RDFFormat.TURTLE_BLOCKS, false);
                    case TRIG -> new Streamed(out, RDFFormat.TRIG_BLOCKS, true);
                    case NTRIPLES -> new Streamed(out, RDFFormat.NTRIPLES_UTF8, false);
                    case NQUADS -> new Streamed(out, RDFFormat.NQUADS_UTF8, true);
                    case JSONLD -> new JsonLdTarget(out, context);
                });
    }

    /** Print all that was read from a note. */
    public void write(Extraction extraction) throws IOException {
        write(FactWriter.quads(extraction));
    }

    void write(Collection<Quad> quads) throws IOException {
        target.write(quads);
    }

    /** End the document. */
    @Override
    public void close() throws IOException {
        target.close();
    }

    /** Where the quads go. */
    interface Target {
        void write(Collection<Quad> quads) throws IOException;

        void close() throws IOException;
    }

    private static final class Streamed implements Target {

        private final StreamRDF stream;
        private final boolean named;

        Streamed(OutputStream out, RDFFormat format, boolean named) {
            this.stream = StreamRDFWriter.getWriterStream(out, format);
            this.named = named;
            stream.start();
            if (format != RDFFormat.NTRIPLES_UTF8 && format != RDFFormat.NQUADS_UTF8) {
                Prefixes.ALL.forEach(stream::prefix);
            }
        }

        @Override
        public void write(Collection<Quad> quads) {
            for (Quad quad : quads) {
                if (named) {
                    stream.quad(quad);
                } else {
                    stream.triple(
                            Triple.create(
                                    quad.getSubject(), quad.getPredicate(), quad.getObject()));
                }
            }
        }

        @Override
        public void close() {
            stream.finish();
        }
    }
}
