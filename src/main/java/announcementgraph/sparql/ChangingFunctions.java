package announcementgraph.sparql;

import java.util.regex.Pattern;

/**
 * Tells the queries whose answer may be another one at the next time, though the graph is the same:
 * they look at the clock, draw lots or make new names. Rather one too many is told. Stateless.
 */
final class ChangingFunctions {

    /**
     * A comment may stand before the parenthesis. The same can be called by IRI, in the spaces of
     * SPARQL, ARQ and XPath; an IRI may be written in parts, but not within these words.
     */
    private static final Pattern CHANGING =
            Pattern.compile(
                    "\\b(?:NOW|RAND|UUID|STRUUID|BNODE)\\s*+[(#]|ARQ|xpath-functions|[/<]sparql|java:",
                    Pattern.CASE_INSENSITIVE);

    private ChangingFunctions() {}

    /**
     * Whether the query may have one of them.
     *
     * @param text the query, no letters of it escaped
     */
    static boolean mayBeIn(String text) {
        return CHANGING.matcher(text).find();
    }
}
