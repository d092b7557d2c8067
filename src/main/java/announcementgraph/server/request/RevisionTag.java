package announcementgraph.server.request;

import io.javalin.http.Context;

import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Tags answers with the revision of the store and of its index (a change shows in the one a moment
 * before the other), so that a client asks again without being sent the same again. The tag also
 * tells this start of the server from others, since another version may answer the same revision
 * otherwise.
 */
public final class RevisionTag {

    private final LongSupplier store;
    private final LongSupplier index;
    private final String start = Long.toString(System.currentTimeMillis(), 36);

    /** Tag by the revisions that these tell. */
    public RevisionTag(LongSupplier store, LongSupplier index) {
        this.store = store;
        this.index = index;
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
        if (known != null && known.contains(tag.substring(2))) {
            context.status(304).skipRemainingHandlers();
        }
    }
}
