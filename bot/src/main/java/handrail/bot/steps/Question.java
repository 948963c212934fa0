package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.Reply;
import handrail.bot.OpenQuestion;
import java.time.Instant;
import java.util.List;
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

    /** Whether what was just done leaves nothing to ask. */
    default boolean isSettledBy(List<Effect> effects) {
        return false;
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

    /** Whether it asks how somebody is: what outranks other questions may be an answer to it. */
    default boolean asksHowTheyAre() {
        return false;
    }

    /** Whether what was paused is taken up again once it is answered. */
    default boolean resumes() {
        return true;
    }

    /** This question, asked now. */
    default OpenQuestion asked(Instant now, Map<String, String> slots) {
        return new OpenQuestion(name(), slots, now);
    }
}
