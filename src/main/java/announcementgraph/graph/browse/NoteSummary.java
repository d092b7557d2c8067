package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

/** A note in a list: what it is called, which event it is about, and how much was read from it. */
public record NoteSummary(
        String iri,
        String slug,
        String href,
        String name,
        String title,
        String language,
        @Nullable String date,
        @Nullable Thing event,
        long mentions,
        long facts,
        long announcements) {}
