package announcementgraph.search;

import java.util.List;

/**
 * A word of a query and what it names.
 *
 * @param iris the things that it names, alone or with its neighbours
 * @param otherScripts how the things that it names alone are called in the other script
 * @param partly things of which notes tell and whose names have the word among others, such as a
 *     family name; only where the word is no name by itself
 */
record Meaning(Word word, List<String> iris, List<String> otherScripts, List<String> partly) {

    static Meaning none(Word word) {
        return new Meaning(word, List.of(), List.of(), List.of());
    }
}
