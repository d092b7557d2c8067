package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param page counted from 1
 * @param size the most that a page holds
 * @param next what to go on after (see {@link Cut}), where more follow and the list can be followed
 *     so; else null
 */
public record Page<T>(long total, int page, int size, List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
