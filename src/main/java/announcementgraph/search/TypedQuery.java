package announcementgraph.search;

import java.util.List;
import java.util.Map;

/**
 * What was typed, taken apart.
 *
 * @param words the plain words, a space between each
 * @param any whether one of the words is enough
 * @param phrases words that stand in this order
 * @param excluded words or phrases that must not occur
 * @param fields values by facet, each an alternative of the others
 */
record TypedQuery(
        String words,
        boolean any,
        List<String> phrases,
        List<String> excluded,
        Map<String, List<String>> fields) {

    TypedQuery withWords(String others) {
        return new TypedQuery(others, any, phrases, excluded, fields);
    }

    /** Whether something was typed that says nothing. */
    boolean isOnlySigns() {
        return !words.isEmpty() && fields.isEmpty() && excluded.isEmpty();
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty() && fields.isEmpty();
    }
}
