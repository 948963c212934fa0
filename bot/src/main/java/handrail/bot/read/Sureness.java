package handrail.bot.read;

import handrail.bot.Signal;
import java.util.Map;

/**
 * How likely the model must hold a signal before it counts, from 0 to 1. Each signal has its own: the model is timid about veiled violence,
 * and everyday talk is full of sickness. Chosen on {@code tune.tsv} and {@code tune-everyday.txt}, which nothing is learned from.
 *
 * @param alone where no rule holds
 * @param withRule where a rule holds, which the model may still take for a look-alike
 */
record Sureness(double alone, double withRule) {

    /** What is less likely than this counts for no signal, rule or not. */
    static final double LEAST = 0.1;

    private static final Sureness OTHERS = new Sureness(0.42, LEAST);

    private static final Map<Signal, Sureness> OF = Map.of(
            Signal.OPT_OUT, new Sureness(0.52, LEAST),
            Signal.OVERDOSE, new Sureness(0.37, 0.2),
            Signal.SUICIDE, new Sureness(0.42, 0.12),
            Signal.VIOLENCE, new Sureness(0.3, 0.25),
            Signal.MEDICAL, new Sureness(0.42, 0.25));

    static Sureness of(Signal signal) {
        return OF.getOrDefault(signal, OTHERS);
    }
}
