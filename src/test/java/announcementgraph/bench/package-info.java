/** The whole server beside a plain SPARQL server: the same graph, the same questions, over HTTP. */
@NullMarked
package announcementgraph.bench;

import org.jspecify.annotations.NullMarked;
