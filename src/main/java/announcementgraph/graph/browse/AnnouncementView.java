package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An announcement: who, what, where, when, and the words.
 *
 * @param modality {@code stated}, {@code planned} or {@code rumoured}
 * @param date ISO date as precise as known, or null
 * @param text the words that say so
 */
public record AnnouncementView(
        String iri,
        String href,
        List<Thing> by,
        List<Thing> announced,
        List<Thing> at,
        List<Thing> about,
        @Nullable String date,
        String modality,
        String text,
        EvidenceView evidence) {}
