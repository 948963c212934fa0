package handrail.checkin;

import java.util.Locale;

/** What became of a due check-in. */
public enum Outcome {
    SENT,
    STALE,
    /** The program is closed today; the next one follows. */
    HOLIDAY,
    /** They want to hear nothing that we start for a while. */
    MUTED,
    NO_CONSENT,
    NO_PHONE,
    OPTED_OUT,
    /** They are in a hospital or in custody (S9). */
    ON_HOLD,
    /** They have died (S9). */
    DIED,
    /** A person talked with them today. */
    TALKED,
    /** Booked times are asked about today, and take the room there is. */
    ENOUGH,
    COACH_IN_THREAD,
    /** They are in another program's care. */
    ELSEWHERE,
    /** Another overdose began another episode, which asks by its own days. */
    NEW_OVERDOSE,
    /** What is stored about them can't be read: a person calls. */
    UNREADABLE;

    /** As it is stored and counted. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
