package announcementgraph.lexicon;

/**
 * Names or word tables that cannot be read. The message says what, where ({@code file:line:column})
 * and what to do.
 */
public final class LexiconException extends Exception {

    private static final long serialVersionUID = 1;

    public LexiconException(String message, Throwable cause) {
        super(message, cause);
    }

    public LexiconException(String message) {
        super(message);
    }
}
