package announcementgraph.sparql;

import announcementgraph.graph.GraphStore;
import announcementgraph.search.GraphTextIndex;
import announcementgraph.search.LuceneIndex;
import announcementgraph.search.SearchIndex;

import org.apache.jena.query.text.TextQuery;

/** Offers {@code text:query} to every query on a store, answered from the one search index. */
public final class TextQueries {

    private TextQueries() {}

    /** Let queries on this store search in this index. */
    public static void offer(GraphStore store, SearchIndex index) {
        if (index instanceof LuceneIndex lucene) {
            TextQuery.init();
            store.datasetGraph().getContext().set(TextQuery.textIndex, new GraphTextIndex(lucene));
        }
    }

    /** The revision of the index that queries on this store search in; 0 where there is none. */
    static long revision(GraphStore store) {
        return store.datasetGraph().getContext().<Object>get(TextQuery.textIndex)
                        instanceof GraphTextIndex index
                ? index.revision()
                : 0;
    }
}
