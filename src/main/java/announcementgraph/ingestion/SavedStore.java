package announcementgraph.ingestion;

/**
 * A store as it was written to a file.
 *
 * @param revision the revision that the file holds
 * @param bytes the length of the file
 * @param sha256 the file's checksum, in hexadecimal digits
 */
public record SavedStore(long revision, long bytes, String sha256) {}
