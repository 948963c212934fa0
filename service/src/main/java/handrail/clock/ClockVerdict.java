package handrail.clock;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of something that is owed by a time. The one place that says so, for every page, figure and file. Pure. */
public enum ClockVerdict {
    /** It can still be done in time. */
    OPEN,
    /** It was done in time; exactly at the deadline is in time. */
    MET,
    /** It was done, and too late. */
    MET_LATE,
    /** Its time is over, and it was not done. Done later it is {@link #MET_LATE}. */
    MISSED,
    /** Before its time was over nothing was owed any more: they died, wanted it no more, or somebody else was asked. */
    CALLED_OFF;

    /**
     * Of something that is owed.
     *
     * @param dueAt until when, stored when it began: nights, leave and holidays are in it where they don't count (K1)
     * @param settledAt when it was done; null for not yet
     * @param calledOffAt when it was owed no more; null while it is. What was missed by then stays missed
     * @param now program time
     */
    public static ClockVerdict of(
            Instant dueAt, @Nullable Instant settledAt, @Nullable Instant calledOffAt, Instant now) {
        if (settledAt != null) {
            return settledAt.isAfter(dueAt) ? MET_LATE : MET;
        }
        if (calledOffAt != null) {
            return calledOffAt.isAfter(dueAt) ? MISSED : CALLED_OFF;
        }
        return now.isAfter(dueAt) ? MISSED : OPEN;
    }

    /** Whether it ran to its end, so that it counts in a share of what was done in time. */
    public boolean counts() {
        return this == MET || this == MET_LATE || this == MISSED;
    }

    /** Whether the deadline passed and it was not done by then. */
    public boolean late() {
        return this == MET_LATE || this == MISSED;
    }

    /** Its word in addresses, files and keys: "met-late". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a word in an address. */
    public static Optional<ClockVerdict> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
