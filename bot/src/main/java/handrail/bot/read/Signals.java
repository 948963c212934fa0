package handrail.bot.read;

import handrail.bot.Intent;
import handrail.bot.Signal;
import handrail.bot.model.SignalModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The signals of a text. A rule alone finds what was foreseen; the model, which has learned from examples what rules and words together
 * mean, also finds what was not, and knows look-alikes that rules take for danger. Either is enough when it is sure, both when neither is; how
 * sure, {@link Sureness} says for each signal. In a long text a rule is always enough, since the other words dilute what the model thinks of it.
 */
final class Signals {

    /** "Text" and "mejor mensajes" answer a question: so few words opt out or in by a rule, or out where the model has hardly a doubt. */
    private static final int WORDS_OF_CONSENT = 4;

    private static final double SURE_OF_FEW_WORDS = 0.8;
    private static final double NEVER = 2;

    private static final Set<Signal> CONSENT = Set.of(Signal.OPT_OUT, Signal.OPT_IN);

    /** "Hurry" says little: of so few words the model has to be surer. */
    private static final int FEW_WORDS = 2;

    /** Words of a rule that does not hold are mostly a look-alike: the model has to be surer. */
    private static final double SURE_OTHERWISE = 0.75;

    /** A long text has many passages, and each could be the one that is misread. */
    private static final double SURE_OF_A_PASSAGE = 0.8;

    /** What matters may be half a sentence of a long text, so the model is shown a long text by passages of this many words. */
    private static final int PASSAGE = 20;

    /** Passages overlap, so that hardly anything is cut through. */
    private static final int STEP = 10;

    private final Words words;
    private final RuleSays rules;
    private final boolean polite;
    private final Set<Signal> found = EnumSet.noneOf(Signal.class);

    private Signals(Words words) {
        this.words = words;
        this.rules = RuleSays.of(words);
        this.polite = Courtesy.of(words) != null;
    }

    /** What two texts say only together: by a rule that neither has alone, or as surely as a passage says it. */
    static Set<Signal> together(Words words, Words first, Words second) {
        Signals signals = new Signals(words);
        signals.learned(words, signals.rules, SURE_OF_A_PASSAGE);
        EnumSet<Signal> held = EnumSet.noneOf(Signal.class);
        held.addAll(signals.rules.held());
        if (!held.isEmpty()) {
            held.removeAll(RuleSays.of(first).held());
            held.removeAll(RuleSays.of(second).held());
        }
        signals.found.addAll(held);
        signals.found.removeAll(LookAlikes.of(words, signals.rules));
        return signals.found;
    }

    static Set<Signal> of(Words words) {
        return Compliance.isHelp(words) ? EnumSet.of(Signal.HELP) : new Signals(words).all();
    }

    private Set<Signal> all() {
        learned(words, rules, 0);
        if (words.tokens().size() > PASSAGE) {
            found.addAll(rules.held());
            passages(words).forEach(passage -> learned(passage, RuleSays.of(passage), SURE_OF_A_PASSAGE));
        }
        if (OptOutRules.isWord(words)) {
            found.add(Signal.OPT_OUT);
        }
        if (Compliance.isStart(words) || OptOutRules.areDenied(words)) {
            found.remove(Signal.OPT_OUT);
        }
        found.removeAll(LookAlikes.of(words, rules));
        boolean veiled = VeiledStops.hold(words);
        if (veiled) {
            found.add(Signal.OPT_OUT);
        }
        plain();
        optedIn(veiled);
        return found;
    }

    /** A wish to die that was taken for a wish to be left alone is none of the latter; whoever names our texts means both. */
    private void plain() {
        boolean hadWish = found.contains(Signal.SUICIDE);
        found.addAll(PlainWords.of(words));
        if (!hadWish && found.contains(Signal.SUICIDE) && !OptOutRules.areTextsNamed(words)) {
            found.remove(Signal.OPT_OUT);
        }
    }

    /** "I said stop by mistake, put me back on" wants texts, whatever the words for stopping in it; of the two the likelier counts. */
    private void optedIn(boolean veiled) {
        if (Compliance.optsIn(words)) {
            found.add(Signal.OPT_IN);
        }
        if (found.contains(Signal.OPT_IN) && found.contains(Signal.OPT_OUT)) {
            found.remove(!veiled && wantsTexts() ? Signal.OPT_OUT : Signal.OPT_IN);
        }
    }

    private boolean wantsTexts() {
        Map<Signal, Double> likelihoods = SignalModel.trained().likelihoods(SignalFeatures.of(words, rules));
        return !OptOutRules.isWord(words)
                && likelihood(likelihoods, Signal.OPT_IN) > likelihood(likelihoods, Signal.OPT_OUT);
    }

    private static double likelihood(Map<Signal, Double> likelihoods, Signal signal) {
        return likelihoods.getOrDefault(signal, 0.0);
    }

    /** The passages of a long text; none of a short one. */
    static List<Words> passages(Words words) {
        List<Words> passages = new ArrayList<>();
        int most = Math.min(words.tokens().size(), Shortened.MOST_WORDS);
        for (int from = 0; most > PASSAGE && from + STEP < most; from += STEP) {
            passages.add(words.passage(from, Math.min(from + PASSAGE, most)));
        }
        return passages;
    }

    private void learned(Words said, RuleSays rules, double atLeast) {
        SignalModel.trained().likelihoods(SignalFeatures.of(said, rules)).forEach((signal, likelihood) -> {
            if (likelihood >= Math.max(atLeast, Sureness.LEAST) && likelihood >= enough(signal, said, rules)) {
                found.add(signal);
            }
        });
    }

    private double enough(Signal signal, Words said, RuleSays rules) {
        if (rules.held().contains(signal)) {
            return Sureness.of(signal).withRule();
        }
        if (said.spoken().size() < WORDS_OF_CONSENT && CONSENT.contains(signal)) {
            return signal == Signal.OPT_OUT && !polite && YesNo.of(said) != Intent.NO ? SURE_OF_FEW_WORDS : NEVER;
        }
        // Whoever asks who reads along has not said that they want no texts.
        boolean asks = signal == Signal.OPT_OUT && Aside.IS_PRIVATE.isSaid(said);
        if (asks
                || rules.cancelled().contains(signal)
                || polite
                || said.spoken().size() <= FEW_WORDS) {
            return SURE_OTHERWISE;
        }
        return Sureness.of(signal).alone();
    }
}
