package announcementgraph.language;

import java.lang.Character.UnicodeScript;

/** The scripts that matter for the borders of words. */
public enum Script {
    HANGUL,
    LATIN,
    DIGIT,
    /** Han and kana: written without spaces between words. */
    UNSPACED,
    /** Letters of other scripts. */
    OTHER,
    /** Everything that is neither letter nor digit. */
    NONE;

    public static Script of(char c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            return LATIN;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return HANGUL;
        }
        if (!Character.isLetterOrDigit(c)) {
            return c == 'ー' || c == '々' ? UNSPACED : NONE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return switch (UnicodeScript.of(c)) {
            case HANGUL -> HANGUL;
            case LATIN -> LATIN;
            case HAN, HIRAGANA, KATAKANA -> UNSPACED;
            default -> c >= 0xFF21 && c <= 0xFF5A ? LATIN : OTHER;
        };
    }
}
