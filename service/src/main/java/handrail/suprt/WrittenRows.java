package handrail.suprt;

import handrail.access.AccountId;
import handrail.database.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Interviews that were written down. */
interface WrittenRows {

    /**
     * What was written down of somebody.
     *
     * @param firstName sealed
     * @param outcome done or declined
     * @param by whoever wrote it down
     * @param byName sealed; null for somebody who is no member of staff
     */
    record Written(
            UUID id,
            UUID clientId,
            Sealed firstName,
            int day,
            String outcome,
            LocalDate heldOn,
            Instant recordedAt,
            UUID by,
            @Nullable Sealed byName) {}

    /** What was written down since then, the newest first; of one coach's or of everybody's. */
    @SqlQuery("""
            select i.id, k.id as client_id, k.first_name, i.day, i.outcome, i.held_on, i.recorded_at, i.recorded_by as by, s.first_name as by_name
            from suprt_interview i
            join client k on k.id = (select handrail.kept_as(i.client_id))
            left join staff s on s.account_id = i.recorded_by
            where i.taken_back_at is null and i.recorded_at >= :since and k.id <> all((select handrail.kept_from(:me))::uuid[])
                and (:all or exists (
                    select from episode_of_care e join assignment a on a.episode_id = e.id and a.ended_at is null
                    where e.client_id = k.id and e.status <> 'finished' and a.coach_id = any((select handrail.caseloads(:me))::uuid[])))
            order by i.recorded_at desc limit 50
            """)
    List<Written> written(@Bind("since") Instant since, @Bind("me") AccountId account, @Bind("all") boolean all);

    /** Of whom this was written down; empty when it was taken back. */
    @SqlQuery("""
            select handrail.kept_as(client_id) as client_id, day, recorded_at from suprt_interview
            where id = :interview and taken_back_at is null
            """)
    Optional<Whose> whose(@Bind("interview") UUID interview);

    /** An interview of somebody. */
    record Whose(UUID clientId, int day, Instant recordedAt) {}

    /** It does not count any more. */
    @SqlUpdate(
            "update suprt_interview set taken_back_at = handrail.now(), taken_back_by = :by where id = :interview and taken_back_at is null")
    int takeBack(@Bind("interview") UUID interview, @Bind("by") AccountId account);
}
