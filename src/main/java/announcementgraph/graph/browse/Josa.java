package announcementgraph.graph.browse;

/**
 * Puts the right Korean particle behind a word: which one depends on whether its last sound is a
 * consonant.
 */
final class Josa {

    private static final int NONE = 0;
    private static final int RIEUL = 8;
    private static final int OTHER = 1;

    private Josa() {}

    /** 은 or 는. */
    static String topic(String word) {
        return word + (lastConsonant(word) == NONE ? "는" : "은");
    }

    /** 이 or 가. */
    static String subject(String word) {
        return word + (lastConsonant(word) == NONE ? "가" : "이");
    }

    /** 으로 or 로; ㄹ counts as no consonant here. */
    static String as(String word) {
        int last = lastConsonant(word);
        return word + (last == NONE || last == RIEUL ? "로" : "으로");
    }

    /** 이다 or 다. */
    static String copula(String word) {
        return word + (lastConsonant(word) == NONE ? "다" : "이다");
    }

    private static int lastConsonant(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (c >= '가' && c <= '힣') {
                return (c - '가') % 28;
            }
            if (Character.isDigit(c)) {
                return ofDigit(c);
            }
            if (Character.isLetter(c)) {
                return ofLatin(word, i);
            }
        }
        return NONE;
    }

    /** Digits are read in Sino-Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
    private static int ofDigit(char digit) {
        return switch (digit) {
            case '1', '7', '8' -> RIEUL;
            case '0', '3', '6' -> OTHER;
            default -> NONE;
        };
    }

    /**
     * A word is read as it is written, an abbreviation letter by letter; of both, as most people
     * would.
     */
    private static int ofLatin(String word, int at) {
        char c = word.charAt(at);
        char before = at > 0 ? Character.toLowerCase(word.charAt(at - 1)) : ' ';
        if (Character.isUpperCase(c)) {
            return switch (c) {
                case 'L', 'R' -> RIEUL;
                case 'M', 'N' -> OTHER;
                default -> NONE;
            };
        }
        return switch (c) {
            case 'l' -> RIEUL;
            case 'm', 'n' -> OTHER;
            case 'g' -> before == 'n' ? OTHER : NONE;
            case 'k', 'p', 't', 'c', 'b' -> "aeiou".indexOf(before) >= 0 ? OTHER : NONE;
            default -> NONE;
        };
    }
}
