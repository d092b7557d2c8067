package announcementgraph.extraction.recognition;

import announcementgraph.lexicon.WordTables;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How people's names and the titles beside them are written, as parts of patterns. Immutable.
 *
 * @param korean a Korean name: a surname and one or two syllables
 * @param strict a Korean name where the layout leaves little doubt: up to three syllables behind
 *     the surname
 * @param chinese a Chinese name
 * @param any a name in any of these scripts that ends where the script ends
 * @param koreanTitles the titles of people in Korean, words of courtesy included
 * @param englishTitles the titles in English
 */
record PersonForms(
        String korean,
        String strict,
        String chinese,
        String any,
        String koreanTitles,
        String englishTitles) {

    private static final String LETTER =
            "[\\p{L}&&[^\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";
    private static final String PART = "\\p{Lu}(?:" + LETTER + "|['’-])*" + LETTER;
    private static final String INITIAL = "\\p{Lu}\\.?";
    private static final String JOINER = "(?:de|van|von|der|den|la|le|el|bin|al|di|da|dos)";
    private static final String LATIN =
            PART + "(?:[ ](?:" + JOINER + "|" + INITIAL + "|" + PART + ")){0,2}[ ]" + PART;
    private static final String LATIN_INITIAL = "\\p{Lu}\\.[ ]?" + PART + "(?:[ ]" + PART + ")?";

    /** A name in Latin letters: two words at least, or an initial and a word. */
    static final String ENGLISH = "(?:" + LATIN + "|" + LATIN_INITIAL + ")";

    /** A name in Han characters beside a Japanese title, perhaps with a space in it. */
    static final String JAPANESE = "[\\p{IsHan}]{1,4}(?:[ 　][\\p{IsHan}]{1,3})?";

    /** What may stand before an English title. */
    static final String RANK =
            "(?:(?:Senior|Principal|Staff|Lead|Sr\\.|Chief|Technical|Global|Executive|Founding|Deputy|Research|Product)\\s){0,2}";

    static PersonForms of(WordTables words) {
        String surname = "(?:" + Words.anyOf(words.forms("surnames")) + ")";
        String korean = "(?:" + surname + "[가-힣]{1,2})";
        String strict = "(?:" + surname + "[가-힣]{1,3})(?![가-힣])";
        String chinese =
                "(?:(?:" + Words.anyOf(words.forms("chinese-surnames")) + ")[\\p{IsHan}]{1,2})";
        return new PersonForms(
                korean,
                strict,
                chinese,
                "(?:" + korean + "(?![가-힣])|" + chinese + "(?![\\p{IsHan}])|" + ENGLISH + ")",
                titles(words, "ko"),
                titles(words, "en"));
    }

    /** The titles of a language, the words of courtesy included. */
    static String titles(WordTables words, String language) {
        return titleWords(words, language).pattern();
    }

    /** The titles of these languages, to look for before a pattern of them is tried. */
    static WordTree titleWords(WordTables words, String... languages) {
        return WordTree.of(
                words.rows("titles").stream()
                        .filter(row -> List.of(languages).contains(row.get("language")))
                        .map(row -> row.getOrDefault("form", ""))
                        .toList());
    }

    /** The titles of this kind, in any language. */
    static String titlesOfKind(WordTables words, String kind) {
        return Words.anyOf(
                words.rows("titles").stream()
                        .filter(row -> kind.equals(row.get("kind")))
                        .map(row -> row.getOrDefault("form", ""))
                        .toList());
    }

    static Pattern pattern(String... parts) {
        return Pattern.compile(String.join("", parts));
    }
}
