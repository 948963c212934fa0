package handrail.bot;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a text was understood.
 *
 * @param mixed whether both languages occur in it
 * @param confidence 0 to 1; below 0.5 the bot says that it is not sure
 */
public record Reading(
        Language language, boolean mixed, Set<Signal> signals, Intent intent, Slots slots, double confidence) {
    public Reading {
        EnumSet<Signal> ordered = EnumSet.noneOf(Signal.class);
        ordered.addAll(signals);
        signals = Collections.unmodifiableSet(ordered);
    }
}
