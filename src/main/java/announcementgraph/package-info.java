/**
 * Announcement Graph reads conference notes into a knowledge graph, and serves it.
 *
 * <p>The rooms, each of which imports only rooms above it:
 *
 * <ol>
 *   <li>{@code vocabulary}: the words of the ontology as constants, and stable IRIs;
 *   <li>{@code language}: what is known of Korean and English text apart from any note;
 *   <li>{@code notes}: a file becomes a note, with the place of every block;
 *   <li>{@code lexicon}: names and trigger words from {@code data/}, found fast;
 *   <li>{@code extraction}: a note becomes mentions, entities and facts, each with evidence;
 *   <li>{@code evaluation}: what was read is held against what a careful reader finds;
 *   <li>{@code graph}: facts become RDF in the note's named graph; the store, and what is asked of
 *       it;
 *   <li>{@code search}: what the graph says becomes a Lucene index;
 *   <li>{@code ingestion}: notes are read, read again and removed, store and index in step;
 *   <li>{@code sparql}: the SPARQL protocol;
 *   <li>{@code server}: HTTP: API, linked data, pages;
 *   <li>{@code command}: the command line.
 * </ol>
 *
 * <p>{@link announcementgraph.Main} stands beside the rooms and opens the last of them.
 */
@NullMarked
package announcementgraph;

import org.jspecify.annotations.NullMarked;
