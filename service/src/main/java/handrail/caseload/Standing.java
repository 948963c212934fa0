package handrail.caseload;

import handrail.access.Sealing;
import handrail.checkin.CheckIns;
import handrail.standing.Deaths;
import handrail.standing.Elsewhere;
import handrail.standing.Holds;
import handrail.standing.Mutes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands beside their check-ins' rhythm.
 *
 * @param client who
 * @param checkInsEnded whether their check-ins have come to their end
 * @param silence the steps taken because check-ins were not answered, oldest first; empty when none lasts
 * @param hold the hospital or custody they are in; null for none
 * @param mutedUntil the day until which they want to hear nothing that we start; null when they do not
 * @param diedAt when their death was recorded; null for the living
 * @param elsewhere the other program in whose care they are; null while they are in ours
 */
public record Standing(
        UUID client,
        boolean checkInsEnded,
        List<SilenceStep> silence,
        Holds.@Nullable Hold hold,
        @Nullable LocalDate mutedUntil,
        @Nullable Instant diedAt,
        Elsewhere.@Nullable Known elsewhere) {

    /**
     * A step that lasts.
     *
     * @param step gentle, coach or outreach
     * @param missed how many check-ins in a row had been missed then
     */
    public record SilenceStep(String step, int missed, Instant at) {}

    /** Of one client. */
    static Standing of(Handle handle, Sealing sealing, UUID client) {
        List<SilenceStep> silence = handle.createQuery(
                        "select step, missed, taken_at from silence_step where client_id = :client and ended_at is null order by taken_at")
                .bind("client", client)
                .map((row, context) -> new SilenceStep(
                        row.getString("step"),
                        row.getInt("missed"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
        return new Standing(
                client,
                CheckIns.haveEnded(handle, client),
                silence,
                Holds.of(handle, client).orElse(null),
                Mutes.of(handle, client).orElse(null),
                Deaths.of(handle, client).orElse(null),
                Elsewhere.of(handle, sealing, client).orElse(null));
    }
}
