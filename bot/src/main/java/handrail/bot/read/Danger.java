package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Set;

/** Finds danger in a text: each kind by its own rules, so that each can be read and proven alone (S1). */
final class Danger {

    private Danger() {}

    static Set<Signal> signals(Words words) {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        add(signals, Signal.OVERDOSE, OverdoseRules.hold(words));
        add(signals, Signal.SUICIDE, SuicideRules.hold(words));
        add(signals, Signal.VIOLENCE, ViolenceRules.hold(words));
        add(signals, Signal.MEDICAL, MedicalRules.hold(words));
        return signals;
    }

    private static void add(Set<Signal> signals, Signal signal, boolean present) {
        if (present) {
            signals.add(signal);
        }
    }
}
