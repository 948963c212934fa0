package handrail.followup;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a follow-up whose time has come.
 *
 * @param outcome what, or why it waits
 * @param until when it is looked at again; null when this is its end
 */
record Verdict(Outcome outcome, @Nullable Instant until) {

    static Verdict end(Outcome outcome) {
        return new Verdict(outcome, null);
    }

    /** Later, unless that is too late: then it ends. */
    static Verdict later(Outcome why, Instant until, Instant expiresAt) {
        return until.isBefore(expiresAt) ? new Verdict(why, until) : end(why);
    }

    /** Each has a name, counted and kept. */
    enum Outcome {
        /** Asked by text. */
        SENT,
        /** A person's task now. */
        TASK,
        /** They have died (S9). */
        DIED,
        /** Not in care any more. */
        NOT_CURRENT,
        /** What it was about is no longer so. */
        NOT_NEEDED,
        /** Too late, after servers were down for instance. */
        STALE,
        /** In a hospital or in custody (S9). */
        ON_HOLD,
        NO_PHONE,
        NO_CONSENT,
        OPTED_OUT,
        /** That day's check-in asks the same. */
        MERGED,
        /** They want to hear nothing that we start for a while. */
        MUTED,
        /** The program is closed today. */
        HOLIDAY,
        /** Outside of the hours agreed to (T8). */
        QUIET,
        COACH_IN_THREAD,
        /** A person talked with them today. */
        TALKED,
        /** Another text of ours goes out, or did a moment ago. */
        APART,
        /** Enough was started with them for today or this week. */
        ENOUGH,
        /** Something went wrong: it is tried again. */
        FAILED,
        /** They answered. */
        ANSWERED,
        /** They wrote about something else. */
        WROTE,
        /** The text never went out. */
        NOT_ARRIVED,
        /** Nobody answered. */
        UNANSWERED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a person takes over where the kind says so: it could not be asked, or nobody answered. */
        boolean fallsToAPerson() {
            return switch (this) {
                case STALE,
                        NO_PHONE,
                        NO_CONSENT,
                        OPTED_OUT,
                        MUTED,
                        HOLIDAY,
                        QUIET,
                        COACH_IN_THREAD,
                        APART,
                        ENOUGH,
                        NOT_ARRIVED,
                        UNANSWERED -> true;
                default -> false;
            };
        }
    }
}
