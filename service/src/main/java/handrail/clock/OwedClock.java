package handrail.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody owes by a time: a clock that was started, and what is known of its end.
 *
 * @param kind what is owed
 * @param id the row that says so
 * @param client to whom; null for somebody nobody knows
 * @param thread their thread; null for none
 * @param by whose it is, or who did it; null for whoever supervises
 * @param startedAt since when
 * @param dueAt until when
 * @param settledAt when it was done; null for not
 * @param calledOffAt when it was owed no more; null while it is
 */
public record OwedClock(
        ClockKind kind,
        UUID id,
        @Nullable UUID client,
        @Nullable UUID thread,
        @Nullable UUID by,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable Instant calledOffAt) {

    /** What became of it. */
    public ClockVerdict verdict(Instant now) {
        return ClockVerdict.of(dueAt, settledAt, calledOffAt, now);
    }

    /** Whether it is still owed, in time or not. */
    public boolean runs() {
        return settledAt == null && calledOffAt == null;
    }

    /** How long it took; null while it is not done. */
    public @Nullable Duration took() {
        return settledAt == null ? null : Duration.between(startedAt, settledAt);
    }
}
