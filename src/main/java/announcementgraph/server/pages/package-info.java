/**
 * What a browser or a reader of linked data opens: the built pages, and things by their address in
 * the form asked for.
 */
@NullMarked
package announcementgraph.server.pages;

import org.jspecify.annotations.NullMarked;
