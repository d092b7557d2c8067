package announcementgraph.graph.browse;

/**
 * Why a fact is there.
 *
 * @param note IRI of the note that says it
 * @param begin place of the quote in the note's text, in characters
 * @param href the note's page at that place
 */
public record EvidenceView(
        String note,
        String noteTitle,
        String href,
        String quote,
        int begin,
        int end,
        String rule,
        double confidence) {}
