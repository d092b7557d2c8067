package announcementgraph.sparql;

/**
 * A query that cannot be parsed or answered. The message says what, where ({@code
 * file:line:column}) and what to do.
 */
public final class StoreQueryException extends Exception {

    private static final long serialVersionUID = 1;

    StoreQueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
