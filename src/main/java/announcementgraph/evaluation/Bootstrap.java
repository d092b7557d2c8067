package announcementgraph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How far F1 would scatter over other notes of the same kind: as many notes are drawn as there are,
 * each from all of them (so that one may come twice, another not at all), their counts are summed
 * and F1 taken, {@value #RESAMPLES} times; the interval is from the 2.5th to the 97.5th percentile
 * of these. A draw that has nothing to count is left out. The draws are seeded: the same notes give
 * the same interval, and every row is computed from the same draws.
 */
final class Bootstrap {

    static final int RESAMPLES = 1_000;
    private static final long SEED = 20_190_702;

    private final int[][] draws;

    Bootstrap(int notes) {
        SplittableRandom random = new SplittableRandom(SEED);
        draws = new int[RESAMPLES][notes];
        for (int[] draw : draws) {
            Arrays.setAll(draw, i -> random.nextInt(notes));
        }
    }

    /** The interval of F1 for the counts of the notes. */
    Optional<Row.Interval> interval(List<Counts> notes) {
        if (notes.stream().filter(counts -> !counts.isEmpty()).count() < 2) {
            return Optional.empty();
        }
        double[] figures =
                Arrays.stream(draws)
                        .map(draw -> sum(notes, draw))
                        .filter(counts -> !counts.isEmpty())
                        .mapToDouble(Counts::f1)
                        .sorted()
                        .toArray();
        return Optional.of(
                new Row.Interval(percentile(figures, 0.025), percentile(figures, 0.975)));
    }

    private static Counts sum(List<Counts> notes, int[] draw) {
        Counts sum = Counts.NONE;
        for (int note : draw) {
            sum = sum.plus(notes.get(note));
        }
        return sum;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
