package announcementgraph.extraction.recognition;

import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells what stands in a title's place and is none: labels of fields, people, asides. Immutable.
 */
final class TitleCheck {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}\\P{L}?\\p{L}");

    /** "[Image: page 1]" */
    private static final Pattern ASIDE = Pattern.compile("\\[[^\\]]*:[^\\]]*\\]");

    private final Pattern speakerLabel;
    private final Pattern post;

    TitleCheck(WordTables words) {
        this.speakerLabel =
                Pattern.compile(
                        "(?iu)^[^\\p{L}\\p{N}]{0,4}(?:"
                                + Words.anyOf(words.forms("speaker-words"))
                                + ")\\s*[:：]");
        this.post =
                Pattern.compile(
                        "(?:"
                                + PersonForms.titles(words, "ko")
                                + "|\\b(?:"
                                + PersonForms.titles(words, "en")
                                + ")\\b)");
    }

    /** Whether these words may be a title. */
    boolean holds(Reading reading, SourceSpan title) {
        String words = title.of(reading.text());
        return LETTERS.matcher(words).find()
                && !ASIDE.matcher(words).matches()
                && !onlyLabels(reading, title)
                && !onlyPeople(reading, title);
    }

    /** "title/time/speakers": words that tell what the fields below are. */
    private static boolean onlyLabels(Reading reading, SourceSpan title) {
        WordTables words = reading.words();
        String[] parts = title.of(reading.text()).split("\\s*[/|,·]\\s*");
        return parts.length > 1
                && Arrays.stream(parts)
                        .allMatch(
                                part ->
                                        words.contains("field-words", part)
                                                || words.contains("speaker-words", part)
                                                || words.contains("session-words", part));
    }

    /** "Jane Doe (Acme), John Roe": no title, but who gives the keynote. */
    private boolean onlyPeople(Reading reading, SourceSpan title) {
        if (reading.namesIn(title, Kind.PERSON).isEmpty()) {
            return false;
        }
        if (speakerLabel.matcher(title.of(reading.text())).lookingAt()) {
            return true;
        }
        StringBuilder rest = new StringBuilder(title.of(reading.text()));
        reading.namesIn(title).stream()
                .filter(n -> n.is(Kind.PERSON) || n.is(Kind.ORGANIZATION))
                .forEach(
                        n -> {
                            int begin = Math.max(0, n.begin() - title.begin());
                            int end = Math.min(title.length(), n.end() - title.begin());
                            rest.replace(begin, end, " ".repeat(end - begin));
                        });
        String words = post.matcher(rest).replaceAll(" ");
        long letters = words.codePoints().filter(Character::isLetter).count();
        return letters <= 4 || Words.mayNameLatin(words) && letters * 4 <= title.length();
    }
}
