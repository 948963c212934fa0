package handrail.bot.read;

import handrail.bot.Signal;
import handrail.bot.model.SignalModel;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The signals of a text. A rule alone finds what was foreseen; the model, which has learned from examples what rules and words together
 * mean, also finds what was not, and knows look-alikes that rules take for danger. Either is enough when it is sure, both when neither is.
 */
final class Signals {

    /** The model alone is enough from here. */
    private static final Map<Signal, Double> SURE = Map.of(
            Signal.OPT_OUT,
            0.6,
            Signal.OVERDOSE,
            0.45,
            Signal.SUICIDE,
            0.45,
            Signal.VIOLENCE,
            0.45,
            Signal.MEDICAL,
            0.45);

    /** A rule is enough unless the model holds the opposite for this much more likely. */
    private static final double DOUBTED = 0.1;

    private Signals() {}

    static Set<Signal> of(Words words) {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        if (Compliance.isHelp(words)) {
            signals.add(Signal.HELP);
            return signals;
        }
        Set<Signal> byRule = byRule(words);
        SignalModel.trained().likelihoods(SignalFeatures.of(words, byRule)).forEach((signal, likelihood) -> {
            if (likelihood >= (byRule.contains(signal) ? DOUBTED : SURE.getOrDefault(signal, 1.0))) {
                signals.add(signal);
            }
        });
        if (OptOutRules.isWord(words)) {
            signals.add(Signal.OPT_OUT);
        }
        if (Compliance.isStart(words)) {
            signals.remove(Signal.OPT_OUT);
        }
        if (!signals.contains(Signal.OPT_OUT) && Compliance.optsIn(words)) {
            signals.add(Signal.OPT_IN);
        }
        return signals;
    }

    /** What rules say by themselves. */
    static Set<Signal> byRule(Words words) {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        if (OptOutRules.hold(words)) {
            signals.add(Signal.OPT_OUT);
        }
        signals.addAll(Danger.signals(words));
        return signals;
    }
}
