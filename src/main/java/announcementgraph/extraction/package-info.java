/**
 * A note becomes mentions, entities and facts, each with its evidence. Pure: the same note and
 * lexicon give the same result.
 */
@NullMarked
package announcementgraph.extraction;

import org.jspecify.annotations.NullMarked;
