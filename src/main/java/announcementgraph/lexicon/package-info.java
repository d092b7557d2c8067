/**
 * Names, aliases, title words and trigger words from {@code data/} and the user's own folder, found
 * fast.
 */
@NullMarked
package announcementgraph.lexicon;

import org.jspecify.annotations.NullMarked;
