package handrail.caseload;

import java.time.Duration;
import java.util.Locale;

/**
 * What becomes of a text written for later when its time has come (T17). Words wait while lives go on: whatever has happened since
 * they were written is looked at first, and when in doubt a person decides.
 */
enum LaterFate {
    /** It goes. */
    SENT,
    /** It is an hour to which they did not agree, and nobody gave a reason: it waits for the next one (T8). */
    QUIET,
    /** They have died (S9). */
    DIED,
    /** The episode has ended. */
    CLOSED,
    /** Whoever wrote it is not with them any more: whoever is now decides. */
    HANDED_OVER,
    /** They said stop since, even if they take texts again by now (T5). */
    OPTED_OUT,
    /** They said no to texts (S10). */
    REFUSED,
    /** Nobody has asked them (S10). */
    NOT_ASKED,
    /** There is no phone of theirs any more. */
    NO_PHONE,
    /** They came to a hospital or into custody since (S9). */
    ON_HOLD,
    /** They wrote since, and whoever wrote this has not read it: it may not fit any more. Read and left as it is, it goes. */
    WROTE,
    /** The service stood still for so long that the words may be out of date. */
    LATE;

    /** How much too late words still mean what they meant. */
    static final Duration STILL_TRUE = Duration.ofHours(2);

    /** The word in the database and, behind {@code later.held.}, on the page. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it does not go, and somebody decides. */
    boolean held() {
        return this != SENT && this != QUIET;
    }

    /** What is so at its time. */
    static LaterFate of(World world) {
        if (world.died()) {
            return DIED;
        }
        if (world.closed()) {
            return CLOSED;
        }
        if (!world.theirs()) {
            return HANDED_OVER;
        }
        if (world.texting() != Texting.OPEN || world.stopped()) {
            return world.stopped() ? OPTED_OUT : valueOf(world.texting().name());
        }
        return timely(world);
    }

    private static LaterFate timely(World world) {
        if (world.onHold()) {
            return ON_HOLD;
        }
        if (world.unread()) {
            return WROTE;
        }
        if (world.late().compareTo(STILL_TRUE) > 0) {
            return LATE;
        }
        return world.quiet() ? QUIET : SENT;
    }

    /**
     * What is so when its time has come.
     *
     * @param died whether the client has died
     * @param closed whether the client's episode has ended
     * @param theirs whether whoever wrote it may still write to them
     * @param texting whether they can be texted now
     * @param stopped whether they said stop since it was written
     * @param onHold whether a stay in a hospital or in custody began since
     * @param unread whether they wrote since, and whoever wrote this has not read it
     * @param late how long ago its time was
     * @param quiet whether the hour is one that nobody agreed to and no reason was given for
     */
    record World(
            boolean died,
            boolean closed,
            boolean theirs,
            Texting texting,
            boolean stopped,
            boolean onHold,
            boolean unread,
            Duration late,
            boolean quiet) {}
}
