package handrail.bot.model;

/**
 * How much a feature counts in a text: the rarer among the examples, the more (inverse document frequency, the natural logarithm of how
 * many examples there are for each that has it). Kept in whole steps, so that training and reading use the very same number.
 */
public final class Rarity {

    private static final double STEP = 1 / 16.0;
    private static final int MOST_STEPS = 255;

    private Rarity() {}

    /** From 0, for what every example has, to 255. */
    public static int steps(long seen, int examples) {
        return (int) Math.min(MOST_STEPS, Math.round(Math.log((double) examples / seen) / STEP));
    }

    /** What so many steps count. */
    public static double of(int steps) {
        return steps * STEP;
    }

    /** The length of a text with features of these rarities; never 0. */
    public static double length(int... steps) {
        double sum = 1;
        for (int rarity : steps) {
            sum += of(rarity) * of(rarity);
        }
        return Math.sqrt(sum);
    }
}
