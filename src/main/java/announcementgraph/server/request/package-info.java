/**
 * What handlers share: reading parameters, choosing language and media type, tags of revisions, and
 * the one exception by which a request is refused. Knows nothing of the graph.
 */
@NullMarked
package announcementgraph.server.request;

import org.jspecify.annotations.NullMarked;
