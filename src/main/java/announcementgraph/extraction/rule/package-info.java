/** What the note says of the things it names: a class a rule. */
@NullMarked
package announcementgraph.extraction.rule;

import org.jspecify.annotations.NullMarked;
