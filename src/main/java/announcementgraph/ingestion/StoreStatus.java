package announcementgraph.ingestion;

import announcementgraph.graph.browse.Stats;

/**
 * How a store is.
 *
 * @param folder where it is
 * @param version of its layout on disk
 * @param stats what is in the graph
 * @param indexRevision the revision that the index shows; that of {@code stats} where they are in
 *     step
 * @param indexDocuments how many documents the index holds
 * @param graphBytes the size of the graph on disk
 * @param indexBytes the size of the index on disk
 */
public record StoreStatus(
        String folder,
        String version,
        Stats stats,
        long indexRevision,
        long indexDocuments,
        long graphBytes,
        long indexBytes) {

    /** Whether the index shows what the graph says. */
    public boolean inStep() {
        return indexRevision == stats.revision();
    }
}
