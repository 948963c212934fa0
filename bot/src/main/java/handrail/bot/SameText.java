package handrail.bot;

import java.time.Instant;
import java.util.List;

/** When one and the same text was answered within the last hour (T13); the text itself is kept as a fingerprint only. */
public record SameText(String fingerprint, List<Instant> answeredAt) {
    public SameText {
        answeredAt = List.copyOf(answeredAt);
    }
}
