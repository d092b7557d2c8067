package announcementgraph.search;

import announcementgraph.graph.browse.Thing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing found.
 *
 * @param kind {@code thing}, {@code announcement} or {@code passage}
 * @param iri the thing, the announcement, or the note of the passage
 * @param label the thing's label, or the title of the note or event
 * @param href the page to open, at the place found
 * @param snippet HTML-escaped text with {@code <mark>} as its only tag
 * @param things what it speaks of
 * @param note the note's IRI, or null for a thing
 * @param date ISO date as precise as known, or null
 * @param explanation why it matched, in plain words, or null where not asked for
 */
public record SearchHit(
        String kind,
        String iri,
        String label,
        String href,
        String snippet,
        List<Thing> things,
        @Nullable String note,
        @Nullable String date,
        double score,
        @Nullable String explanation) {}
