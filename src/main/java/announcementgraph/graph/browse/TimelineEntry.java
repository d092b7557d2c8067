package announcementgraph.graph.browse;

/**
 * How many announcements a thing has in a month ({@code 2019-07}; {@code 2019} where no month is
 * known).
 *
 * @param thing who announced, what was announced, or the family of products that it belongs to
 */
public record TimelineEntry(String month, Thing thing, long count) {}
