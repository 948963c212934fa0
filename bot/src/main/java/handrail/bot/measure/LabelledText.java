package handrail.bot.measure;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.Signal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with what a person says it means.
 *
 * @param language {@code en}, {@code es} or {@code mixed}
 * @param open the step whose question the text answers, or null
 */
public record LabelledText(
        String id,
        String language,
        Set<Signal> signals,
        Intent intent,
        String text,
        @Nullable String open) {
    public LabelledText {
        signals = Set.copyOf(signals);
    }

    /** The question that the text answers, or null. */
    public @Nullable OpenQuestion question() {
        return open == null ? null : new OpenQuestion(open, Map.of(), Instant.EPOCH);
    }
}
