package announcementgraph.search.analysis;

import java.lang.Character.UnicodeScript;

/** What kind of writing a character belongs to, as far as searching cares. */
public enum Script {
    /** Latin and other alphabets, and digits: words with spaces between them. */
    ALPHABET,
    HANGUL,
    /** Han and kana: words without spaces. */
    HAN,
    NONE;

    public static Script of(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? ALPHABET : NONE;
        }
        if (!Character.isLetterOrDigit(c) && c != 'ー') {
            return NONE;
        }
        return switch (UnicodeScript.of(c)) {
            case HANGUL -> HANGUL;
            case HAN, HIRAGANA, KATAKANA -> HAN;
            default -> c == 'ー' ? HAN : ALPHABET;
        };
    }

    public boolean isCjk() {
        return this == HANGUL || this == HAN;
    }
}
