package announcementgraph.search;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores a search index by queries with the hits that people expect of them. Only the first ten
 * hits count.
 *
 * @param groups scores by class of query
 * @param all the score of all queries
 * @param missed queries that do not find all that is expected, with what is missing
 */
public record Evaluation(Map<String, Score> groups, Score all, List<String> missed) {

    private static final int DEPTH = 10;

    /**
     * A query and what it should find.
     *
     * @param expected IRIs without what all of ours begin with ({@code product/jetson-nano}); after
     *     {@code announcement>}, an announcement that speaks of that thing
     */
    public record Judged(String query, String group, List<String> expected) {}

    /**
     * Means over queries, each between 0 and 1: recall and nDCG of the first ten, and the
     * reciprocal rank.
     */
    public record Score(int queries, double recall, double reciprocalRank, double gain) {}

    /**
     * Reads queries from a table with the columns {@code query}, {@code class} and {@code
     * expected}.
     */
    public static List<Judged> read(Reader table) throws IOException {
        List<Judged> judged = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        for (CSVRecord row : format.parse(table)) {
            List<String> expected = List.of(row.get("expected").split("\\s+"));
            judged.add(new Judged(row.get("query"), row.get("class"), expected));
        }
        return judged;
    }

    /** Asks all queries of an index. */
    public static Evaluation of(SearchIndex index, List<Judged> queries) {
        Map<String, List<Score>> scores = new TreeMap<>();
        List<Score> all = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Judged judged : queries) {
            SearchQuery asked =
                    new SearchQuery(judged.query(), Map.of(), "relevance", 1, DEPTH, "en", false);
            List<SearchHit> hits = index.search(asked).hits();
            Score score = score(judged, hits, missed);
            all.add(score);
            scores.computeIfAbsent(judged.group(), group -> new ArrayList<>()).add(score);
        }
        Map<String, Score> groups = new TreeMap<>();
        scores.forEach((group, ofGroup) -> groups.put(group, mean(ofGroup)));
        return new Evaluation(groups, mean(all), missed);
    }

    private static Score score(Judged judged, List<SearchHit> hits, List<String> missed) {
        Set<String> lacking = new HashSet<>(judged.expected());
        double gain = 0;
        int first = 0;
        for (int rank = 1; rank <= hits.size(); rank++) {
            SearchHit hit = hits.get(rank - 1);
            if (lacking.removeIf(expected -> answers(hit, expected))) {
                gain += discount(rank);
                first = first == 0 ? rank : first;
            }
        }
        if (!lacking.isEmpty()) {
            missed.add(judged.group() + ": " + judged.query() + " lacks " + lacking);
        }
        int wanted = judged.expected().size();
        double best = 0;
        for (int rank = 1; rank <= wanted; rank++) {
            best += discount(rank);
        }
        double recall = (wanted - lacking.size()) / (double) wanted;
        return new Score(1, recall, first == 0 ? 0 : 1.0 / first, Math.min(1, gain / best));
    }

    private static boolean answers(SearchHit hit, String expected) {
        int arrow = expected.indexOf('>');
        if (arrow < 0) {
            return hit.iri().endsWith("/id/" + expected)
                    || (hit.note() != null && hit.note().endsWith("/id/" + expected));
        }
        String thing = "/id/" + expected.substring(arrow + 1);
        return hit.kind().equals(expected.substring(0, arrow))
                && hit.things().stream().anyMatch(other -> other.iri().endsWith(thing));
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    private static Score mean(List<Score> scores) {
        return new Score(
                scores.size(),
                scores.stream().mapToDouble(Score::recall).average().orElse(0),
                scores.stream().mapToDouble(Score::reciprocalRank).average().orElse(0),
                scores.stream().mapToDouble(Score::gain).average().orElse(0));
    }

    /** A table for people to read. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(
                        "%-16s %7s %9s %6s %7s%n",
                        "class", "queries", "recall@10", "MRR", "nDCG@10"));
        groups.forEach((group, score) -> table.append(row(group, score)));
        table.append(row("all", all));
        missed.forEach(miss -> table.append(miss).append(System.lineSeparator()));
        return table.toString();
    }

    private static String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "%-16s %7d %9.3f %6.3f %7.3f%n",
                name,
                score.queries(),
                score.recall(),
                score.reciprocalRank(),
                score.gain());
    }
}
