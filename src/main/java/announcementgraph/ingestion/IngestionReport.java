package announcementgraph.ingestion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came of one note. A fact is what a claim or an announcement says.
 *
 * @param note the note's file name
 * @param iri the note's IRI; empty where it could not be read
 * @param added facts that are new in this note
 * @param gone facts that the note says no longer
 * @param kept facts that it said before and says still
 * @param dropped why claims were left out, a sentence each
 * @param changed whether anything was written: a note that is read again unchanged changes nothing
 * @param failure why it could not be read, or null where it was
 */
public record IngestionReport(
        String note,
        String iri,
        int added,
        int gone,
        int kept,
        List<String> dropped,
        boolean changed,
        @Nullable String failure) {

    public IngestionReport {
        dropped = List.copyOf(dropped);
    }

    static IngestionReport failed(String note, String failure) {
        return new IngestionReport(note, "", 0, 0, 0, List.of(), false, failure);
    }
}
