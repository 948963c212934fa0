package handrail.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in whose time has come, with what decides whether it is sent.
 *
 * @param id the check-in
 * @param episodeId its episode
 * @param threadId the client's thread; null when they have no phone
 * @param day days since the overdose
 * @param expiresAt when it is too late to ask
 * @param mode who is in the thread: bot or coach
 * @param claimedAt program time of the claim
 * @param gentle whether they have been silent, so that they are asked for less
 * @param consent the newest consent to be texted
 * @param phoneHeld whether there is a phone to text
 */
public record DueCheckIn(
        UUID id,
        UUID episodeId,
        @Nullable UUID threadId,
        int day,
        Instant expiresAt,
        @Nullable String mode,
        Instant claimedAt,
        boolean gentle,
        @Nullable String consent,
        boolean phoneHeld) {

    /** Whether they said that they may be texted. */
    boolean consented() {
        return consent != null && !consent.equals("none") && !consent.equals("refused");
    }
}
