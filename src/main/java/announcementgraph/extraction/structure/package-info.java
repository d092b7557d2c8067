/** The lines, sections and sentences of a note: where a fact may reach. */
@NullMarked
package announcementgraph.extraction.structure;

import org.jspecify.annotations.NullMarked;
