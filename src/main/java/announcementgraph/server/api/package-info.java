/**
 * The JSON API: one handler class a resource. A handler reads parameters, asks the graph or the
 * index, and writes the record that it got; {@link announcementgraph.server.api.Api} lists them
 * all.
 */
@NullMarked
package announcementgraph.server.api;

import org.jspecify.annotations.NullMarked;
