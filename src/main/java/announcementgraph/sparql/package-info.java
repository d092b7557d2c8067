/**
 * The SPARQL protocol: Fuseki's services with our limits.
 */
@NullMarked
package announcementgraph.sparql;

import org.jspecify.annotations.NullMarked;
