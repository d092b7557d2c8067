package announcementgraph.extraction.recognition;

import announcementgraph.language.Script;

import java.util.Collection;
import java.util.Locale;

/** Patterns made of word lists. Stateless. */
final class Words {

    private static final String BREAKS = ":：|()[]（）·•";

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

    /**
     * The part of a line that is a phrase of its own: what stands between colons, bars, brackets
     * and dashes around a place.
     */
    static String phraseAt(String line, int at) {
        int begin = at;
        while (begin > 0
                && BREAKS.indexOf(line.charAt(begin - 1)) < 0
                && !isDash(line, begin - 1)) {
            begin--;
        }
        int end = at;
        while (end < line.length() && BREAKS.indexOf(line.charAt(end)) < 0 && !isDash(line, end)) {
            end++;
        }
        return line.substring(begin, end);
    }

    private static boolean isDash(String line, int at) {
        char c = line.charAt(at);
        return c == '–'
                || c == '—'
                || c == '-'
                        && at > 0
                        && line.charAt(at - 1) == ' '
                        && at + 1 < line.length()
                        && line.charAt(at + 1) == ' ';
    }

    static boolean isAllCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && word.chars().filter(Character::isLetter).count() > 1;
    }

    /**
     * Whether a capital stands before a space and another behind it, as in a name in Latin letters.
     */
    static boolean mayNameLatin(String text) {
        boolean capital = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                if (capital && i > 0 && text.charAt(i - 1) == ' ') {
                    return true;
                }
                capital = true;
            }
        }
        return false;
    }

    /**
     * Whether this is short for those words, perhaps with more before them: "MTP" for "Multi-Token
     * Prediction", "MLA" for "Latent Attention".
     */
    static boolean isInitials(String abbreviation, String words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words.strip().split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        String all = initials.toString();
        String given = abbreviation.strip().replaceFirst("s$", "");
        return given.length() > 1
                && all.length() > 1
                && (given.endsWith(all) || all.endsWith(given));
    }

    /** Whether one of these characters stands in a text. */
    static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean hasHangul(String text) {
        return text.chars().anyMatch(c -> Script.of((char) c) == Script.HANGUL);
    }

    static boolean hasUnspaced(String text) {
        return text.chars().anyMatch(c -> Script.of((char) c) == Script.UNSPACED);
    }
}
