package announcementgraph.extraction.recognition;

import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

/**
 * These characters name that thing.
 *
 * @param rule what recognised them
 * @param confidence from 0 to 1
 * @param nested whether they stand within a longer name (NVIDIA in "NVIDIA Cosmos")
 */
public record Name(
        SourceSpan span, Referent referent, String rule, double confidence, boolean nested) {

    public int begin() {
        return span.begin();
    }

    public int end() {
        return span.end();
    }

    public boolean is(Kind kind) {
        return referent.is(kind);
    }
}
