package announcementgraph.sparql;

import announcementgraph.search.GraphTextIndex;
import announcementgraph.search.LuceneIndex;
import announcementgraph.search.SearchIndex;

import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;

/** Offers {@code text:query} to every query on a dataset, answered from the one search index. */
public final class TextQueries {

    private TextQueries() {}

    /** Let queries on this dataset search in this index. */
    public static void offer(DatasetGraph dataset, SearchIndex index) {
        if (index instanceof LuceneIndex lucene) {
            TextQuery.init();
            dataset.getContext().set(TextQuery.textIndex, new GraphTextIndex(lucene));
        }
    }
}
