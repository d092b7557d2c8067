package announcementgraph.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Mints the IRIs of things: {@code https://w3id.org/announcement-graph/id/{kind}/{slug}}. They do
 * not depend on the host, and a slug keeps Hangul. Stateless.
 */
public final class Iris {

    private Iris() {}

    /**
     * Mints the IRI of the thing of this kind and name. The same name gives the same IRI, always.
     */
    public static String mint(Kind kind, String name) {
        return Vocabulary.ID + kind.word() + "/" + slug(name);
    }

    /**
     * Makes a readable slug: NFC, lower case, letters and digits of any script kept, {@code +} and
     * {@code #} spelled, every other run of characters one hyphen, none at the ends. Never empty: a
     * name without letters or digits gets {@code x} and its code points in hexadecimal.
     */
    public static String slug(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        lower.codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c)) {
                                slug.appendCodePoint(c);
                            } else if (c == '+') {
                                slug.append("-plus");
                            } else if (c == '#') {
                                slug.append("-sharp");
                            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                                slug.append('-');
                            }
                        });
        int from = 0;
        int to = slug.length();
        while (from < to && slug.charAt(from) == '-') {
            from++;
        }
        while (to > from && slug.charAt(to - 1) == '-') {
            to--;
        }
        if (from < to) {
            return slug.substring(from, to);
        }
        StringBuilder hexadecimal = new StringBuilder("x");
        name.codePoints().forEach(c -> hexadecimal.append(Integer.toHexString(c)));
        return hexadecimal.toString();
    }

    /** The last segment of an IRI that {@link #mint} made. */
    public static String slugOf(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /**
     * The path of the page of a thing: {@code /id/{kind}/{slug}}, or the IRI itself where it is not
     * one of ours.
     */
    public static String hrefOf(String iri) {
        return iri.startsWith(Vocabulary.ID) ? "/id/" + iri.substring(Vocabulary.ID.length()) : iri;
    }
}
