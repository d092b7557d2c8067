package announcementgraph.evaluation;

import java.util.Optional;

/**
 * A line of figures.
 *
 * @param of things or relations
 * @param by what they are told apart by: {@code all}, {@code type}, {@code predicate}, {@code
 *     language} or {@code name}
 * @param value which of them this line counts: {@code Product}, {@code makes}, {@code ko}, {@code
 *     known}; empty for all
 * @param f1 the interval of F1; none where fewer than two notes have something to count
 */
public record Row(Finding.Of of, String by, String value, Counts counts, Optional<Interval> f1) {

    /** Bounds of a figure from 0 to 1. */
    public record Interval(double low, double high) {}
}
