/**
 * The words of the ontology as plain constants, the prefixes, and the minting of stable IRIs. Knows
 * no RDF library.
 */
@NullMarked
package announcementgraph.vocabulary;

import org.jspecify.annotations.NullMarked;
