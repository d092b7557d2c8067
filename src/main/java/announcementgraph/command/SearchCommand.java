package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.search.SearchHit;
import announcementgraph.search.SearchQuery;
import announcementgraph.search.SearchResult;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jsoup.parser.Parser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Searches things, announcements and passages. */
@Command(
        name = "search",
        description = "Searches things, announcements and passages of notes.",
        footer = {"", "Example: announcement-graph search --kind thing 젯슨 나노"})
final class SearchCommand implements Callable<Integer> {

    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "thing, announcement or passage; may be given several times.")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Only of this year; may be given several times.")
    private List<String> years = new ArrayList<>();

    @Option(
            names = "--size",
            defaultValue = "10",
            paramLabel = "N",
            description = "So many hits (default: ${DEFAULT-VALUE}).")
    private int size = 10;

    @Option(
            names = "--page",
            defaultValue = "1",
            paramLabel = "N",
            description = "The page of hits, from 1.")
    private int page = 1;

    @Option(
            names = "--sort",
            defaultValue = "relevance",
            paramLabel = "ORDER",
            description = "relevance (default) or date.")
    private String sort = "relevance";

    @Option(
            names = "--lang",
            defaultValue = "en",
            paramLabel = "en|ko",
            description = "The language of labels (default: en).")
    private String language = "en";

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--explain", description = "Say of each hit why it matched.")
    private boolean explain;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to search for.")
    private List<String> words = new ArrayList<>();

    SearchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        if (size < 1 || size > 100 || page < 1) {
            throw new CommandFailure("--size must be between 1 and 100 and --page 1 or more");
        }
        try (AnnouncementGraph graph = store.existing()) {
            SearchResult result = graph.search().search(query());
            if (format == ReportFormat.JSON) {
                streams.out()
                        .println(
                                new ObjectMapper()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(result));
            } else {
                print(result);
            }
        }
        streams.out().flush();
        return 0;
    }

    private SearchQuery query() {
        Map<String, List<String>> filters = new HashMap<>();
        if (!kinds.isEmpty()) {
            filters.put("kind", kinds);
        }
        if (!years.isEmpty()) {
            filters.put("year", years);
        }
        return new SearchQuery(
                String.join(" ", words), filters, sort, page, size, language, explain);
    }

    private void print(SearchResult result) {
        streams.out().println(result.total() + (result.total() == 1 ? " hit" : " hits"));
        if (result.didYouMean() != null) {
            streams.out().println("Did you mean: " + result.didYouMean());
        }
        for (SearchHit hit : result.hits()) {
            streams.out().println();
            streams.out()
                    .println(
                            hit.label()
                                    + " ("
                                    + hit.kind()
                                    + (hit.date() == null ? "" : ", " + hit.date())
                                    + ")");
            streams.out().println("  " + hit.iri());
            String snippet = shown(hit.snippet());
            if (!snippet.isBlank()) {
                streams.out().println("  " + snippet);
            }
            if (hit.explanation() != null) {
                streams.out().println("  " + hit.explanation());
            }
        }
    }

    /** The snippet without HTML; on a terminal, what matched is bold. */
    private String shown(String snippet) {
        String marked =
                snippet.replace("<mark>", streams.terminal() ? BOLD : "")
                        .replace("</mark>", streams.terminal() ? PLAIN : "");
        return Streams.oneLine(Parser.unescapeEntities(marked, false));
    }
}
