package announcementgraph.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Puts what front matter says in words at the top of a note's text, so that facts in it have a
 * place to point to. What the body says again is left out. The date a post was published on is no
 * such word: it is metadata alone.
 */
final class FrontMatterLines {

    /** Running text, which may have marks of Markdown. */
    private static final List<String> WORDS =
            List.of("subtitle", "description", "summary", "excerpt", "abstract");

    /** Lists of words, on one line. */
    private static final List<String> LISTS = List.of("keywords", "tags", "topics");

    /** Written with their key, without which they say nothing. */
    private static final Set<String> NAMED =
            Set.of(
                    "event",
                    "conference",
                    "event_name",
                    "event_date",
                    "eventdate",
                    "event_start",
                    "event_end",
                    "start_date",
                    "end_date",
                    "location",
                    "venue",
                    "place",
                    "city",
                    "speaker",
                    "speakers",
                    "presenter",
                    "presenters",
                    "organizer",
                    "organizers",
                    "host",
                    "sponsors",
                    "company",
                    "companies",
                    "organization",
                    "organizations",
                    "products",
                    "people",
                    "models");

    /**
     * The words of an address are not said. It is looked for where a word begins: a long line
     * without a slash is gone through once.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s()\\[\\]/])[^\\s()\\[\\]/]*+/[^\\s()]*");

    private static final Pattern MARKS = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__|`");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{P}]+");

    private final FrontMatter front;
    private final String body;
    private final NoteBuilder note;
    private final Consumer<String> markdown;

    /**
     * @param markdown writes a text in Markdown into the note
     */
    FrontMatterLines(FrontMatter front, String body, NoteBuilder note, Consumer<String> markdown) {
        this.front = front;
        this.body = plain(ADDRESS.matcher(body).replaceAll(" "));
        this.note = note;
        this.markdown = markdown;
    }

    void write() {
        front.values()
                .forEach(
                        (key, values) ->
                                values.forEach(value -> note.metadatum(key, unmarked(key, value))));
        String title = note.firstMetadatum("title");
        if (!title.isEmpty() && !saidInBody(title)) {
            SourceSpan span = line("", title);
            note.add(Draft.heading(1, span));
            note.blankLine();
        }
        for (String key : WORDS) {
            front.values().getOrDefault(key, List.of()).stream()
                    .filter(words -> isNews("", words))
                    .forEach(markdown);
        }
        LISTS.forEach(
                key ->
                        paragraph(
                                "",
                                String.join(", ", front.values().getOrDefault(key, List.of()))));
        front.values()
                .forEach(
                        (key, values) -> {
                            if (NAMED.contains(key)) {
                                paragraph(key.replace('_', ' ') + ": ", String.join(", ", values));
                            }
                        });
    }

    private void paragraph(String key, String words) {
        if (isNews(key, words)) {
            note.add(Draft.of(Draft.Shape.TEXT, 0, line(key, words)));
            note.blankLine();
        }
    }

    private boolean isNews(String key, String words) {
        boolean carriesWords =
                words.codePoints()
                        .anyMatch(key.isEmpty() ? Character::isLetter : Character::isLetterOrDigit);
        return carriesWords
                && !saidInBody(words)
                && !plain(words).equals(plain(note.firstMetadatum("title")));
    }

    private SourceSpan line(String key, String words) {
        note.newLine();
        int begin = note.text().length();
        note.text().append(key).append(words);
        return new SourceSpan(begin, note.text().length());
    }

    private boolean saidInBody(String words) {
        return body.contains(plain(words));
    }

    /** A title is not text in Markdown, but people write some bold. */
    private static String unmarked(String key, String value) {
        return key.equals("title") ? MARKS.matcher(value).replaceAll("") : value;
    }

    private static String plain(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
