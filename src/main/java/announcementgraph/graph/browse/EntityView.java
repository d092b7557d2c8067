package announcementgraph.graph.browse;

import java.util.List;

/**
 * All that a thing's page shows.
 *
 * @param thing the thing in short
 * @param names every form of its name
 * @param types further classes in words ("Hardware", "Model"), in the language asked for
 * @param lead a sentence built from facts; empty where nothing is known
 * @param facts the facts by relation, in both directions
 * @param announcements those that the thing makes, is announced in, or is the place of; newest
 *     first
 * @param mentions where it is named: a line of a note each
 * @param related things that are named in the same notes, the most often first
 */
public record EntityView(
        Thing thing,
        List<NameView> names,
        List<String> types,
        String lead,
        List<FactGroup> facts,
        List<AnnouncementView> announcements,
        long announcementCount,
        List<EvidenceView> mentions,
        long mentionCount,
        List<Thing> related) {

    /**
     * A form of the name.
     *
     * @param preferred whether it is the label of its language
     */
    public record NameView(String form, String language, boolean preferred) {}
}
