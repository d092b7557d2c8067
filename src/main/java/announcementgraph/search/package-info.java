/** What the graph says becomes a Lucene index: analysis, ranking, facets, snippets, completion. */
@NullMarked
package announcementgraph.search;

import org.jspecify.annotations.NullMarked;
