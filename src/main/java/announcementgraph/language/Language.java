package announcementgraph.language;

import java.lang.Character.UnicodeScript;

/** The languages that text is told apart in. */
public enum Language {
    KOREAN("ko"),
    ENGLISH("en"),
    JAPANESE("ja"),
    CHINESE("zh"),
    /** Latin letters are taken for English; this is for text of other scripts or of none. */
    OTHER("und");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /**
     * Tells the language of a text by its scripts. A little Hangul makes a text Korean and a little
     * kana makes it Japanese, since both are full of Latin words; Han without either is Chinese.
     */
    public static Language of(String text) {
        int[] hangul = {0};
        int[] kana = {0};
        int[] han = {0};
        int[] latin = {0};
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(
                        c -> {
                            switch (UnicodeScript.of(c)) {
                                case HANGUL -> hangul[0]++;
                                case HIRAGANA, KATAKANA -> kana[0]++;
                                case HAN -> han[0]++;
                                case LATIN -> latin[0]++;
                                default -> {
                                    // other scripts do not decide
                                }
                            }
                        });
        int all = hangul[0] + kana[0] + han[0] + latin[0];
        if (all == 0) {
            return OTHER;
        }
        if (hangul[0] * 10 >= all && hangul[0] >= kana[0]) {
            return KOREAN;
        }
        if (kana[0] * 20 >= all) {
            return JAPANESE;
        }
        return han[0] * 5 >= all ? CHINESE : ENGLISH;
    }

    /**
     * Tells the language of a name: Korean where it has Hangul, Japanese kana, Chinese Han, else
     * English.
     */
    public static Language ofName(String name) {
        Language language = of(name);
        return language == OTHER ? ENGLISH : language;
    }
}
