package announcementgraph.search.analysis;

/**
 * Takes Hangul apart into the keys of the common Korean keyboard (dubeolsik) and puts it together
 * again. A key stands as its compatibility jamo: 젯 is ㅈㅔㅅ, 과 is ㄱㅗㅏ. Stateless.
 */
public final class Hangul {

    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String[] VOWELS = {
        "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ",
        "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"
    };
    private static final String[] TAILS = {
        "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
        "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"
    };

    /** Compatibility jamo that take two keys, and those keys. */
    private static final String CLUSTERS = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄㅘㅙㅚㅝㅞㅟㅢ";

    private static final String[] CLUSTER_KEYS = {
        "ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅜㅓ",
        "ㅜㅔ", "ㅜㅣ", "ㅡㅣ"
    };

    private static final String PLAIN_KEYS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
    private static final String PLAIN_LETTERS = "qwertyuiopasdfghjklzxcvbnm";
    private static final String SHIFTED_KEYS = "ㅃㅉㄸㄲㅆㅒㅖ";
    private static final String SHIFTED_LETTERS = "QWERTOP";

    private Hangul() {}

    public static boolean isSyllable(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** Tells a compatibility jamo, as it stands when it is typed alone. */
    public static boolean isJamo(int c) {
        return c >= 0x3131 && c <= 0x3163;
    }

    public static boolean isConsonant(int c) {
        return c >= 0x3131 && c <= 0x314E;
    }

    /** Spells Hangul by its keys; every other character stays as it is. */
    public static String keys(String text) {
        StringBuilder keys = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int cluster = isJamo(c) ? CLUSTERS.indexOf(c) : -1;
            if (isSyllable(c)) {
                int index = c - 0xAC00;
                keys.append(LEADS.charAt(index / 588))
                        .append(VOWELS[index % 588 / 28])
                        .append(TAILS[index % 28]);
            } else if (cluster >= 0) {
                keys.append(CLUSTER_KEYS[cluster]);
            } else {
                keys.append(c);
            }
        }
        return keys.toString();
    }

    /** The first consonant of each syllable; every other character stays as it is. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            initials.append(isSyllable(c) ? LEADS.charAt((c - 0xAC00) / 588) : c);
        }
        return initials.toString();
    }

    /**
     * Puts keys together to syllables as a Korean keyboard does; what makes no syllable stays as it
     * is.
     */
    public static String compose(String keys) {
        StringBuilder text = new StringBuilder(keys.length());
        int i = 0;
        while (i < keys.length()) {
            int lead = LEADS.indexOf(keys.charAt(i));
            int vowelKeys = lead < 0 ? 0 : longest(VOWELS, keys, i + 1);
            if (vowelKeys == 0) {
                text.append(keys.charAt(i++));
                continue;
            }
            int vowel = indexOf(VOWELS, keys.substring(i + 1, i + 1 + vowelKeys));
            int next = i + 1 + vowelKeys;
            int tailKeys = tailKeys(keys, next);
            int tail = indexOf(TAILS, keys.substring(next, next + tailKeys));
            text.append((char) (0xAC00 + (lead * 21 + vowel) * 28 + tail));
            i = next + tailKeys;
        }
        return text.toString();
    }

    /**
     * What the same keys give on the Korean keyboard: {@code dpsqleldk} is 엔비디아. Capitals are
     * shifted keys where the keyboard has one.
     */
    public static String typedInKorean(String latin) {
        StringBuilder keys = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            int shifted = SHIFTED_LETTERS.indexOf(c);
            int plain = PLAIN_LETTERS.indexOf(Character.toLowerCase(c));
            keys.append(
                    shifted >= 0
                            ? SHIFTED_KEYS.charAt(shifted)
                            : plain >= 0 ? PLAIN_KEYS.charAt(plain) : c);
        }
        return compose(keys.toString());
    }

    /** What the same keys give on the Latin keyboard, in lower case: ㅜ퍄야ㅁ is {@code nvidia}. */
    public static String typedInLatin(String korean) {
        String keys = keys(korean);
        StringBuilder latin = new StringBuilder(keys.length());
        for (int i = 0; i < keys.length(); i++) {
            char c = keys.charAt(i);
            int plain = PLAIN_KEYS.indexOf(c);
            int shifted = SHIFTED_KEYS.indexOf(c);
            latin.append(
                    plain >= 0
                            ? PLAIN_LETTERS.charAt(plain)
                            : shifted >= 0
                                    ? Character.toLowerCase(SHIFTED_LETTERS.charAt(shifted))
                                    : c);
        }
        return latin.toString();
    }

    /** A consonant before a vowel begins the next syllable, so it is no tail of this one. */
    private static int tailKeys(String keys, int from) {
        for (int length = 2; length > 0; length--) {
            int end = from + length;
            if (end <= keys.length()
                    && indexOf(TAILS, keys.substring(from, end)) > 0
                    && (end == keys.length() || longest(VOWELS, keys, end) == 0)) {
                return length;
            }
        }
        return 0;
    }

    private static int longest(String[] table, String keys, int from) {
        for (int length = 2; length > 0; length--) {
            if (from + length <= keys.length()
                    && indexOf(table, keys.substring(from, from + length)) >= 0) {
                return length;
            }
        }
        return 0;
    }

    private static int indexOf(String[] table, String keys) {
        for (int i = 0; i < table.length; i++) {
            if (table[i].equals(keys)) {
                return i;
            }
        }
        return -1;
    }
}
