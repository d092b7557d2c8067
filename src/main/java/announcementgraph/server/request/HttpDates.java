package announcementgraph.server.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as HTTP writes them, to the second. */
public final class HttpDates {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    public static String of(Instant time) {
        return FORM.format(time);
    }

    /** The time in a header; empty where it is none. */
    static Optional<Instant> parse(String header) {
        try {
            return Optional.of(FORM.parse(header, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
