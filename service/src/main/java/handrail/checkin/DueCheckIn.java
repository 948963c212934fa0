package handrail.checkin;

import handrail.program.Program;
import handrail.program.QuietHours;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in whose time has come, with what decides whether it is sent.
 *
 * @param id the check-in
 * @param clientId whose
 * @param episodeId its episode
 * @param threadId the client's thread; null when they have no phone
 * @param day days since the overdose
 * @param expiresAt when it is too late to ask
 * @param zone where the client is, if known
 * @param mode who is in the thread: bot or coach
 * @param claimedAt program time of the claim
 * @param began when the day began that it is where the client is
 * @param gentle whether they have been silent, so that they are asked for less
 * @param consent the newest consent to be texted
 * @param phoneHeld whether there is a phone to text
 * @param died whether their death was recorded
 * @param held whether they are in a hospital or in custody
 * @param pressing booked times that are to be asked about today: they go first, so that there is room for them among the day's texts
 * @param reached whether a person reached them today, where they are
 * @param threads theirs in which they may have written today, also those of entries that turned out to be the same person
 */
public record DueCheckIn(
        UUID id,
        UUID clientId,
        UUID episodeId,
        @Nullable UUID threadId,
        int day,
        Instant expiresAt,
        @Nullable String zone,
        @Nullable String mode,
        Instant claimedAt,
        Instant began,
        boolean gentle,
        @Nullable String consent,
        boolean phoneHeld,
        boolean died,
        boolean held,
        int pressing,
        boolean reached,
        List<UUID> threads) {

    /**
     * How it ends by what is known, whatever the engine then says.
     *
     * @param bothWrote threads in which coach and client both wrote today
     */
    Outcome decided(Program program, Set<UUID> bothWrote, Instant now) {
        if (died) {
            return Outcome.DIED;
        }
        if (held) {
            return Outcome.ON_HOLD;
        }
        if (!now.isBefore(expiresAt)) {
            return Outcome.STALE;
        }
        if (QuietHours.of(program.policy(), zone).holiday(now)) {
            return Outcome.HOLIDAY;
        }
        if (threadId == null || !phoneHeld) {
            return Outcome.NO_PHONE;
        }
        if (!consented()) {
            return Outcome.NO_CONSENT;
        }
        if (reached || threads.stream().anyMatch(bothWrote::contains)) {
            return Outcome.TALKED;
        }
        if (pressing >= program.policy().proactiveADay()) {
            return Outcome.ENOUGH;
        }
        return "coach".equals(mode) ? Outcome.COACH_IN_THREAD : Outcome.SENT;
    }

    /** Whether they said that they may be texted. */
    private boolean consented() {
        return consent != null && !consent.equals("none") && !consent.equals("refused");
    }
}
