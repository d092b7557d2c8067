package announcementgraph.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

import java.util.List;

/**
 * How a query is looked for.
 *
 * @param matches what every hit matches, and nothing of how well: for counting
 * @param scored how well a hit matches; it matches other documents too
 * @param parts what was typed, by which a hit is explained
 * @param marked the same with other names for it, which are marked in a hit too
 */
record Plan(Query matches, Query scored, List<Part> parts, List<Part> marked) {

    /** The hits with their scores. */
    Query ranked() {
        return ranked(matches);
    }

    /** Those of these documents with their scores. */
    Query ranked(Query documents) {
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(documents, Occur.FILTER)
                .build();
    }
}
