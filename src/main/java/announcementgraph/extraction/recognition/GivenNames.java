package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people by a given or a family name that hardly means anything else, wherever it stands:
 * "Dave Morin과 함께", "thanks to Jaesik Kim". Behind its form in Hangul it is that one's other form.
 * Immutable.
 */
final class GivenNames implements Recognizer {

    private static final String NAME = "\\p{Lu}\\p{Ll}+(?:-?\\p{Lu}?\\p{Ll}+)?";
    private static final Pattern PERSON =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@#/_.&-])(?<![가-힣]\\s?[(（])(?<given>"
                            + NAME
                            + ")(?:\\s\\p{Lu}\\.)?\\s(?:(?:van|von|de|der|den|la|le|di|da|del)\\s){0,2}(?<family>(?:\\p{Lu}['’])?"
                            + NAME
                            + ")(?![\\p{IsLatin}\\p{N}_@/-]|\\s\\p{Lu}\\p{Ll})");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{Lu}\\p{Ll}+)\\s$");

    private final PersonNames names;

    GivenNames(WordTables words) {
        this.names = new PersonNames(words);
    }

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            if (!Words.mayNameLatin(line.text())) {
                continue;
            }
            Matcher person = PERSON.matcher(line.text());
            while (person.find()) {
                if (tells(reading.words(), person.group("given"), person.group("family"))
                        && !goesOnFrom(reading, line, person.start())) {
                    names.take(
                            reading,
                            line.span().begin() + person.start(),
                            person.group(),
                            "given-name",
                            0.65);
                }
            }
        }
    }

    private static boolean tells(WordTables words, String given, String family) {
        return words.contains("given-names", given)
                        && !words.contains("common-words", family)
                        && !words.contains("variant-words", family)
                || words.contains("latin-surnames", family)
                        && !words.contains("common-words", given);
    }

    /** Whether a longer name that begins before it has these words: "Saint Louis Martin". */
    private static boolean goesOnFrom(Reading reading, Line line, int at) {
        Matcher before = WORD_BEFORE.matcher(line.text().substring(Math.max(0, at - 20), at));
        if (!before.find()) {
            return false;
        }
        int end = line.span().begin() + at - 1;
        return !reading.words().contains("common-words", before.group(1))
                && !reading.words().contains("titles", before.group(1))
                && reading.namesAt(new SourceSpan(end - 1, end)).isEmpty();
    }
}
