package handrail.bot.read;

import handrail.bot.Signal;
import java.util.Map;

/**
 * How likely the model must hold a signal before it counts, from 0 to 1. Each signal has its own: veiled violence and veiled suicide are told late by the
 * model and their look-alikes are few, while everyday talk is full of sickness. Chosen on {@code tune.tsv} and {@code tune-everyday.txt}, which
 * nothing is learned from.
 *
 * @param alone where no rule holds
 * @param withRule where a rule holds, which the model may still take for a look-alike
 * @param withRuleInPassage where a rule holds in a long text, for the likeliest passage that has the rule's words; other words dilute it
 */
record Sureness(double alone, double withRule, double withRuleInPassage) {

    private static final Sureness OTHERS = new Sureness(0.42, 0.1, 0.02);

    private static final Map<Signal, Sureness> OF = Map.of(
            Signal.OPT_OUT, new Sureness(0.45, 0.1, 0.02),
            Signal.OVERDOSE, new Sureness(0.4, 0.2, 0.03),
            Signal.SUICIDE, new Sureness(0.38, 0.2, 0.02),
            Signal.VIOLENCE, new Sureness(0.38, 0.25, 0.03),
            Signal.MEDICAL, new Sureness(0.45, 0.25, 0.1));

    static Sureness of(Signal signal) {
        return OF.getOrDefault(signal, OTHERS);
    }
}
