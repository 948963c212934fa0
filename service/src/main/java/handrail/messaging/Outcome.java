package handrail.messaging;

import java.util.Locale;

/** How an attempt to hand a text over ends, or why it waits: stored with the row, counted as a metric, shown in the thread. */
enum Outcome {
    /** The carrier has it. */
    SENT,
    /** They want no texts (T5). */
    OPTED_OUT,
    /** The number can't be texted (T12). */
    FLAGGED,
    /** The episode has ended. */
    CLOSED,
    /** They have died (S9). */
    DIED,
    /** In a hospital or in custody (S9). */
    ON_HOLD,
    /** They want to hear nothing that we start for a while. */
    MUTED,
    /** The same words went to them a moment ago. */
    DUPLICATE,
    /** A newer text of the same kind takes its place. */
    SUPERSEDED,
    /** Enough was started with them for today. */
    ENOUGH,
    /** Another of ours went out a moment ago: waits. */
    APART,
    /** Its time is over (T8). */
    EXPIRED,
    /** Waits for the window (T8). */
    QUIET,
    /** The carrier takes no more at the moment: waits. */
    BUSY,
    /** Its sender is down, somebody else tries it just now: waits. */
    DOWN,
    /** Its sender is refused: goes by the one that stands by. */
    FAILED_OVER,
    /** The carrier does not take it. */
    REFUSED,
    /** Nobody knows whether the carrier has it. */
    AMBIGUOUS;

    /** Its name in the database, in metrics and among the words of the thread. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
