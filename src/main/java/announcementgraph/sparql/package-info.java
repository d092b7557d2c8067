/**
 * The SPARQL protocol: Fuseki's services with our limits, and things described in RDF.
 *
 * <p>From a dataset to answers over HTTP: {@link announcementgraph.sparql.SparqlEndpoint} mounts
 * Fuseki's services on the servlet context of the one server; {@code EndpointFilter} lets a few
 * queries in at once; {@code QueryService} refuses what is not offered, and stops what runs too
 * long. {@link announcementgraph.sparql.ThingDescription} prints what is known of one thing.
 *
 * <p>Rules: nothing here fetches anything, from a file or another server; errors have the form of
 * the whole server's ({@link announcementgraph.sparql.ErrorWriter}); a result that a limit cuts
 * never looks whole.
 *
 * <p>Why Fuseki's services and not our own: the protocol's formats, negotiation and errors are
 * many, and there they are written and tested. Why without its server: one Jetty, one door, one set
 * of headers.
 */
@NullMarked
package announcementgraph.sparql;

import org.jspecify.annotations.NullMarked;
