package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.sparql.StoreQuery;
import announcementgraph.sparql.TextQueries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Answers a SPARQL query. */
@Command(
        name = "query",
        description = {
            "Answers a SPARQL query on the store.",
            "The prefixes ag, id, schema, skos, rdfs, rdf, dcterms, prov, nif, itsrdf, xsd and text need not be declared."
        },
        footer = {
            "",
            "Example: announcement-graph query 'SELECT ?who ?what { ?who ag:announced ?what } LIMIT 10'",
        })
final class QueryCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            paramLabel = "FORMAT",
            description =
                    "table (default), csv, tsv, json or xml; the triples of CONSTRUCT and DESCRIBE are Turtle,"
                            + " or JSON-LD for json.")
    private StoreQuery.Format format = StoreQuery.Format.TABLE;

    @Parameters(
            paramLabel = "QUERY",
            description = "The query, @FILE for one in a file, or - for standard input.")
    private String query = "";

    QueryCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        String text = text();
        String name = query.startsWith("@") ? query.substring(1) : "query";
        try (AnnouncementGraph graph = store.existing()) {
            TextQueries.offer(graph.store(), graph.search());
            StoreQuery.print(graph.store().datasetGraph(), name, text, format, streams.out());
        }
        streams.out().flush();
        return 0;
    }

    private String text() throws IOException, CommandFailure {
        if (query.equals("-")) {
            return new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!query.startsWith("@")) {
            return query;
        }
        try {
            return Files.readString(Path.of(query.substring(1)));
        } catch (NoSuchFileException e) {
            throw new CommandFailure(
                    query.substring(1) + ": there is no such file; check the path", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    query.substring(1) + ": cannot be read as UTF-8: " + e.getMessage(), e);
        }
    }
}
