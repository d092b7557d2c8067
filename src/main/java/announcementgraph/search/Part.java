package announcementgraph.search;

import java.util.List;
import java.util.Set;

/**
 * A part of a query as it was looked for, by which a hit is marked and explained.
 *
 * @param surface as typed
 * @param stems of words, as {@link Fields#TEXT} has them
 * @param codes as {@link Fields#CODE} has them
 * @param cjk CJK words as they stand in a text, spaces aside
 * @param iris the things that it names
 */
record Part(
        String surface, Set<String> stems, Set<String> codes, Set<String> cjk, List<String> iris) {}
