package announcementgraph.graph.browse;

import java.util.List;
import java.util.function.Function;

/** Cuts a page out of a list. Stateless. */
final class Pages {

    static final int LARGEST = 1000;

    private Pages() {}

    /**
     * The page of this number, counted from 1; what is out of range is brought into it or gives an
     * empty page.
     */
    static <K, T> Page<T> of(List<K> all, int page, int size, Function<K, T> view) {
        int number = Math.max(1, page);
        int length = Math.clamp(size, 1, LARGEST);
        List<T> items =
                all.stream().skip((long) (number - 1) * length).limit(length).map(view).toList();
        return new Page<>(all.size(), number, length, items);
    }
}
