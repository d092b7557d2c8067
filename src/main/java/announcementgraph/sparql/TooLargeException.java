package announcementgraph.sparql;

/** A result or a request is larger than the endpoint takes at once. */
final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooLargeException(String message) {
        super(message);
    }
}
