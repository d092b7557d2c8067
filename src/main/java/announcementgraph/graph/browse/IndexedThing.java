package announcementgraph.graph.browse;

import java.util.List;
import java.util.Map;

/**
 * All that the search index keeps of a thing.
 *
 * @param names every form of its name by language tag, labels first
 * @param types IRIs of its classes beside the kind's
 * @param related IRIs by facet ({@code organization}, {@code product}, {@code event}, {@code
 *     topic}, {@code person}): what it is directly connected with
 * @param notes in how many notes it is named
 * @param degree how many relations it has
 */
public record IndexedThing(
        Thing thing,
        List<EntityView.NameView> names,
        List<String> types,
        Map<String, List<String>> related,
        long notes,
        long degree) {}
