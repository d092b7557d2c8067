package announcementgraph.evaluation;

/**
 * How often reading and gold agree.
 *
 * @param right what both have (tp)
 * @param wrong what only the reading has (fp)
 * @param missed what only the gold has (fn)
 */
public record Counts(int right, int wrong, int missed) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    Counts plus(Finding.Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> new Counts(right + 1, wrong, missed);
            case FALSE -> new Counts(right, wrong + 1, missed);
            case MISSED -> new Counts(right, wrong, missed + 1);
        };
    }

    boolean isEmpty() {
        return right + wrong + missed == 0;
    }

    /** The share of what was read that is right, from 0 to 1; 0 where nothing was read. */
    public double precision() {
        return right == 0 ? 0 : (double) right / (right + wrong);
    }

    /** The share of what is there that was read, from 0 to 1; 0 where nothing is. */
    public double recall() {
        return right == 0 ? 0 : (double) right / (right + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
