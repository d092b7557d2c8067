package announcementgraph.graph.browse;

import java.util.List;
import java.util.Optional;
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
        return new Page<>(all.size(), number, length, items, null);
    }

    /**
     * A page of a list of which every key has an IRI, and that is always in the same order.
     *
     * @return nothing where the item to go on after is not there any more
     */
    static <K, T> Optional<Page<T>> of(
            List<K> all, Cut cut, Function<K, String> iri, Function<K, T> view) {
        int length = Math.clamp(cut.size(), 1, LARGEST);
        int begin = (Math.max(1, cut.page()) - 1) * length;
        if (cut.after() != null) {
            begin = 0;
            while (begin < all.size() && !iri.apply(all.get(begin)).equals(cut.after())) {
                begin++;
            }
            if (begin == all.size()) {
                return Optional.empty();
            }
            begin++;
        }
        int from = Math.min(begin, all.size());
        int to = Math.min(from + length, all.size());
        List<T> items = all.subList(from, to).stream().map(view).toList();
        String next = to < all.size() && to > from ? iri.apply(all.get(to - 1)) : null;
        return Optional.of(new Page<>(all.size(), from / length + 1, length, items, next));
    }
}
