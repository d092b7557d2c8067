package announcementgraph.notes;

/**
 * A file that cannot be read as a note. The message says what, where ({@code file:line:column}) and
 * what to do.
 */
public final class NoteException extends Exception {

    private static final long serialVersionUID = 1;

    public NoteException(String message) {
        super(message);
    }

    public NoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
