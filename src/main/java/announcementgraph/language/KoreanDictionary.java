package announcementgraph.language;

import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Knows the ordinary words of Korean, by the dictionary of Lucene's Nori (mecab-ko-dic): 전환기 is
 * one, 김민수 is a name. Stateless.
 */
public final class KoreanDictionary {

    private static final Set<POS.Tag> ORDINARY =
            EnumSet.of(
                    POS.Tag.NNG,
                    POS.Tag.NNB,
                    POS.Tag.NNBC,
                    POS.Tag.NP,
                    POS.Tag.MAG,
                    POS.Tag.MAJ,
                    POS.Tag.MM);

    private static final Set<POS.Tag> VERBS =
            EnumSet.of(
                    POS.Tag.VV,
                    POS.Tag.VA,
                    POS.Tag.VX,
                    POS.Tag.VCN,
                    POS.Tag.VCP,
                    POS.Tag.MAG,
                    POS.Tag.MAJ,
                    POS.Tag.NP);

    private static final Set<POS.Tag> OPENING =
            EnumSet.of(
                    POS.Tag.JKS,
                    POS.Tag.JKO,
                    POS.Tag.JKB,
                    POS.Tag.JKG,
                    POS.Tag.JX,
                    POS.Tag.JC,
                    POS.Tag.XSV,
                    POS.Tag.XSA,
                    POS.Tag.XSN,
                    POS.Tag.NNB);

    /** Endings that make a noun of another: 전략적, 자동화. */
    private static final Set<String> NOUN_ENDINGS = Set.of("적", "화", "용", "별", "함", "기");

    private KoreanDictionary() {}

    private record Token(String form, POS.Tag tag) {}

    /**
     * Whether this word of Hangul is no name: one common noun, adverb or pronoun, a noun with an
     * ending (자동화), or a form of a verb (어쩌고).
     */
    public static boolean isOrdinary(String word) {
        List<Token> tokens = tokens(word);
        if (tokens.isEmpty()) {
            return false;
        }
        Token first = tokens.getFirst();
        if (tokens.size() == 1) {
            return ORDINARY.contains(first.tag) || VERBS.contains(first.tag);
        }
        return VERBS.contains(first.tag)
                || tokens.size() == 2
                        && first.tag == POS.Tag.NNG
                        && first.form.length() > 1
                        && NOUN_ENDINGS.contains(tokens.get(1).form);
    }

    /**
     * Whether these characters of Hangul begin with a common noun of two syllables or more, or are
     * a verb or its ending: 반도체는, 클러스터의, 하는.
     */
    public static boolean opensWithWord(String characters) {
        List<Token> tokens = tokens(characters);
        if (tokens.isEmpty()) {
            return false;
        }
        Token first = tokens.getFirst();
        return first.tag == POS.Tag.NNG && first.form.length() > 1
                || VERBS.contains(first.tag)
                || OPENING.contains(first.tag);
    }

    /** Whether this word of Hangul is a noun or a verb with a particle or an ending: 안에, 통합됨. */
    public static boolean isInflected(String word) {
        List<Token> tokens = tokens(word);
        if (tokens.size() < 2) {
            return false;
        }
        POS.Tag first = tokens.getFirst().tag;
        String last = tokens.getLast().tag.name();
        return (ORDINARY.contains(first) || VERBS.contains(first))
                && (last.startsWith("J") || last.startsWith("E") || last.startsWith("XS"));
    }

    private static List<Token> tokens(String word) {
        try (KoreanTokenizer tokenizer =
                new KoreanTokenizer(
                        KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        null,
                        DecompoundMode.NONE,
                        false)) {
            CharTermAttribute form = tokenizer.getAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            List<Token> tokens = new ArrayList<>();
            tokenizer.setReader(new StringReader(word));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(form.toString(), part.getLeftPOS()));
            }
            tokenizer.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }
}
