package handrail.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether something is come back to now, read again when its time has come and its thread is held.
 *
 * @param died whether their death was recorded
 * @param current whether they are in care
 * @param held whether they are in a hospital or in custody
 * @param mutedUntil the day until which they want to hear nothing that we start; null when they do not
 * @param stands whether what it is about is still so: the time is still theirs, nothing was asked for since, nobody was heard of since
 * @param phoneHeld whether there is a phone to text
 * @param consent the newest consent to be texted
 * @param optedOut whether they want no texts
 * @param zone the client's zone, if known
 * @param mode who is in the thread: bot or coach
 * @param coachLastText when the coach last wrote
 * @param talked whether a person talked with them today
 * @param asked whether today's check-in went out
 * @param checkInAt when today's check-in is still due
 * @param startedToday texts we started today, those on their way too
 * @param startedThisWeek the same in seven days
 * @param lastStarted when the newest of them went out, or now while it is on its way
 * @param pressingToday booked times that are still to be asked about today
 */
public record World(
        boolean died,
        boolean current,
        boolean held,
        @Nullable LocalDate mutedUntil,
        boolean stands,
        boolean phoneHeld,
        @Nullable String consent,
        boolean optedOut,
        @Nullable String zone,
        @Nullable String mode,
        @Nullable Instant coachLastText,
        boolean talked,
        boolean asked,
        @Nullable Instant checkInAt,
        int startedToday,
        int startedThisWeek,
        @Nullable Instant lastStarted,
        int pressingToday) {

    /** Whether they said that they may be texted. */
    boolean consented() {
        return consent != null && !consent.equals("none") && !consent.equals("refused");
    }
}
