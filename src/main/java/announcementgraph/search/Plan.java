package announcementgraph.search;

import org.apache.lucene.search.Query;

import java.util.List;

/**
 * How a query is looked for.
 *
 * @param query what every hit matches, with its score
 * @param parts what is marked in a hit
 */
record Plan(Query query, List<Part> parts) {}
