package handrail.bot.measure;

import java.util.Locale;

/** So many of so many, with the interval that holds the true share in 95 of 100 samples (Wilson's score interval). */
public record Share(int part, int whole) {

    private static final double Z = 1.959964;

    /** The share, 0 to 1; not a number when there is nothing to share. */
    public double value() {
        return (double) part / whole;
    }

    /** The lower end of the interval, 0 to 1. */
    public double low() {
        return whole == 0 ? 0 : Math.max(0, centre() - spread());
    }

    /** The upper end of the interval, 0 to 1. */
    public double high() {
        return whole == 0 ? 1 : Math.min(1, centre() + spread());
    }

    private double centre() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double spread() {
        double variance = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(variance) / (1 + Z * Z / whole);
    }

    /** As percent with its interval and counts: {@code 97.1 % [93.4-98.8] 166/171}. */
    @Override
    public String toString() {
        return whole == 0
                ? "     - (none)"
                : String.format(
                        Locale.ROOT,
                        "%5.1f %% [%.1f-%.1f] %d/%d",
                        100 * value(),
                        100 * low(),
                        100 * high(),
                        part,
                        whole);
    }
}
