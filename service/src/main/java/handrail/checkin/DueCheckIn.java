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
 * @param zone where the client is, if known
 * @param mode who is in the thread: bot or coach
 * @param claimedAt program time of the claim
 * @param gentle whether they have been silent, so that they are asked for less
 * @param consent the newest consent to be texted
 * @param phoneHeld whether there is a phone to text
 * @param died whether their death was recorded
 * @param held whether they are in a hospital or in custody
 * @param pressing booked times that are to be asked about today: they go first, so that there is room for them among the day's texts
 * @param talked whether a person talked with them today, where they are: they were reached, or coach and client both wrote
 */
public record DueCheckIn(
        UUID id,
        UUID episodeId,
        @Nullable UUID threadId,
        int day,
        Instant expiresAt,
        @Nullable String zone,
        @Nullable String mode,
        Instant claimedAt,
        boolean gentle,
        @Nullable String consent,
        boolean phoneHeld,
        boolean died,
        boolean held,
        int pressing,
        boolean talked) {

    /** Whether they said that they may be texted. */
    boolean consented() {
        return consent != null && !consent.equals("none") && !consent.equals("refused");
    }
}
