package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.Entry;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the short form of a model behind its family: in "Gemini now includes Ultra and Nano", Nano
 * is Gemini Nano, where the names know that. The family is named earlier in the same line.
 */
final class ShortForms implements Recognizer {

    private static final Pattern CAPITALISED =
            Pattern.compile(
                    "(?=[A-Z])(?<=, |and |/|or |\\(|, and |과 |와 )[A-Z][a-z]{2,12}(?![\\p{L}\\p{N}-]|\\s[\\p{Lu}\\d])");
    private static final int FAR = 200;

    @Override
    public void find(Reading reading) {
        for (Line line : reading.outline().lines()) {
            Matcher word = CAPITALISED.matcher(line.text());
            while (word.find()) {
                int begin = line.span().begin() + word.start();
                SourceSpan span = new SourceSpan(begin, line.span().begin() + word.end());
                if (isVariant(reading.words(), word.group()) && reading.free(span)) {
                    member(reading, line, span)
                            .ifPresent(m -> reading.add(span, reading.known(m), "short-form", 0.7));
                }
            }
        }
    }

    private static boolean isVariant(WordTables words, String word) {
        return words.contains("variant-words", word);
    }

    /** The nearest family before the word that has a member of that name. */
    private static Optional<Entry> member(Reading reading, Line line, SourceSpan span) {
        int from = Math.max(line.span().begin(), span.begin() - FAR);
        List<Name> before = reading.namesIn(new SourceSpan(from, span.begin()), Kind.PRODUCT);
        for (Name name : before.reversed()) {
            for (Entry family : families(reading, name.referent())) {
                String label = family.labels().getOrDefault("en", "");
                Optional<Entry> member =
                        reading.lexicon()
                                .entry(
                                        Iris.mint(
                                                Kind.PRODUCT,
                                                label + " " + span.of(reading.text())));
                if (member.isPresent()) {
                    return member;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Entry> families(Reading reading, Referent product) {
        return Stream.concat(
                        product.entry().stream(),
                        product.entry().stream()
                                .flatMap(e -> e.wholes().stream())
                                .flatMap(w -> reading.lexicon().entry(w).stream()))
                .toList();
    }
}
