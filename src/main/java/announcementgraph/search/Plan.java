package announcementgraph.search;

import org.apache.lucene.search.Query;

import java.util.List;

/**
 * How a query is looked for.
 *
 * @param matches what every hit matches, and nothing of how well: for counting
 * @param ranked the same hits, with their scores
 * @param parts what was typed, by which a hit is explained
 * @param marked the same with other names for it, which are marked in a hit too
 */
record Plan(Query matches, Query ranked, List<Part> parts, List<Part> marked) {}
