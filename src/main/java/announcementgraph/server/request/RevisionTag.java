package announcementgraph.server.request;

import io.javalin.http.Context;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tags answers with the revision of the store and of its index (a change shows in the one a moment
 * before the other), so that a client asks again without being sent the same again. The tag also
 * tells this start of the server from others, since another version may answer the same revision
 * otherwise.
 */
public final class RevisionTag {

    private final LongSupplier store;
    private final LongSupplier index;
    private final Supplier<Optional<Instant>> modified;
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String start = Long.toString(System.currentTimeMillis(), 36);

    /** Tag by the revisions that these tell, and the time of the last change. */
    public RevisionTag(
            LongSupplier store, LongSupplier index, Supplier<Optional<Instant>> modified) {
        this.store = store;
        this.index = index;
        this.modified = modified;
    }

    /** Before a GET or HEAD: answer 304 where the client has this revision, else tag the answer. */
    public void before(Context context) {
        String method = context.req().getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return;
        }
        int variant = Objects.hash(context.header("Accept"), context.header("Accept-Language"));
        String tag =
                "W/\""
                        + store.getAsLong()
                        + "."
                        + index.getAsLong()
                        + "-"
                        + start
                        + "-"
                        + Integer.toHexString(variant)
                        + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "no-cache");
        String known = context.header("If-None-Match");
        boolean same = known != null && known.contains(tag.substring(2));
        if (same || date(context) && known == null) {
            context.status(304).skipRemainingHandlers();
        }
    }

    /**
     * Date the answer, to the second, where that second is over: another change in it would bear
     * the same date. Answers whether the client has what is of this date.
     */
    private boolean date(Context context) {
        Instant last =
                modified.get()
                        .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                        .filter(time -> time.isAfter(started))
                        .orElse(started);
        if (!Instant.now().isAfter(last.plusSeconds(1))) {
            return false;
        }
        context.header("Last-Modified", HttpDates.of(last));
        String since = context.header("If-Modified-Since");
        return since != null
                && HttpDates.parse(since).filter(time -> !last.isAfter(time)).isPresent();
    }
}
