package handrail.bot.steps;

import org.jspecify.annotations.Nullable;

/** A step that begins something new. */
public interface Topic {

    /** What it makes of the text, or null when the text is not about this. */
    @Nullable
    Answer begin(Moment moment);

    /** Whether a question that was open is asked again after this. */
    default boolean leadsBack() {
        return true;
    }
}
