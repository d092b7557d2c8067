package announcementgraph.language;

import java.text.Normalizer.Form;
import java.util.Locale;

/** Normal forms of text and names. Stateless. */
public final class Normalizer {

    private Normalizer() {}

    /** Composes a text: NFC, the form in which everything is kept. */
    public static String nfc(String text) {
        return java.text.Normalizer.normalize(text, Form.NFC);
    }

    /**
     * Makes the key under which two ways to write a name are the same: NFKC, lower case, and
     * nothing but letters, digits, {@code +} and {@code #}. A name without any of these is its own
     * key.
     */
    public static String key(String name) {
        String folded = java.text.Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#')
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? name.strip() : key.toString();
    }

    /**
     * Folds one character for matching: its compatibility form where that is a single character, in
     * lower case.
     */
    public static char fold(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return c;
        }
        String compatible = java.text.Normalizer.normalize(String.valueOf(c), Form.NFKC);
        return Character.toLowerCase(compatible.length() == 1 ? compatible.charAt(0) : c);
    }
}
