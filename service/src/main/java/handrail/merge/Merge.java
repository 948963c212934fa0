package handrail.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An entry, or an unknown number, that was joined to a client.
 *
 * @param id its row
 * @param keptId the client who goes on
 * @param goneId the entry that was joined; null for an unknown number
 * @param contactId whoever texted from an unknown number; null for an entry
 * @param undoneAt when it was taken back; null while it holds
 * @param episodeId the episode that goes on; null for none
 * @param endedId the episode that ended by it; null for none
 * @param consentId the consent that was written down anew; null for none
 * @param overdoseOn from which day the episode was counted before
 * @param targetAt its clock before
 * @param breachAt its clock before
 * @param reachedAt when they had been reached before
 */
public record Merge(
        UUID id,
        UUID keptId,
        @Nullable UUID goneId,
        @Nullable UUID contactId,
        @Nullable Instant undoneAt,
        @Nullable UUID episodeId,
        @Nullable UUID endedId,
        @Nullable UUID consentId,
        @Nullable LocalDate overdoseOn,
        @Nullable Instant targetAt,
        @Nullable Instant breachAt,
        @Nullable Instant reachedAt) {

    /** One by its id. */
    static Optional<Merge> find(Handle handle, UUID id) {
        return handle.createQuery("""
                        select id, kept_id, gone_id, contact_id, undone_at, episode_id, ended_id, consent_id,
                            overdose_on, target_at, breach_at, reached_at
                        from client_merge where id = :id for update
                        """).bind("id", id).mapTo(Merge.class).findOne();
    }

    /** Whether something was joined to the same client later, or that client to another: those have to be taken back first. */
    boolean covered(Handle handle) {
        return handle.createQuery("""
                        select exists (
                            select from client_merge m where m.undone_at is null
                                and (m.kept_id = :kept and m.id > :id or m.gone_id = :kept))
                        """)
                .bind("kept", keptId)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }
}
