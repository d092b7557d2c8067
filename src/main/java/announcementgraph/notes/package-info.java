/**
 * A file becomes a note: title, metadata, one normalised text, and blocks with their spans. No
 * meaning yet.
 */
@NullMarked
package announcementgraph.notes;

import org.jspecify.annotations.NullMarked;
