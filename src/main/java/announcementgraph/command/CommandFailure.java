package announcementgraph.command;

/** Something that was asked for cannot be done. The message says what, where and what to do. */
final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1;

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
