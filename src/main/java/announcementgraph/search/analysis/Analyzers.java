package announcementgraph.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The three ways to read a text into terms. Safe for use by several threads. */
public final class Analyzers implements AutoCloseable {

    /** A term with its place in the text, and its position among the terms. */
    public record Term(String text, int begin, int end, int position) {}

    private final Supplier<? extends Collection<String>> names;
    private final Analyzer morphemes = new MorphemeAnalyzer(this::dictionary);
    private final Analyzer grams = ofSpans(Grams::find);
    private final Analyzer codes = ofSpans(Codes::find);
    private @Nullable Optional<UserDictionary> dictionary;

    /**
     * Prepare to read text in which these names occur.
     *
     * @param koreanNames names and aliases, asked for when the first text is read; words of Hangul
     *     in them become words to Nori where it would take them apart
     */
    public Analyzers(Supplier<? extends Collection<String>> koreanNames) {
        this.names = koreanNames;
    }

    private synchronized @Nullable UserDictionary dictionary() {
        if (dictionary == null) {
            dictionary = Optional.ofNullable(KoreanNames.of(names.get()).dictionary());
        }
        return dictionary.orElse(null);
    }

    /** Words by their stems. */
    public Analyzer morphemes() {
        return morphemes;
    }

    /** Pairs of CJK characters. */
    public Analyzer grams() {
        return grams;
    }

    /** Latin words and numbers, in parts and joined. */
    public Analyzer codes() {
        return codes;
    }

    /**
     * Join a short text of letters and digits to the one term that every spelling of it has among
     * its codes.
     */
    public static String joined(String text) {
        return Codes.join(text);
    }

    /** Read a text at once. */
    public static List<Term> terms(Analyzer analyzer, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment =
                    stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(
                        new Term(
                                term.toString(),
                                offset.startOffset(),
                                offset.endOffset(),
                                position));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read", e);
        }
        return terms;
    }

    @Override
    public void close() {
        morphemes.close();
        grams.close();
        codes.close();
    }

    private static Analyzer ofSpans(SpanTokenizer.Finder finder) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new SpanTokenizer(finder);
                return new TokenStreamComponents(tokenizer);
            }
        };
    }
}
