package announcementgraph.evaluation;

/**
 * A gold annotation that cannot be used. The message says what, where ({@code file:line:column}
 * where the JSON is broken) and what to do.
 */
public final class GoldException extends Exception {

    private static final long serialVersionUID = 1;

    GoldException(String message) {
        super(message);
    }

    GoldException(String message, Throwable cause) {
        super(message, cause);
    }
}
