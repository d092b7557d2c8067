/** HTTP: one handler class a resource, errors, linked data, pages. No logic of its own. */
@NullMarked
package announcementgraph.server;

import org.jspecify.annotations.NullMarked;
