package announcementgraph.graph.browse;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param page counted from 1
 * @param size the most that a page holds
 */
public record Page<T>(long total, int page, int size, List<T> items) {

    public Page {
        items = List.copyOf(items);
    }
}
