package handrail.messaging;

import handrail.database.ProgramId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What the carrier still keeps, and the proof that it was deleted (T16). */
public interface CopyRows {

    /** Books the tries of texts that were settled ten minutes ago: by then most have arrived. */
    @SqlUpdate("""
            with settled as (
                update outbox set booked = true where id in (
                    select id from outbox
                    where carrier_sid is not null and not booked and settled_at < handrail.now() - interval '10 minutes'
                        and state in ('sent', 'failed', 'dropped')
                    order by settled_at limit 500 for update skip locked)
                returning id, program_id, carrier_sid, past_sids, picture is not null as media)
            insert into carrier_copy (sid, program_id, kind, outbox_id, media, not_before, created_at)
            select sid, program_id, 'text', id, media, handrail.now(), handrail.now()
            from settled, unnest(past_sids || carrier_sid) as sid
            on conflict do nothing
            """)
    int book();

    /** Books a recording. */
    @SqlUpdate("""
            insert into carrier_copy (sid, program_id, kind, not_before, created_at)
            values (:sid, :program, 'recording', handrail.now(), handrail.now()) on conflict do nothing
            """)
    void bookRecording(@Bind("sid") String sid, @Bind("program") ProgramId program);

    /** Takes those that are due for ten minutes, longer each time; none whose pictures are not fetched yet. */
    @SqlQuery("""
            update carrier_copy set attempts = attempts + 1,
                not_before = handrail.now() + least(attempts + 1, 36) * interval '10 minutes'
            where sid in (
                select c.sid from carrier_copy c
                where c.state = 'waiting' and c.not_before <= handrail.now()
                    and not exists (select from media m where m.carrier_sid = c.sid and m.state = 'waiting')
                order by c.not_before limit 50 for update skip locked)
            returning sid, kind, outbox_id, media, attempts, created_at
            """)
    List<Due> due();

    /** What a try cost; of several tries the sum. */
    @SqlUpdate("""
            update outbox set segments = coalesce(segments, 0) + coalesce(:segments, 0), price = coalesce(price, 0) + coalesce(:price, 0),
                price_unit = coalesce(:unit, price_unit)
            where id = (select outbox_id from carrier_copy where sid = :sid and state = 'waiting' for update)
            """)
    void cost(
            @Bind("sid") String sid,
            @Bind("segments") @Nullable Integer segments,
            @Bind("price") @Nullable BigDecimal price,
            @Bind("unit") @Nullable String unit);

    /** How it ended, with the carrier's answer as proof. */
    @SqlUpdate("""
            update carrier_copy set state = :state, answer = :answer, answered_at = handrail.now() where sid = :sid and state = 'waiting'
            """)
    int end(@Bind("sid") String sid, @Bind("state") String state, @Bind("answer") @Nullable Integer answer);

    /** The carrier's last word on one that is not deleted yet. */
    @SqlUpdate("update carrier_copy set answer = :answer where sid = :sid and state = 'waiting'")
    void answered(@Bind("sid") String sid, @Bind("answer") int answer);

    /** How many there are of each state, and since when the oldest waits. */
    @SqlQuery("""
            select state, count(*) as copies, min(created_at) as oldest from carrier_copy group by state order by state
            """)
    List<Count> counts();

    /** The newest proofs. */
    @SqlQuery("""
            select sid, kind, state, answer, answered_at from carrier_copy where answered_at is not null order by answered_at desc limit :most
            """)
    List<Proof> newest(@Bind("most") int most);

    /** One to look at. */
    record Due(String sid, String kind, @Nullable UUID outboxId, boolean media, int attempts, Instant createdAt) {}

    /** How many there are of one state. */
    record Count(String state, int copies, Instant oldest) {}

    /** When the carrier deleted one, and what it answered. */
    record Proof(
            String sid, String kind, String state, @Nullable Integer answer, Instant answeredAt) {}
}
