package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.Page;
import handrail.bot.Signal;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Danger: an answer that names 911 or 988 at once, and a page to a human for each danger (S1). */
public final class Safety {

    private Safety() {}

    private static final List<Signal> WORST_FIRST =
            List.of(Signal.OVERDOSE, Signal.VIOLENCE, Signal.SUICIDE, Signal.MEDICAL);

    /** "He's not answering me": beside him, or by phone? A look at him is right either way. */
    private static final Phrases UNANSWERED = Phrases.of(
            "$he ~1 $not ~1 answer|answering|answered|responding|respond|responded|replying|replied|picking ~1 me|us|up|back|phone|calls|texts|.",
            "$he ~2 no ~1 me|nos contesta|responde|contestan",
            "no me|nos contesta|responde ~2");

    /** The effects of the dangers of a text; empty when there is none. */
    public static List<Effect> effects(Moment moment) {
        List<Signal> dangers = dangers(moment);
        if (dangers.isEmpty()) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(moment.say(message(moment, dangers.get(0))));
        dangers.forEach(danger -> effects.add(new Page(danger)));
        return effects;
    }

    /** What kills first; null when there is no danger. */
    public static @Nullable Signal worst(Moment moment) {
        List<Signal> dangers = dangers(moment);
        return dangers.isEmpty() ? null : dangers.get(0);
    }

    private static List<Signal> dangers(Moment moment) {
        Set<Signal> signals = moment.understood().reading().signals();
        return WORST_FIRST.stream().filter(signals::contains).toList();
    }

    /** One answer, to what kills first; beside a violent person, words that are safe if that person reads them (S5). */
    private static Message message(Moment moment, Signal worst) {
        return switch (worst) {
            case OVERDOSE ->
                UNANSWERED.in(moment.understood().words()) && moment.saysOneThing()
                        ? Message.SAFETY_UNANSWERED
                        : Message.SAFETY_OVERDOSE;
            case VIOLENCE -> Message.SAFETY_VIOLENCE;
            case SUICIDE -> Message.SAFETY_SUICIDE;
            default -> Message.SAFETY_MEDICAL;
        };
    }
}
