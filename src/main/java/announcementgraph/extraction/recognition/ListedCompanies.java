package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds companies that the lexicon does not know by their neighbours: in "A, B, C and D", of which
 * two or more are organizations, another capitalised name is one too, and a product's name is that
 * of the company that bears it ("on Together AI, Fireworks and Ollama").
 */
final class ListedCompanies implements Recognizer {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s?[,、，·]\\s?(?:and\\s|및\\s)?|\\s(?:and|및|그리고)\\s|\\s?[和與与]\\s?");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{IsLatin}\\p{N}])[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\p{N}.&'’-]*(?:\\s[\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\p{N}&'’-]*){0,2}");
    private static final int FEWEST = 2;

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            if (reading.namesIn(line.span(), Kind.ORGANIZATION).size() >= FEWEST) {
                inLine(reading, line);
            }
        }
    }

    private static void inLine(Reading reading, Line line) {
        List<SourceSpan> list = new ArrayList<>();
        int begin = 0;
        Matcher separator = SEPARATOR.matcher(line.text());
        while (separator.find()) {
            member(reading, line, begin, separator.start(), list);
            begin = separator.end();
        }
        member(reading, line, begin, line.text().length(), list);
        end(reading, list);
    }

    /**
     * Takes what stands between two separators into the list; where it is more than a name, its end
     * may begin a list, and its beginning may close one.
     */
    private static void member(
            Reading reading, Line line, int begin, int end, List<SourceSpan> list) {
        SourceSpan part = new SourceSpan(line.span().begin() + begin, line.span().begin() + end);
        String text = line.text().substring(begin, end);
        SourceSpan first = null;
        SourceSpan last = null;
        for (SourceSpan name : named(reading, part, text)) {
            first = first == null && name.begin() == part.begin() ? name : first;
            last = name.end() == part.end() ? name : last;
        }
        if (first != null) {
            list.add(first);
        }
        if (first == null || first.end() != part.end()) {
            end(reading, list);
            list.clear();
            if (last != null) {
                list.add(last);
            }
        }
    }

    /** The organizations of a part of a line, and the capitalised runs that are free. */
    private static List<SourceSpan> named(Reading reading, SourceSpan part, String text) {
        List<SourceSpan> named = new ArrayList<>();
        for (Name name : reading.namesIn(part, Kind.ORGANIZATION)) {
            named.add(name.span());
        }
        for (Name name : reading.namesIn(part, Kind.PRODUCT)) {
            if (!name.nested() && namesake(reading, name).isPresent()) {
                named.add(name.span());
            }
        }
        Matcher run = NAME.matcher(text);
        while (run.find()) {
            SourceSpan span = new SourceSpan(part.begin() + run.start(), part.begin() + run.end());
            if (reading.free(span) && nameable(reading.words(), run.group())) {
                named.add(span);
            }
        }
        return named;
    }

    private static Optional<Referent> namesake(Reading reading, Name product) {
        return Namesakes.maker(reading, product.referent(), product.span().of(reading.text()));
    }

    private static void end(Reading reading, List<SourceSpan> list) {
        long known =
                list.stream().filter(s -> !reading.namesIn(s, Kind.ORGANIZATION).isEmpty()).count();
        if (known < FEWEST || known * 2 < list.size()) {
            return;
        }
        for (SourceSpan span : list) {
            for (Name product : reading.namesIn(span, Kind.PRODUCT)) {
                namesake(reading, product)
                        .ifPresent(
                                company -> {
                                    reading.drop(product);
                                    reading.add(span, company, "company-of-that-name", 0.65);
                                });
            }
            if (reading.free(span)) {
                reading.add(
                        span,
                        reading.named(Kind.ORGANIZATION, span.of(reading.text())),
                        "among-companies",
                        0.6);
            }
        }
    }

    private static boolean nameable(WordTables words, String name) {
        for (String word : name.split("\\s")) {
            if (words.contains("common-words", word)
                    || words.contains("generic-words", word)
                    || words.contains("titles", word)
                    || words.contains("session-words", word)
                    || words.contains("event-words", word)) {
                return false;
            }
        }
        return name.length() > 2;
    }
}
