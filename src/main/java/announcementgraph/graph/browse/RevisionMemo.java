package announcementgraph.graph.browse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was found out about one revision of the graph, kept until the next one so that it is found
 * out once. Safe for use by several threads; bounded: where too much is kept, it starts again.
 */
final class RevisionMemo {

    private static final int MOST = 30_000;

    private final long revision;
    private final Map<Key, Object> kept = new ConcurrentHashMap<>();

    RevisionMemo(long revision) {
        this.revision = revision;
    }

    long revision() {
        return revision;
    }

    private record Key(String what, Object of) {}

    RelationWords words(Supplier<RelationWords> finding) {
        return get("words", "", key -> finding.get());
    }

    /**
     * Answer what is kept, or find it out. Two threads may find the same out at the same time.
     *
     * @param what names the kind of answer, and with it the type: one name, one type
     */
    @SuppressWarnings("unchecked")
    <K, V> V get(String what, K of, Function<K, V> finding) {
        Key key = new Key(what, of);
        Object known = kept.get(key);
        if (known == null) {
            known = finding.apply(of);
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, known);
        }
        return (V) known;
    }
}
