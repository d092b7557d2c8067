package announcementgraph.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * How a query is looked for.
 *
 * @param query what every hit matches, with its score
 * @param parts what is marked in a hit
 */
record Plan(Query query, List<Part> parts) {}
