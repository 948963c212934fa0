package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.OpenQuestion;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step that waits for the answer to a question. */
public interface Question {

    /** The name by which the conversation remembers it; never changed once in use. */
    String name();

    /** What it makes of the text, or null when the text is no answer to it. */
    @Nullable
    Answer answered(Moment moment, OpenQuestion open);

    /** The question in other words, to take it up again; null when it is not asked twice. */
    default @Nullable Reply again(Moment moment, OpenQuestion open) {
        return null;
    }

    /** Whether it takes even a text that asks for a person ("call me", when asked "call or text?"). */
    default boolean claims(Moment moment) {
        return false;
    }

    /** Whether it only listens for a change of mind; then others may be asked meanwhile. */
    default boolean listensOnly() {
        return false;
    }

    /** Whether it is over once something else is asked of them: a number would be taken for the answer to the wrong question. */
    default boolean lapses() {
        return false;
    }

    /** This question, asked now. */
    default OpenQuestion asked(Instant now, Map<String, String> slots) {
        return new OpenQuestion(name(), slots, now);
    }
}
