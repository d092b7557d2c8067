package announcementgraph.extraction.recognition;

import announcementgraph.language.Script;

import java.util.Collection;
import java.util.Locale;

/** Patterns made of word lists. Stateless. */
final class Words {

    private Words() {}

    /** An alternation of these words, the longest first, quoted. */
    static String anyOf(Collection<String> words) {
        return WordTree.of(words).pattern();
    }

    /**
     * Whether most words of a line begin with a capital: a title, in which capitals tell nothing.
     */
    static boolean isTitleCase(String line) {
        int capital = 0;
        int lower = 0;
        for (String word : line.split("[^\\p{L}\\p{N}'’+#.-]+")) {
            if (word.length() < 4 || Script.of(word.charAt(0)) != Script.LATIN) {
                continue;
            }
            if (Character.isUpperCase(word.charAt(0))) {
                capital++;
            } else {
                lower++;
            }
        }
        return capital > 0 && lower * 3 <= capital;
    }

    static boolean isAllCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && word.chars().filter(Character::isLetter).count() > 1;
    }

    static boolean hasHangul(String text) {
        return text.chars().anyMatch(c -> Script.of((char) c) == Script.HANGUL);
    }

    static boolean hasUnspaced(String text) {
        return text.chars().anyMatch(c -> Script.of((char) c) == Script.UNSPACED);
    }
}
