package announcementgraph.search.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that Nori has to be told, since it would take our names apart. Long ones that it reads
 * as nouns by itself stay out: they are compounds, and 기술 is a word of 삼성종합기술원. So do words of two
 * syllables, since a word of its own dictionary wins everywhere, and so short a one would cut
 * others in two.
 */
record KoreanNames(SortedSet<String> words) {

    private static final Pattern HANGUL_WORD = Pattern.compile("[가-힣]{3,30}");
    private static final Set<POS.Tag> NOUNS = Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.XSN);

    private static final int LONG = 5;

    static KoreanNames of(Collection<String> names) {
        SortedSet<String> words = new TreeSet<>();
        for (String name : new TreeSet<>(names)) {
            Matcher matcher = HANGUL_WORD.matcher(name);
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        words.removeIf(word -> word.length() >= LONG && readsAsNouns(word));
        return new KoreanNames(words);
    }

    @Nullable UserDictionary dictionary() {
        try {
            return words.isEmpty()
                    ? null
                    : UserDictionary.open(new StringReader(String.join("\n", words)));
        } catch (IOException e) {
            throw new UncheckedIOException("The names could not be made a dictionary", e);
        }
    }

    /**
     * Whether the word falls into nouns, of which one at most, not the first, is a mere syllable.
     */
    private static boolean readsAsNouns(String word) {
        try (Tokenizer tokenizer = MorphemeAnalyzer.tokenizer(null)) {
            PartOfSpeechAttribute speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(word));
            tokenizer.reset();
            boolean nouns = true;
            int singles = 0;
            while (tokenizer.incrementToken()) {
                singles += offset.endOffset() - offset.startOffset() == 1 ? 1 : 0;
                nouns &=
                        NOUNS.contains(speech.getLeftPOS())
                                && (singles == 0 || offset.startOffset() > 0);
            }
            tokenizer.end();
            return nouns && singles <= 1;
        } catch (IOException e) {
            throw new UncheckedIOException("A name in memory could not be read", e);
        }
    }
}
