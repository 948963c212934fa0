package handrail.caseload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where somebody stands beside their check-ins' rhythm.
 *
 * @param client who
 * @param silence the steps taken because check-ins were not answered, oldest first; empty when none lasts
 */
public record Standing(UUID client, List<SilenceStep> silence) {

    /**
     * A step that lasts.
     *
     * @param step gentle, coach or outreach
     * @param missed how many check-ins in a row had been missed then
     */
    public record SilenceStep(String step, int missed, Instant at) {}

    /** Of one client. */
    static Standing of(Handle handle, UUID client) {
        return new Standing(
                client,
                handle.createQuery(
                                "select step, missed, taken_at from silence_step where client_id = :client and ended_at is null order by taken_at")
                        .bind("client", client)
                        .map((row, context) -> new SilenceStep(
                                row.getString("step"),
                                row.getInt("missed"),
                                row.getTimestamp("taken_at").toInstant()))
                        .list());
    }
}
