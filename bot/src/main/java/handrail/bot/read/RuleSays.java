package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What rules say of a text, each signal by its own, so that each can be read and proven alone (S1).
 *
 * @param held the signals whose phrases are there, in force
 * @param cancelled those whose phrases are there, but as a look-alike, denied, over or only supposed
 */
record RuleSays(Set<Signal> held, Set<Signal> cancelled) {

    private static final Map<Signal, Predicate<Words>> HOLD = Map.of(
            Signal.OPT_OUT, OptOutRules::hold,
            Signal.OVERDOSE, OverdoseRules::hold,
            Signal.SUICIDE, SuicideRules::hold,
            Signal.VIOLENCE, ViolenceRules::hold,
            Signal.MEDICAL, MedicalRules::hold);

    private static final Map<Signal, Predicate<Words>> SAID = Map.of(
            Signal.OPT_OUT, OptOutRules::areSaid,
            Signal.OVERDOSE, OverdoseRules::areSaid,
            Signal.SUICIDE, SuicideRules::areSaid,
            Signal.VIOLENCE, ViolenceRules::areSaid,
            Signal.MEDICAL, MedicalRules::areSaid);

    static RuleSays of(Words words) {
        EnumSet<Signal> held = EnumSet.noneOf(Signal.class);
        EnumSet<Signal> cancelled = EnumSet.noneOf(Signal.class);
        HOLD.forEach((signal, holds) -> {
            if (holds.test(words)) {
                held.add(signal);
            } else if (SAID.getOrDefault(signal, any -> false).test(words)) {
                cancelled.add(signal);
            }
        });
        return new RuleSays(held, cancelled);
    }
}
