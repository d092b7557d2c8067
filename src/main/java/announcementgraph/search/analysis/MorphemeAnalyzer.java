package announcementgraph.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Words by Nori, which also parts Latin from Hangul; particles, endings and signs dropped, English
 * stemmed.
 */
final class MorphemeAnalyzer extends Analyzer {

    /**
     * Fewer than Nori's own: adverbs, interjections and unknown words may be all that somebody
     * remembers.
     */
    private static final Set<POS.Tag> DROPPED =
            EnumSet.of(
                    POS.Tag.EP,
                    POS.Tag.EF,
                    POS.Tag.EC,
                    POS.Tag.ETN,
                    POS.Tag.ETM,
                    POS.Tag.JKS,
                    POS.Tag.JKC,
                    POS.Tag.JKG,
                    POS.Tag.JKO,
                    POS.Tag.JKB,
                    POS.Tag.JKV,
                    POS.Tag.JKQ,
                    POS.Tag.JX,
                    POS.Tag.JC,
                    POS.Tag.SF,
                    POS.Tag.SP,
                    POS.Tag.SSC,
                    POS.Tag.SSO,
                    POS.Tag.SC,
                    POS.Tag.SE,
                    POS.Tag.SY,
                    POS.Tag.VCP,
                    POS.Tag.XSA,
                    POS.Tag.XSV,
                    POS.Tag.XSN,
                    POS.Tag.VSV);

    private final Supplier<@Nullable UserDictionary> dictionary;

    MorphemeAnalyzer(Supplier<@Nullable UserDictionary> dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = tokenizer(dictionary.get());
        TokenStream words = new KoreanPartOfSpeechStopFilter(tokenizer, DROPPED);
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(new FoldingFilter(words)));
    }

    @SuppressWarnings("NullAway") // Nori takes null for no dictionary of one's own
    static Tokenizer tokenizer(@Nullable UserDictionary dictionary) {
        return new KoreanTokenizer(
                Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                dictionary,
                DecompoundMode.DISCARD,
                false);
    }
}
