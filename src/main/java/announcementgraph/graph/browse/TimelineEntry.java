package announcementgraph.graph.browse;

/**
 * How many announcements an organization made in a month ({@code 2019-07}; {@code 2019} where no
 * month is known).
 */
public record TimelineEntry(String month, Thing organization, long count) {}
