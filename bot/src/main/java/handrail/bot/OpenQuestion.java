package handrail.bot;

import java.time.Instant;
import java.util.Map;

/** What was asked last: the step that waits for the answer, what it already knows, and since when. */
public record OpenQuestion(String step, Map<String, String> slots, Instant askedAt) {
    public OpenQuestion {
        slots = Map.copyOf(slots);
    }
}
