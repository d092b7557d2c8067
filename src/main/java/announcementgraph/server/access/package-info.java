/**
 * Who may do what: the host that a request names, the headers that keep pages safe, tokens and
 * their roles.
 */
@NullMarked
package announcementgraph.server.access;

import org.jspecify.annotations.NullMarked;
