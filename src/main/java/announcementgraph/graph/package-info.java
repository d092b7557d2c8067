/** Facts become RDF in the note's named graph, kept in TDB2; shapes hold what may be said. */
@NullMarked
package announcementgraph.graph;

import org.jspecify.annotations.NullMarked;
