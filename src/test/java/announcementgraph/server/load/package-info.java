/** A server under load: those who browse, and those who mean it ill. */
@NullMarked
package announcementgraph.server.load;

import org.jspecify.annotations.NullMarked;
