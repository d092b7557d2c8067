/**
 * The command line: one class a subcommand, which opens a door of the rooms above and prints.
 *
 * <p>What was asked for goes to standard output, everything else to standard error: errors as one
 * line each (what, where, what to do), and how far the work is, as a bar on a terminal and as lines
 * elsewhere. This is the only room that knows picocli and the standard streams.
 */
@NullMarked
package announcementgraph.command;

import org.jspecify.annotations.NullMarked;
