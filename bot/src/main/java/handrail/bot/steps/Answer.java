package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.OpenQuestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step makes of a text.
 *
 * @param open the question that now waits, or null
 * @param carriesOn whether the text also has a topic of its own that is still to be answered
 */
public record Answer(List<Effect> effects, @Nullable OpenQuestion open, boolean carriesOn) {
    public Answer {
        effects = List.copyOf(effects);
    }

    /** These effects and nothing more. */
    public static Answer of(Effect... effects) {
        return new Answer(List.of(effects), null, false);
    }

    /** The same, with one more effect. */
    public Answer and(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new Answer(more, open, carriesOn);
    }

    /** The same, with a question that waits from now on. */
    public Answer waiting(OpenQuestion question) {
        return new Answer(effects, question, carriesOn);
    }

    /** The same, and the text goes on to its topic. */
    public Answer carryingOn() {
        return new Answer(effects, open, true);
    }
}
