package handrail.bot.steps;

import handrail.bot.Heard;
import handrail.bot.Signal;
import handrail.bot.read.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step that begins something new. */
public interface Topic {

    /** What it makes of the text, or null when the text is not about this. */
    @Nullable
    Answer begin(Moment moment);

    /** Whether this text is its own business, whatever question is open, or null for none: a death is no answer to "mail or pick up?". */
    default boolean outranks(Moment moment, @Nullable Question open) {
        return false;
    }

    /** The dangers that these words tell of as over and known, right after what was heard before them. */
    default Set<Signal> explains(Words words, @Nullable Heard before) {
        return Set.of();
    }

    /** Whether a question that was open is asked again after this. */
    default boolean leadsBack() {
        return true;
    }
}
