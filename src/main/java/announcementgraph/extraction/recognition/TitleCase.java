package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a line capitals tell nothing: a title, or the headline before a colon and its text ("Foo
 * 3 Triggers Endless Debate: users report …"). For one note and one thread.
 */
final class TitleCase {

    private static final Pattern HEADLINE =
            Pattern.compile(
                    "^[^\\p{L}\\p{N}]{0,4}((?:[^:.!?]|[.:](?=\\S)){10,120}[!?]?):\\s+\\S.{30}");
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_ENTRY = 6;

    /** So many heads that are sentences make a note a digest, in which all heads are headlines. */
    private static final int DIGEST = 3;

    private final WordTables words;
    private final boolean digest;

    /** Many names of a line are asked for one after the other. */
    private @Nullable Line asked;

    private int end;

    TitleCase(Reading reading) {
        this.words = reading.words();
        this.digest =
                reading.outline().lines().stream()
                                .filter(line -> !headline(line).isEmpty())
                                .filter(line -> isSentence(headline(line)))
                                .limit(DIGEST)
                                .count()
                        == DIGEST;
    }

    /** Whether a place in a line is in a title. */
    boolean covers(Line line, int index) {
        if (line != asked) {
            asked = line;
            end = line.span().begin() + end(line);
        }
        return index < end;
    }

    /** How many characters of a line, from its beginning, are a title. */
    private int end(Line line) {
        String text = line.text();
        if (Words.hasHangul(text)) {
            return 0;
        }
        if (isTitle(line)) {
            return text.length() + 1;
        }
        String headline = headline(line);
        return !headline.isEmpty() && (digest || isSentence(headline))
                ? text.indexOf(headline) + headline.length()
                : 0;
    }

    private static boolean isTitle(Line line) {
        int count = line.text().split(" ").length;
        boolean capitals = count >= FEWEST_WORDS && Words.isAllCapitals(line.text());
        boolean entry = line.isItem() && count <= LONGEST_ENTRY && !capitals;
        return !entry
                && (line.isHeading() || count >= FEWEST_WORDS)
                && Words.isTitleCase(line.text());
    }

    /** What stands before a colon and a text, if it is set as a title; else nothing. */
    private static String headline(Line line) {
        Matcher headline = HEADLINE.matcher(line.text());
        return headline.find() && Words.isTitleCase(headline.group(1)) ? headline.group(1) : "";
    }

    /** Whether a head has the words of a sentence, not only those of a name. */
    private boolean isSentence(String head) {
        List<String> parts = List.of(head.split("[^\\p{L}\\p{N}'’.-]+"));
        for (int i = 1; i < parts.size(); i++) {
            String word = parts.get(i).toLowerCase(Locale.ROOT);
            boolean last = i == parts.size() - 1;
            if (words.contains("headline-words", word)
                    || !last && isInflected(word, "s")
                    || isInflected(word, "ed")) {
                return true;
            }
        }
        return false;
    }

    /** "triggers", "debated": a common word with this ending. */
    private boolean isInflected(String word, String ending) {
        if (!word.endsWith(ending) || word.endsWith("ss") || word.length() < ending.length() + 3) {
            return false;
        }
        String stem = word.substring(0, word.length() - ending.length());
        return words.contains("common-words", stem)
                || words.contains("common-words", stem + "e")
                || stem.endsWith("e")
                        && words.contains("common-words", stem.substring(0, stem.length() - 1));
    }
}
