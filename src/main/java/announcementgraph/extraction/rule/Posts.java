package announcementgraph.extraction.rule;

import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what people are called beside their names: posts, departments, small words. Immutable. */
final class Posts {

    private static final int FARTHEST = 16;
    private static final Pattern BREAK = Pattern.compile("[.!?。\"“”]\\s|[:：]|\\sI\\s");
    private static final Pattern SAME_BRACKET = Pattern.compile("^\\**\\s*[(（\\[][^)）\\]\"“]*$");
    private static final Pattern OWN_BRACKET = Pattern.compile("^\\s*[(（][^)）]*[)）]");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}|+]+");

    private final Pattern post;
    private final Pattern between;

    Posts(WordTables words) {
        List<String> posts =
                words.rows("titles").stream()
                        .filter(row -> !"courtesy".equals(row.get("kind")))
                        .map(row -> row.getOrDefault("form", ""))
                        .filter(form -> form.length() > 1)
                        .toList();
        List<String> all =
                words.rows("titles").stream().map(row -> row.getOrDefault("form", "")).toList();
        String latin = "(?<![A-Za-z])(?:%s)(?![A-Za-z])";
        this.post =
                Pattern.compile(
                        "(?i)"
                                + latin.formatted(anyOf(posts, true))
                                + "|(?:"
                                + anyOf(posts, false)
                                + ")(?![가-힣]{3})");
        this.between =
                Pattern.compile(
                        "(?i)"
                                + latin.formatted(
                                        anyOf(all, true)
                                                + "|"
                                                + anyOf(words.forms("affiliation-words"), true))
                                + "|[\\p{L}\\p{N}]+(?:"
                                + anyOf(words.forms("department-words"), false)
                                + ")(?=$|[\\s,，)(（）/|])|"
                                + anyOf(all, false)
                                + "|"
                                + anyOf(words.forms("affiliation-words"), false));
    }

    private static String anyOf(Collection<String> words, boolean latin) {
        String any =
                words.stream()
                        .filter(w -> !w.isBlank() && w.charAt(0) < 0x250 == latin)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .reduce((a, b) -> a + "|" + b)
                        .orElse("");
        return any.isEmpty() ? "(?!)" : any;
    }

    /**
     * Whether the words between a person and an organization are but posts, departments, marks and
     * small words, or open a bracket that the organization stands in.
     */
    boolean join(String words) {
        if (words.length() > 80 || words.indexOf('\n') >= 0) {
            return false;
        }
        if (words.length() < 60 && SAME_BRACKET.matcher(words).matches()) {
            return true;
        }
        String outside = OWN_BRACKET.matcher(words).replaceFirst("");
        return MARKS.matcher(between.matcher(outside).replaceAll(" ")).replaceAll("").isEmpty();
    }

    /**
     * The post nearest to a name.
     *
     * @param text the note's text
     * @param span the words on one side of the name
     * @param behind whether they stand behind it
     */
    Optional<SourceSpan> nearest(String text, SourceSpan span, boolean behind) {
        Matcher matcher = post.matcher(span.of(text));
        int begin = -1;
        int end = -1;
        while (matcher.find() && (begin < 0 || !behind)) {
            begin = span.begin() + matcher.start();
            end = span.begin() + matcher.end();
        }
        if (begin < 0) {
            return Optional.empty();
        }
        // "SW엔지니어" and "개발팀장" are one word.
        boolean hangul = text.charAt(begin) >= '가';
        while (hangul && begin > span.begin() && isLetter(text, begin - 1)) {
            begin--;
        }
        String gap = behind ? text.substring(span.begin(), begin) : text.substring(end, span.end());
        return BREAK.matcher(gap).find()
                ? Optional.empty()
                : Optional.of(new SourceSpan(begin, end));
    }

    /** Whether a gap between a name and a post is small enough for the one to be the other's. */
    static boolean near(int gap) {
        return gap <= FARTHEST;
    }

    private static boolean isLetter(String text, int index) {
        return Character.isLetterOrDigit(text.charAt(index));
    }
}
