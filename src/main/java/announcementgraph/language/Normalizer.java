package announcementgraph.language;

import com.ibm.icu.lang.UCharacter;

import java.text.Normalizer.Form;

/** Normal forms of text and names. Stateless. */
public final class Normalizer {

    private Normalizer() {}

    /** Composes a text: NFC, the form in which everything is kept. */
    public static String nfc(String text) {
        return java.text.Normalizer.normalize(text, Form.NFC);
    }

    /**
     * Makes the key under which two ways to write a name are the same: NFKC, case folding, and
     * nothing but letters, digits, {@code +} and {@code #}. A name without any of these is its own
     * key.
     */
    public static String key(String name) {
        String folded = UCharacter.foldCase(java.text.Normalizer.normalize(name, Form.NFKC), true);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetter(c) || isNumber(c) || c == '+' || c == '#')
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? folded.strip() : key.toString();
    }

    /** Digits, and numbers that are none: the 〇 of 二〇二四. */
    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
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
