package announcementgraph.notes;

import com.ibm.icu.text.Normalizer2;

/** A text brought to NFC, and where its places went. */
final class Composition {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int[] SAME = new int[0];

    private final String text;
    private final int[] places;

    private Composition(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Composition of(CharSequence raw) {
        return NFC.isNormalized(raw) ? new Composition(raw.toString(), SAME) : composed(raw);
    }

    /**
     * Compose from one boundary to the next; what is inside of a composed piece goes to the piece's
     * own characters.
     */
    private static Composition composed(CharSequence raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int[] places = new int[raw.length() + 1];
        int from = 0;
        while (from < raw.length()) {
            int to = from + Character.charCount(Character.codePointAt(raw, from));
            while (to < raw.length() && !NFC.hasBoundaryBefore(Character.codePointAt(raw, to))) {
                to += Character.charCount(Character.codePointAt(raw, to));
            }
            String piece = NFC.normalize(raw.subSequence(from, to));
            for (int i = from; i < to; i++) {
                places[i] = text.length() + Math.min(i - from, piece.length());
            }
            text.append(piece);
            from = to;
        }
        places[raw.length()] = text.length();
        return new Composition(text.toString(), places);
    }

    boolean changes() {
        return places.length > 0;
    }

    String text() {
        return text;
    }

    SourceSpan moved(SourceSpan span) {
        return new SourceSpan(places[span.begin()], places[span.end()]);
    }
}
