/** What pages and the index ask of the graph, answered as records that are the API's JSON. */
@NullMarked
package announcementgraph.graph.browse;

import org.jspecify.annotations.NullMarked;
