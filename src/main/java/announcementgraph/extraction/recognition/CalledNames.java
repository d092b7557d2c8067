package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names by the noun that says what is called so: "Foobar라는 서비스", "a tool called Foobar",
 * "wombat.ai라는 회사". Immutable.
 */
final class CalledNames implements Recognizer {

    private static final String LATIN =
            "[\\p{IsLatin}\\d][\\p{IsLatin}\\d.+-]{1,24}(?:\\s[\\p{Lu}\\d][\\p{IsLatin}\\d.+-]{0,20}){0,3}";
    private static final String QUOTED = "[‘'“\"「『]([^’'”\"」』\\n]{2,25})[’'”\"」』]";
    private static final String CALLED =
            "\\s?(?:이?라는|이?란|이?라고\\s(?:하는|불리는))\\s(?:[^\\s.,]{1,12}\\s){0,3}?";

    private final List<Called> patterns;

    private record Called(Pattern pattern, Kind kind) {}

    CalledNames(WordTables words) {
        this.patterns =
                List.of(
                        korean(Words.anyOf(forms(words, "ko", "product")), Kind.PRODUCT),
                        korean(Words.anyOf(forms(words, "ko", "organization")), Kind.ORGANIZATION),
                        english(Words.anyOf(forms(words, "en", "product")), Kind.PRODUCT),
                        english(
                                Words.anyOf(forms(words, "en", "organization")),
                                Kind.ORGANIZATION));
    }

    private static List<String> forms(WordTables words, String language, String kind) {
        return words.rows("called-nouns").stream()
                .filter(row -> language.equals(row.get("language")) && kind.equals(row.get("kind")))
                .map(row -> row.getOrDefault("form", ""))
                .toList();
    }

    private static Called korean(String nouns, Kind kind) {
        return new Called(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:"
                                + QUOTED
                                + "|("
                                + LATIN
                                + "))"
                                + CALLED
                                + "(?:\\p{IsHangul}{0,4})(?:"
                                + nouns
                                + ")"),
                kind);
    }

    private static Called english(String nouns, Kind kind) {
        return new Called(
                Pattern.compile(
                        "\\b(?:"
                                + nouns
                                + "),?\\s(?:called|named|dubbed|known as)\\s(?:"
                                + QUOTED
                                + "|(\\p{Lu}[\\p{IsLatin}\\d.+-]{1,24}(?:\\s[\\p{Lu}\\d][\\p{IsLatin}\\d.+-]{0,20}){0,3}))"),
                kind);
    }

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            for (Called called : patterns) {
                Matcher matcher = called.pattern().matcher(line.text());
                while (matcher.find()) {
                    int group = matcher.group(1) != null ? 1 : 2;
                    take(
                            reading,
                            line.span().begin() + matcher.start(group),
                            matcher.group(group),
                            called.kind());
                }
            }
        }
    }

    private static void take(Reading reading, int begin, String written, Kind kind) {
        String name = written.strip().replaceFirst("[.,-]+$", "");
        SourceSpan span = new SourceSpan(begin, begin + name.length());
        if (name.length() > 1
                && reading.free(span)
                && !ProductNames.ordinary(reading.words(), name)
                && !reading.words().contains("titles", name)) {
            reading.add(span, reading.named(kind, name), "called-name", 0.7);
        }
    }
}
