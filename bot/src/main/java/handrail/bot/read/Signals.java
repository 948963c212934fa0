package handrail.bot.read;

import handrail.bot.Signal;
import handrail.bot.model.SignalModel;
import java.util.EnumSet;
import java.util.Set;

/**
 * The signals of a text. A rule alone finds what was foreseen; the model, which has learned from examples what rules and words together
 * mean, also finds what was not, and knows look-alikes that rules take for danger. Either is enough when it is sure, both when neither is.
 */
final class Signals {

    /** The model alone is enough from here. */
    private static final double SURE = 0.45;

    /** Silencing somebody who did not ask for it costs more than one text too many. */
    private static final double SURE_OF_OPT_OUT = 0.55;

    /** A rule is enough unless the model holds the opposite for this much more likely. */
    private static final double DOUBTED = 0.12;

    /** Words of a rule that does not hold are mostly a look-alike: the model has to be surer. */
    private static final double SURE_OTHERWISE = 0.75;

    private final Words words;
    private final RuleSays rules;

    private Signals(Words words) {
        this.words = words;
        this.rules = RuleSays.of(words);
    }

    static Set<Signal> of(Words words) {
        return Compliance.isHelp(words) ? EnumSet.of(Signal.HELP) : new Signals(words).all();
    }

    private Set<Signal> all() {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        SignalModel.trained().likelihoods(SignalFeatures.of(words, rules)).forEach((signal, likelihood) -> {
            if (likelihood >= enough(signal)) {
                signals.add(signal);
            }
        });
        if (OptOutRules.isWord(words)) {
            signals.add(Signal.OPT_OUT);
        }
        if (Compliance.isStart(words) || OptOutRules.areDenied(words)) {
            signals.remove(Signal.OPT_OUT);
        }
        if (!signals.contains(Signal.OPT_OUT) && Compliance.optsIn(words)) {
            signals.add(Signal.OPT_IN);
        }
        return signals;
    }

    private double enough(Signal signal) {
        if (rules.held().contains(signal)) {
            return DOUBTED;
        }
        if (rules.cancelled().contains(signal) || Courtesy.of(words) != null) {
            return SURE_OTHERWISE;
        }
        return signal == Signal.OPT_OUT ? SURE_OF_OPT_OUT : SURE;
    }
}
