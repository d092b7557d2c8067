package announcementgraph.sparql;

import org.apache.jena.query.Query;

import java.util.regex.Pattern;

/**
 * Tells the queries whose answer may be another one at the next time, though the graph is the same:
 * they look at the clock, draw lots or make new names. Rather one too many is told. Stateless.
 */
final class ChangingFunctions {

    /** STRUUID ends in UUID; beside SPARQL's own there are those of ARQ and of XPath, by IRI. */
    private static final Pattern CHANGING =
            Pattern.compile(
                    "(?:NOW|RAND|UUID|BNODE)\\s*\\(|/ARQ|xpath-functions|java:",
                    Pattern.CASE_INSENSITIVE);

    private ChangingFunctions() {}

    /**
     * Whether the query may have one of them.
     *
     * @param text the query as it was sent; where letters of it are escaped, it is written anew
     */
    static boolean mayBeIn(Query query, String text) {
        return CHANGING.matcher(text.indexOf('\\') < 0 ? text : query.toString()).find();
    }
}
