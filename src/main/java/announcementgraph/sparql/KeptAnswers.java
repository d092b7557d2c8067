package announcementgraph.sparql;

import announcementgraph.graph.GraphStore;
import announcementgraph.sparql.KeptAnswer.Moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Whole answers to SELECT and ASK, kept until the store changes. Each is of the commit that its
 * transaction read and is given only while that is the last: nobody gets what is older than a
 * change that was acknowledged. Safe for use by several threads.
 */
final class KeptAnswers {

    /** The longest answer that is kept. */
    static final int MOST_BYTES = 1 << 20;

    private static final long ALL_BYTES = 64L << 20;

    /** What an entry takes beside its text and body, about. */
    private static final int ENTRY_BYTES = 300;

    private final GraphStore store;
    private final LongSupplier index;
    private final String start = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicReference<@Nullable Moment> seen = new AtomicReference<>();
    private final Cache<AnswerKey, KeptAnswer> answers =
            Caffeine.newBuilder()
                    .maximumWeight(ALL_BYTES)
                    .weigher(
                            (AnswerKey key, KeptAnswer answer) ->
                                    ENTRY_BYTES + 2 * key.length() + answer.body().length)
                    .build();

    /**
     * @param index the revision of the index that queries search in
     */
    KeptAnswers(GraphStore store, LongSupplier index) {
        this.store = store;
        this.index = index;
    }

    /** The answer to this, if it is known and still so. */
    @Nullable KeptAnswer find(AnswerKey key) {
        Optional<Moment> last = moment();
        if (last.isEmpty()) {
            return null;
        }
        Moment now = last.get();
        Moment before = seen.get();
        if (!now.equals(before) && seen.compareAndSet(before, now)) {
            // what was kept before cannot be reached any more: its room is for others
            answers.invalidateAll();
        }
        KeptAnswer answer = answers.getIfPresent(key);
        return answer != null && answer.moment().equals(now) ? answer : null;
    }

    /** What this thread's transaction reads, or else one would; empty where it cannot be said. */
    Optional<Moment> moment() {
        return store.commit().map(commit -> new Moment(commit, index.getAsLong()));
    }

    /** The tag of an answer, the same for nothing else, in this run of the server or another. */
    String tag(AnswerKey key, Moment moment) {
        return "W/\""
                + moment.commit().number()
                + "."
                + moment.index()
                + "-"
                + start
                + "-"
                + Integer.toHexString(moment.commit().files().hashCode())
                + key.digest()
                + "\"";
    }

    /** Keep an answer; not where the index changed while it was computed. */
    void keep(AnswerKey key, KeptAnswer answer) {
        if (answer.moment().index() == index.getAsLong()) {
            answers.put(key, answer);
        }
    }
}
