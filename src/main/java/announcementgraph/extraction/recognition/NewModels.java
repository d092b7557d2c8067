package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds models that the lexicon does not know by the size in their name: "Zephyr 7B",
 * dolphin-2.6-mistral-7b-dpo.
 */
final class NewModels implements Recognizer {

    private static final String WORD =
            "[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\d.]*(?:-[\\p{IsLatin}\\d.]+)*";
    private static final Pattern IDENTIFIER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.#@/_-])(?=[\\p{IsLatin}\\d._-]{4,60}(?![\\p{L}\\p{N}_-]))"
                            + "(\\p{IsLatin}[\\p{IsLatin}\\d.]*(?:[-_][\\p{IsLatin}\\d.]+){0,8}?[-_]"
                            + Variants.SIZE
                            + "(?:[-_][\\p{IsLatin}\\d.]*[\\p{IsLatin}\\d]){0,8})(?![\\p{L}\\p{N}])");
    private static final Pattern SIZED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.#@/-])("
                            + WORD
                            + "(?: (?:"
                            + WORD
                            + "|\\d{1,2}(?:\\.\\d{1,2})?)){0,3} (?:\\d{1,2}x)?\\d{1,3}(?:\\.\\d{1,2})?B)"
                            + "(?![\\p{L}\\p{N}])(?!\\s(?:tokens?|dollars|users|people|in)\\b)");

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            if (Words.hasDigit(line.text())) {
                matching(reading, line, IDENTIFIER);
                matching(reading, line, SIZED);
            }
        }
    }

    private static void matching(Reading reading, Line line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            String name = matcher.group(1);
            int begin = line.span().begin() + matcher.start(1);
            while (name.contains(" ") && ordinary(reading.words(), first(name))) {
                begin += first(name).length() + 1;
                name = name.substring(first(name).length() + 1);
            }
            SourceSpan span = new SourceSpan(begin, begin + name.length());
            if (!ordinary(reading.words(), first(name)) && reading.free(span)) {
                var model = reading.named(Kind.PRODUCT, name);
                model.addType(Vocabulary.MODEL);
                reading.add(span, model, "model-size", 0.75);
            }
        }
    }

    private static String first(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    private static boolean ordinary(WordTables words, String word) {
        return words.contains("generic-words", word)
                || words.contains("common-words", word)
                || words.contains("variant-words", word)
                || word.matches(Variants.SIZE)
                || word.matches("[\\d.]+");
    }
}
