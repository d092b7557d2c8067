package announcementgraph.server.request;

/**
 * A request that cannot be answered as asked. The message is a plain sentence: what was asked, and
 * what to do.
 */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 120;

    private final int status;

    public RequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Refuse a value of a parameter: 400, with what the parameter may be. */
    public static RequestException badParameter(String name, String value, String mayBe) {
        return new RequestException(
                400,
                "The parameter " + name + " is " + quoted(value) + ", but must be " + mayBe + ".");
    }

    /** Refuse a request that lacks a parameter: 400. */
    public static RequestException missingParameter(String name, String mayBe) {
        return new RequestException(
                400, "The parameter " + name + " is missing; it must be " + mayBe + ".");
    }

    /** Say that a thing is not known: 404. */
    public static RequestException notFound(String what, String name) {
        return new RequestException(404, "There is no " + what + " " + quoted(name) + ".");
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }

    /** The sentence to answer with. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** A value as it is put into a sentence: quoted, cut, and without control characters. */
    public static String quoted(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", "\u00b7");
        return "\""
                + (plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain)
                + "\"";
    }
}
