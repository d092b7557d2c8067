package announcementgraph.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways in which one word or phrase may be found. What only decides whether a document matches
 * is asked without scores, which costs much less over many documents.
 *
 * @param own in the words of a document
 * @param above in the titles over it
 */
record Sought(List<Query> own, List<Query> above) {

    private static final float TIE = 0.1f;

    /** Scored by the best way, and a little by the others. */
    Query scored() {
        return new DisjunctionMaxQuery(Stream.concat(own.stream(), above.stream()).toList(), TIE);
    }

    Query scoredInOwnWords() {
        return new DisjunctionMaxQuery(own, TIE);
    }

    Query anywhere() {
        return any(Stream.concat(own.stream(), above.stream()));
    }

    Query inOwnWords() {
        return any(own.stream());
    }

    private static Query any(Stream<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.map(Sought::unscored).distinct().forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query unscored(Query query) {
        return switch (query) {
            case BoostQuery boosted -> unscored(boosted.getQuery());
            case ConstantScoreQuery constant -> unscored(constant.getQuery());
            default -> query;
        };
    }
}
