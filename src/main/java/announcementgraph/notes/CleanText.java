package announcementgraph.notes;

import java.text.Normalizer;

/**
 * The one form of text that all rooms work on: NFC, {@code \n} as the only line break, ordinary
 * spaces, and none of the characters that nobody sees.
 */
final class CleanText {

    private CleanText() {}

    /** Clean a text of lines. */
    static String of(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                        clean.append('\n');
                    }
                }
                case '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> clean.append('\n');
                case '\u00A0', '\u2007', '\u202F', '\u3000' -> clean.append(' ');
                case '\u200D' -> {
                    if (joinsEmoji(clean)) {
                        clean.append(c);
                    }
                }
                default -> {
                    if (!isUnseen(c)) {
                        clean.append(c);
                    }
                }
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Clean a text that must be one line, such as a file's name or a value. */
    static String ofLine(String raw) {
        return of(raw).replace('\n', ' ').strip();
    }

    /** The joiner of emoji sequences is the one unseen character that changes what is seen. */
    private static boolean joinsEmoji(StringBuilder before) {
        if (before.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return Character.isLowSurrogate(last) || last == '\uFE0F';
    }

    private static boolean isUnseen(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= '\u007F' && c < '\u00A0')
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\uFFFC';
    }
}
