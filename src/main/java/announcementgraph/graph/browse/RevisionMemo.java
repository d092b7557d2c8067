package announcementgraph.graph.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was found out about one revision of the graph, kept until the next one so that it is found
 * out once. Answers about the whole graph are few and stay; of those about single things the ones
 * that are asked for again stay. Safe for use by several threads.
 */
final class RevisionMemo {

    private static final int MOST_THINGS = 30_000;

    private final long revision;
    private final Map<String, Object> whole = new ConcurrentHashMap<>();
    private final Cache<Key, Object> things =
            Caffeine.newBuilder().maximumSize(MOST_THINGS).executor(Runnable::run).build();

    RevisionMemo(long revision) {
        this.revision = revision;
    }

    long revision() {
        return revision;
    }

    private record Key(String what, Object of) {}

    /**
     * Answer what is kept of the whole graph, or find it out. Two threads may find the same out at
     * the same time.
     *
     * @param what names the answer, and with it its type: one name, one type
     */
    @SuppressWarnings("unchecked")
    <V> V whole(String what, Supplier<V> finding) {
        Object known = whole.get(what);
        if (known == null) {
            known = finding.get();
            whole.put(what, known);
        }
        return (V) known;
    }

    /**
     * Answer what is kept of a thing, or find it out. Two threads may find the same out at the same
     * time.
     *
     * @param what names the kind of answer, and with it the type: one name, one type
     */
    @SuppressWarnings("unchecked")
    <K, V> V get(String what, K of, Function<K, V> finding) {
        Key key = new Key(what, of);
        Object known = things.getIfPresent(key);
        if (known == null) {
            known = finding.apply(of);
            things.put(key, known);
        }
        return (V) known;
    }
}
