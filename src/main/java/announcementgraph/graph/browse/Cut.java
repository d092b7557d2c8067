package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins: behind as many pages, or behind an item. Behind an item it goes on
 * where it was, whatever was added before it meanwhile.
 *
 * @param page counted from 1; counts only where there is no {@code after}
 * @param size the most that the page holds
 * @param after the IRI of the item before the first, or null
 */
public record Cut(int page, int size, @Nullable String after) {

    /** By number. */
    public static Cut page(int page, int size) {
        return new Cut(page, size, null);
    }
}
