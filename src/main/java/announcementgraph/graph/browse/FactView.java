package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One fact of a thing's page.
 *
 * @param other the thing at the other end, or null where the fact has a plain value
 * @param value the plain value, or null
 * @param quantity how many, where the fact is a composition, or null
 * @param evidence every note that says it; empty where it comes from the names
 */
public record FactView(
        @Nullable Thing other,
        @Nullable String value,
        @Nullable Long quantity,
        List<EvidenceView> evidence) {}
