package announcementgraph.sparql;

/** A result has more rows than the endpoint gives out at once. */
final class ResultTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ResultTooLargeException(String message) {
        super(message);
    }
}
