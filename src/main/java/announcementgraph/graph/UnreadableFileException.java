package announcementgraph.graph;

/**
 * A file of RDF that cannot be read. The message says what and where ({@code file:line:column}).
 */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFileException(String message) {
        super(message);
    }
}
