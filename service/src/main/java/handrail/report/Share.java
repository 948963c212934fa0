package handrail.report;

import handrail.web.Page;
import java.util.List;
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

    /** The middle of lengths in order, as PostgreSQL's percentile_cont has it; null for none. */
    static @Nullable Double middle(double[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Whether it is too few for a percentage. */
    public boolean few() {
        return all < FEW;
    }

    /** The percentage, rounded. */
    public long percent() {
        return all == 0 ? 0 : Math.round(100.0 * good / all);
    }

    /** In words: a percentage with its count, or the count alone when it is small. */
    String said(Page page) {
        if (all == 0) {
            return page.t("numbers.none");
        }
        return few()
                ? page.t("numbers.few", List.of(good, all))
                : page.t("numbers.share", List.of(percent(), good, all));
    }

    /** The median in whole minutes, at least one. */
    public long minutes() {
        return median == null ? 0 : Math.max(1, Math.round(median));
    }
}
