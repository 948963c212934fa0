package handrail.report;

import org.jspecify.annotations.Nullable;

/**
 * How many of how many. A share of a few says more about chance than about anybody's work, so it is no percentage, and nothing is
 * said to have risen or fallen by it.
 *
 * @param good how many
 * @param all of how many
 * @param median the middle of the minutes of those that took some; null for none
 */
public record Share(long good, long all, @Nullable Double median) {

    /** Below this many, a percentage would jump by more than twenty points with each one of them. */
    static final int FEW = 5;

    /** Whether it is too few for a percentage. */
    public boolean few() {
        return all < FEW;
    }

    /** The percentage, rounded. */
    public long percent() {
        return all == 0 ? 0 : Math.round(100.0 * good / all);
    }

    /** The median in whole minutes, at least one. */
    public long minutes() {
        return median == null ? 0 : Math.max(1, Math.round(median));
    }
}
