package announcementgraph.search.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms in which names and words are compared. Stateless. */
public final class Forms {

    private Forms() {}

    /** Fold to NFKC and lower case. */
    public static String fold(String text) {
        String lower = compatible(text).toLowerCase(Locale.ROOT);
        return compatible(lower);
    }

    /**
     * NFKC, but jamo that were typed alone stay alone (NFKC itself would join them to syllables).
     */
    public static String compatible(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Hangul.isJamo(text.charAt(i))) {
                folded.append(Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFKC));
                if (i < text.length()) {
                    folded.append(text.charAt(i));
                }
                from = i + 1;
            }
        }
        return folded.toString();
    }

    /**
     * The one form that every spelling of a name shares: folded, without spaces and punctuation
     * (but {@code +}, {@code #} and the point in a number stay), Hangul by its keys.
     */
    public static String key(String name) {
        return Hangul.keys(letters(fold(name)));
    }

    /**
     * The first consonants of a Korean name, and nothing else of it; empty where it has no Hangul.
     */
    public static String initialsKey(String name) {
        String letters = letters(fold(name));
        return letters.codePoints().anyMatch(Hangul::isSyllable) ? Hangul.initials(letters) : "";
    }

    /** The keys of a name from the beginning of each of its words to its end: the whole first. */
    public static List<String> keysFromWords(String name) {
        List<String> keys = new ArrayList<>();
        String folded = fold(name);
        boolean inside = false;
        for (int i = 0; i < folded.length(); i++) {
            boolean letter = isKept(folded, i);
            if (letter && !inside) {
                keys.add(Hangul.keys(letters(folded.substring(i))));
            }
            inside = letter;
        }
        return keys;
    }

    /** Folded text without what no spelling depends on. */
    static String letters(String folded) {
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (isKept(folded, i)) {
                letters.append(folded.charAt(i));
            }
        }
        return letters.toString();
    }

    private static boolean isKept(String text, int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '+' || c == '#') {
            return true;
        }
        return c == '.'
                && i > 0
                && Character.isDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
    }
}
