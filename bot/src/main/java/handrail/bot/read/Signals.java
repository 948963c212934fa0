package handrail.bot.read;

import handrail.bot.Intent;
import handrail.bot.Signal;
import handrail.bot.model.SignalModel;
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

    private final Words words;
    private final RuleSays rules;
    private final boolean polite;
    private final Map<Signal, Double> likelihoods;
    private final Set<Signal> found = EnumSet.noneOf(Signal.class);

    private Signals(Words words) {
        this.words = words;
        this.rules = RuleSays.of(words);
        this.polite = Courtesy.of(words) != null;
        this.likelihoods = likelihoods(words, rules);
    }

    /** What two texts say only together: by a rule that neither has alone, or as surely as a passage says it. */
    static Set<Signal> together(Words words, Words first, Words second) {
        Signals signals = new Signals(words);
        signals.learned(words, signals.rules, signals.likelihoods, SURE_OF_A_PASSAGE);
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
        learned(words, rules, likelihoods, 0);
        List<Words> passages = Passages.of(words);
        passages.forEach(this::passage);
        if (passages.isEmpty()) {
            Passages.besideWhoReadsAlong(words).forEach(this::dangers);
        } else {
            found.addAll(rules.held());
        }
        if (OptOutRules.isWord(words)) {
            found.add(Signal.OPT_OUT);
        }
        if (Compliance.isStart(words) || isTold()) {
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

    /** "I got no data": a story told with a stop's words is none, unless the model has hardly a doubt. */
    private boolean isTold() {
        return OptOutRules.areDenied(words) && likelihood(Signal.OPT_OUT) < SURE_OF_FEW_WORDS;
    }

    /** "My mom hits me, will you call CPS": whoever fears who reads along is in danger as if they had not asked. */
    private void dangers(Words besides) {
        Signals alone = new Signals(besides);
        alone.learned(besides, alone.rules, alone.likelihoods, 0);
        alone.found.stream().filter(Signal::isDanger).forEach(found::add);
    }

    /** A wish to die that was taken for a wish to be left alone is none of the latter; whoever names our texts means both. */
    private void plain() {
        Set<Signal> plain = PlainWords.of(words);
        found.addAll(plain);
        if (plain.contains(Signal.SUICIDE) && !OptOutRules.areTextsNamed(words)) {
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
        return !OptOutRules.isWord(words) && likelihood(Signal.OPT_IN) > likelihood(Signal.OPT_OUT);
    }

    private double likelihood(Signal signal) {
        return likelihoods.getOrDefault(signal, 0.0);
    }

    private static Map<Signal, Double> likelihoods(Words said, RuleSays rules) {
        return SignalModel.trained().likelihoods(SignalFeatures.of(said, rules));
    }

    private void passage(Words passage) {
        RuleSays ofPassage = RuleSays.of(passage);
        learned(passage, ofPassage, likelihoods(passage, ofPassage), SURE_OF_A_PASSAGE);
    }

    private void learned(Words said, RuleSays rules, Map<Signal, Double> likelihoods, double atLeast) {
        likelihoods.forEach((signal, likelihood) -> {
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
        // Whoever asks who reads along has not said that they want no texts: that takes a rule.
        if (signal == Signal.OPT_OUT && Aside.IS_PRIVATE.isSaid(said)) {
            return NEVER;
        }
        if (rules.cancelled().contains(signal) || polite || said.spoken().size() <= FEW_WORDS) {
            return SURE_OTHERWISE;
        }
        return Sureness.of(signal).alone();
    }
}
