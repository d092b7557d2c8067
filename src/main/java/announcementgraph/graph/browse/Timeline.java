package announcementgraph.graph.browse;

import java.util.List;

/**
 * Announcements counted by month.
 *
 * @param months all that were counted, oldest first
 * @param entries the same by who announced, or what: of those with most announcements, oldest first
 * @param things how many there are to count by, whether they are among the entries or not
 */
public record Timeline(List<Month> months, List<TimelineEntry> entries, long things) {

    /**
     * How many announcements a month has.
     *
     * @param month {@code 2019-07}; {@code 2019} where no month is known
     */
    public record Month(String month, long count) {}
}
