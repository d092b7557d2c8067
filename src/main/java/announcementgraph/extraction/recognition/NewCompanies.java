package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds companies that the lexicon does not know by what is said of them: somebody has a post
 * there, it raises money, it releases something.
 */
final class NewCompanies implements Recognizer {

    private static final String WORD =
            "[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\d]*(?:[-.&][\\p{IsLatin}\\d]+)*";
    private static final Pattern RUN =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@#/_.-])"
                            + WORD
                            + "(?:\\s"
                            + WORD
                            + "){0,3}(?![\\p{L}\\p{N}_/-])");
    private static final Pattern SHAPED =
            Pattern.compile(".*(?:\\bAI|\\.ai|\\.com|\\.io|[a-z][A-Z]|Labs?)\\b?.*|[A-Z]{3,}");

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "[\\p{Lu}][\\p{Ll}]+(?:\\s[\\p{Lu}]\\.?)?\\s[\\p{Lu}][\\p{Ll}]+(?:[-'’]?[\\p{Lu}][\\p{Ll}]+)?");

    private final CompanyRoles roles;

    NewCompanies(WordTables words) {
        this.roles = new CompanyRoles(words);
    }

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            Matcher run = RUN.matcher(line.text());
            while (run.find()) {
                int begin = line.span().begin() + run.start();
                take(reading, line, new SourceSpan(begin, begin + run.group().length()));
            }
        }
    }

    private void take(Reading reading, Line line, SourceSpan span) {
        String name = span.of(reading.text());
        if (name.length() < 2 || !reading.free(span) || !nameable(reading, span, name)) {
            return;
        }
        boolean sure = roles.surely(reading, span) && !mayBePerson(reading, line, span, name);
        boolean publishes =
                !sure
                        && (!name.contains(" ") || SHAPED.matcher(name).matches())
                        && !Words.isTitleCase(line.text())
                        && roles.isCompany(reading, span);
        if (sure || publishes) {
            reading.add(
                    span, reading.named(Kind.ORGANIZATION, name), "company-role", sure ? 0.7 : 0.6);
        }
    }

    /** "…, led by Jane Roe": what people do too, said of a name like a person's. */
    private static boolean mayBePerson(Reading reading, Line line, SourceSpan span, String name) {
        String before = reading.text().substring(line.span().begin(), span.begin());
        boolean either = before.matches("(?s).*\\b(?:by|from|with|left|hired|joined|joins|of)\\s$");
        String behind = reading.text().substring(span.end(), line.span().end());
        boolean listed =
                behind.matches("(?s)^(?:,\\s(?![\"“]).*|\\s(?:and|told|said|says|wrote)\\b.*)")
                        && before.endsWith(", ");
        boolean personal =
                PERSONAL.matcher(name).matches() || reading.words().contains("surnames", name);
        return (either || listed) && personal && !SHAPED.matcher(name).matches();
    }

    /** Whether it holds more than ordinary words, or is linked like a name. */
    private static boolean nameable(Reading reading, SourceSpan span, String name) {
        WordTables words = reading.words();
        if (words.contains("titles", name)
                || words.contains("no-organization-words", name)
                || ProductNames.isAdjective(words, name)) {
            return false;
        }
        boolean linked = reading.note().links().stream().anyMatch(l -> l.span().equals(span));
        boolean telling = false;
        for (String word : name.split("\\s")) {
            if (words.contains("titles", word) || words.contains("session-words", word)) {
                return false;
            }
            boolean ordinary =
                    words.contains("generic-words", word)
                            || words.contains("variant-words", word)
                            || words.contains("common-words", word) && !linked;
            telling |= !ordinary;
        }
        return telling;
    }
}
