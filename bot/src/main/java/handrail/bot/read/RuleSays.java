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

    private static final Map<Signal, Table> TABLES = Map.of(
            Signal.OPT_OUT, new Table(OptOutRules::hold, OptOutRules::areSaid),
            Signal.OVERDOSE, new Table(OverdoseRules::hold, OverdoseRules::areSaid),
            Signal.SUICIDE, new Table(SuicideRules::hold, SuicideRules::areSaid),
            Signal.VIOLENCE, new Table(ViolenceRules::hold, ViolenceRules::areSaid),
            Signal.MEDICAL, new Table(MedicalRules::hold, MedicalRules::areSaid));

    /** The rules of one signal: whether they hold, and whether their words are there at all. */
    private record Table(Predicate<Words> hold, Predicate<Words> areSaid) {}

    static RuleSays of(Words words) {
        EnumSet<Signal> held = EnumSet.noneOf(Signal.class);
        EnumSet<Signal> cancelled = EnumSet.noneOf(Signal.class);
        TABLES.forEach((signal, rules) -> {
            if (rules.hold().test(words)) {
                held.add(signal);
            } else if (rules.areSaid().test(words)) {
                cancelled.add(signal);
            }
        });
        return new RuleSays(held, cancelled);
    }
}
