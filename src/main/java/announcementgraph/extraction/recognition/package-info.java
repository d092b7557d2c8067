/**
 * What the note names: known names by the gazetteer, new ones by form and context; the event, its
 * sessions and who speaks.
 */
@NullMarked
package announcementgraph.extraction.recognition;

import org.jspecify.annotations.NullMarked;
