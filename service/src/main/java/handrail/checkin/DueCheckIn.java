package handrail.checkin;

import handrail.program.Program;
import handrail.program.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in whose time has come, with what decides whether it is sent.
 *
 * @param held the check-in, and the client's thread
 * @param world what is known of the client besides
 */
record DueCheckIn(DueCheckIns.Held held, World world) {

    /**
     * What is known of a client, and of the day where they are.
     *
     * @param episodeId the episode that is asked about
     * @param overdoseOn what its days are counted from
     * @param zone where the client is, if known
     * @param chosen the hour at which they want to be asked; null: the policy's
     * @param askedUntil until which day they want to be asked on after the policy's last one; null when they did not say
     * @param claimedAt program time of the claim
     * @param began when the day began that it is where the client is
     * @param gentle whether they have been silent, so that they are asked for less
     * @param consent the newest consent to be texted
     * @param phoneHeld whether there is a phone to text
     * @param died whether their death was recorded
     * @param held whether they are in a hospital or in custody
     * @param muted whether they want to hear nothing that we start for a while
     * @param pressing booked times that are to be asked about today: they go first, so that there is room for them among the day's texts
     * @param reached whether a person reached them today, where they are
     * @param joined their threads under all entries, of somebody who was entered more than once; else null
     */
    public record World(
            UUID episodeId,
            LocalDate overdoseOn,
            @Nullable String zone,
            @Nullable LocalTime chosen,
            @Nullable Integer askedUntil,
            Instant claimedAt,
            Instant began,
            boolean gentle,
            @Nullable String consent,
            boolean phoneHeld,
            boolean died,
            boolean held,
            boolean muted,
            int pressing,
            boolean reached,
            @Nullable List<UUID> joined) {}

    UUID id() {
        return held.id();
    }

    /** What the next one is counted from: what is due is the last one of its episode. */
    CheckIns.Plan plan() {
        return new CheckIns.Plan(
                held.episodeId(),
                held.clientId(),
                world.overdoseOn(),
                world.zone(),
                world.chosen(),
                world.askedUntil(),
                held.day());
    }

    /** Theirs in which they may have written today, also those of entries that turned out to be the same person. */
    List<UUID> threads() {
        if (world.joined() != null) {
            return world.joined();
        }
        Instant last = held.lastInboundAt();
        return last == null || last.isBefore(world.began())
                ? List.of()
                : List.of(Objects.requireNonNull(held.threadId()));
    }

    /**
     * How it ends by what is known, whatever the engine then says.
     *
     * @param bothWrote threads in which coach and client both wrote today
     */
    Outcome decided(Program program, Set<UUID> bothWrote, Instant now) {
        if (world.died()) {
            return Outcome.DIED;
        }
        if (world.held()) {
            return Outcome.ON_HOLD;
        }
        if (!now.isBefore(held.expiresAt())) {
            return Outcome.STALE;
        }
        if (QuietHours.of(program.policy(), world.zone()).holiday(now)) {
            return Outcome.HOLIDAY;
        }
        if (world.muted()) {
            return Outcome.MUTED;
        }
        if (held.threadId() == null || !world.phoneHeld()) {
            return Outcome.NO_PHONE;
        }
        if (!consented()) {
            return Outcome.NO_CONSENT;
        }
        if (world.reached() || threads().stream().anyMatch(bothWrote::contains)) {
            return Outcome.TALKED;
        }
        if (world.pressing() >= program.policy().proactiveADay()) {
            return Outcome.ENOUGH;
        }
        return "coach".equals(held.mode()) ? Outcome.COACH_IN_THREAD : Outcome.SENT;
    }

    /** Whether they said that they may be texted. */
    private boolean consented() {
        String consent = world.consent();
        return consent != null && !consent.equals("none") && !consent.equals("refused");
    }
}
