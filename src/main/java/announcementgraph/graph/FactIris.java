package announcementgraph.graph;

import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Mints the IRIs of what is said about things. They depend on the content alone, so reading a note
 * again gives the same ones, and moving a line gives the same ones too. Stateless.
 */
public final class FactIris {

    private static final int READABLE = 60;

    private FactIris() {}

    /** The IRI of the claim that this note says this triple. */
    public static String claim(String note, Node subject, Node predicate, Node object) {
        String value =
                object.isLiteral()
                        ? object.getLiteralLexicalForm() + "@" + object.getLiteralLanguage()
                        : "";
        return claim(
                note,
                Terms.string(subject),
                Terms.string(predicate),
                value.isEmpty() ? Terms.string(object) : value);
    }

    private static String claim(String note, String subject, String predicate, String object) {
        return Vocabulary.ID + Kind.CLAIM.word() + "/" + hash(20, note, subject, predicate, object);
    }

    /**
     * The IRI of a mention: the note's, with the characters as its fragment (RFC 5147 as NIF uses
     * it).
     */
    static String mention(String note, int begin, int end) {
        return note + "#char=" + begin + "," + end;
    }

    /**
     * The IRI of a composition: a fragment of the whole's, so that it is described where the whole
     * is. The same quantity of the same part is the same composition in every note.
     */
    static String composition(String whole, String part, long quantity) {
        return whole + "#" + quantity + "-" + Iris.slugOf(part);
    }

    /**
     * The IRI of an announcement: readable first, then a hash that tells it from others.
     *
     * @param names who announces and what, in words
     * @param content what makes it this announcement and no other, the note among it
     */
    static String announcement(String names, String... content) {
        String slug = Iris.slug(names);
        String readable = slug.length() <= READABLE ? slug : slug.substring(0, cut(slug));
        return Vocabulary.ID + Kind.ANNOUNCEMENT.word() + "/" + readable + "-" + hash(8, content);
    }

    private static int cut(String slug) {
        int hyphen = slug.lastIndexOf('-', READABLE);
        return hyphen > 0
                ? hyphen
                : slug.offsetByCodePoints(0, slug.codePointCount(0, READABLE) - 1);
    }

    private static String hash(int length, String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
