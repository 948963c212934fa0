package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.Page;
import handrail.bot.Signal;
import handrail.bot.catalogue.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Danger: an answer that names 911 or 988 at once, and a page to a human for each danger (S1). */
public final class Safety {

    private Safety() {}

    /** The effects of the dangers of a text; empty when there is none. */
    public static List<Effect> effects(Moment moment) {
        Set<Signal> signals = moment.understood().reading().signals();
        List<Signal> dangers = signals.stream().filter(Signal::isDanger).toList();
        if (dangers.isEmpty()) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(moment.say(message(dangers)));
        dangers.forEach(danger -> effects.add(new Page(danger)));
        return effects;
    }

    /** One answer, to what kills first; beside a violent person, words that are safe if that person reads them (S5). */
    private static Message message(List<Signal> dangers) {
        if (dangers.contains(Signal.OVERDOSE)) {
            return Message.SAFETY_OVERDOSE;
        }
        if (dangers.contains(Signal.VIOLENCE)) {
            return Message.SAFETY_VIOLENCE;
        }
        return dangers.contains(Signal.SUICIDE) ? Message.SAFETY_SUICIDE : Message.SAFETY_MEDICAL;
    }
}
