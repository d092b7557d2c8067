/**
 * The command line: one class a subcommand.
 */
@NullMarked
package announcementgraph.command;

import org.jspecify.annotations.NullMarked;
