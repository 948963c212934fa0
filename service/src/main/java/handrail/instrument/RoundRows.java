package handrail.instrument;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Questionnaires that were answered to their end. */
interface RoundRows {

    /** Keeps one; for a client that there is. */
    @SqlUpdate("""
            insert into instrument_round (id, program_id, client_id, instrument, channel, answers, scores, taken_at, recorded_by, fell_scale, fell)
            select :id, :program, k.id, :instrument, :channel, cast(:answers as jsonb), cast(:scores as jsonb), handrail.now(), :by, :fellScale, cast(:fell as int[])
            from client k where k.id = :client
            """)
    int add(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("client") UUID client,
            @Bind("instrument") String instrument,
            @Bind("channel") String channel,
            @Bind("answers") @Json List<Integer> answers,
            @Bind("scores") @Json Map<String, Integer> scores,
            @Bind("by") @Nullable AccountId account,
            @Bind("fellScale") @Nullable String fellScale,
            @Bind("fell") List<Integer> fell);

    /** A client's, oldest first; the day counts from the newest overdose before it. */
    @SqlQuery("""
            select r.id, r.instrument, r.channel, r.scores, r.taken_at,
                coalesce((r.taken_at at time zone z.name)::date - (o.occurred_at at time zone z.name)::date, 0) as day
            from instrument_round r join client k on k.id = r.client_id join program p on p.id = r.program_id
            cross join lateral (select coalesce(k.zone, p.zone) as name) z
            left join lateral (
                select occurred_at from overdose_event where client_id = r.client_id and occurred_at <= r.taken_at
                order by occurred_at desc limit 1) o on true
            where r.client_id = any((select handrail.one_person(:client))::uuid[]) order by r.taken_at, r.id
            """)
    List<Rounds.Round> of(@Bind("client") UUID client);
}
