package handrail.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Check-ins whose time has come, many at a time: each statement is about a whole batch. */
public interface DueCheckIns {

    /**
     * Holds so many for this transaction, the oldest first, that nobody else holds. A thread whose coach has been quiet for four hours (S5)
     * is about to be the bot's again: its check-in waits those seconds.
     */
    @SqlQuery("""
            select c.id from check_in c left join conversation t on t.client_id = c.client_id
            where c.status = 'due' and c.due_at <= handrail.now()
                and (c.expires_at <= (select handrail.now()) or t.mode is distinct from 'coach'
                    or t.coach_last_text > (select handrail.now()) - interval '4 hours')
            order by c.due_at limit :most
            for update of c skip locked
            """)
    List<UUID> claim(@Bind("most") int most);

    /** Holds those of them that are due still and that nobody else holds. */
    @SqlQuery("select id from check_in where id = any(:ids) and status = 'due' for update skip locked")
    List<UUID> claimAgain(@Bind("ids") List<UUID> checkIns);

    /**
     * What decides whether each is sent, looked at now. Each question is asked of one client's rows, by an index, however many clients there
     * are; only of somebody who was entered twice is it asked who they are, too.
     */
    @SqlQuery("""
            with here as materialized (select handrail.now() as now, p.zone from program p where p.id = handrail.program())
            select c.id, c.client_id, c.episode_id, t.id as thread_id, c.day, c.expires_at, k.zone, t.mode, today.now as claimed_at, today.began,
                (select s.id from silence_step s where s.episode_id = c.episode_id and s.step = 'gentle' and s.ended_at is null) is not null as gentle,
                (select m.kind from messaging_consent m where m.client_id = c.client_id order by m.id desc limit 1) as consent,
                (select h.id from phone_holder h where h.client_id = c.client_id and h.held_until is null limit 1) is not null as phone_held,
                (select d.id from death d where d.client_id = c.client_id and d.withdrawn_at is null) is not null as died,
                (select h.id from hold h where h.client_id = c.client_id and h.ended_at is null) is not null as held,
                (select count(*) from follow_up f where f.client_id = c.client_id and f.status = 'due'
                    and f.kind in ('appointment_day_before', 'appointment_soon', 'appointment_after')
                    and f.due_at < today.began + interval '1 day') as pressing,
                (select o.id from outreach_attempt o
                    where o.client_id = any(joined.people) and o.outcome = 'reached' and o.at >= today.began limit 1) is not null as reached,
                joined.threads
            from check_in c
            join client k on k.id = c.client_id
            left join conversation t on t.client_id = c.client_id
            cross join here
            cross join lateral (
                select here.now, date_trunc('day', here.now at time zone coalesce(k.zone, here.zone)) at time zone coalesce(k.zone, here.zone) as began
                offset 0) today
            cross join lateral (
                select case when twice.entered then handrail.one_person(c.client_id) else array[c.client_id] end as people,
                    case when twice.entered then handrail.joined_threads(t.id) when t.last_inbound_at >= today.began then array[t.id]
                        else '{}' end as threads
                from (select exists (
                    select from client_merge m where m.kept_id = c.client_id and m.undone_at is null) as entered offset 0) twice
                offset 0) joined
            where c.id = any(:ids)
            order by c.due_at
            """)
    List<DueCheckIn> read(@Bind("ids") List<UUID> checkIns);

    /**
     * In which of these threads coach and client have both written since each one's day began. Days that began more than 26 hours ago are no
     * days: so few months of messages are looked into.
     */
    @SqlQuery("""
            select day.thread from unnest(:threads, cast(:began as timestamptz[])) as day (thread, began)
            join message m on m.conversation_id = day.thread and m.id >= handrail.uuid_floor(day.began)
            where m.author in ('client', 'coach')
                and m.id between handrail.uuid_floor(cast(:now as timestamptz) - interval '26 hours')
                    and handrail.uuid_floor(cast(:now as timestamptz) + interval '1 day')
            group by day.thread having count(distinct m.author) = 2
            """)
    Set<UUID> bothWrote(
            @Bind("threads") List<UUID> threads, @Bind("began") List<String> began, @Bind("now") Instant now);

    /** Ends them. */
    @SqlUpdate("""
            update check_in c set outcome = ended.outcome, message_id = ended.message,
                status = case ended.outcome when 'sent' then 'sent' else 'skipped' end,
                sent_at = case ended.outcome when 'sent' then (select handrail.now()) end
            from unnest(:ids, :outcomes, :messages) as ended (id, outcome, message) where c.id = ended.id
            """)
    void settle(
            @Bind("ids") List<UUID> checkIns,
            @Bind("outcomes") List<String> outcomes,
            @Bind("messages") List<@Nullable UUID> messages);

    /** Whose a check-in is, as far as it takes no reading of anything about them. */
    @SqlQuery("""
            select c.client_id, c.episode_id, (select t.id from conversation t where t.client_id = c.client_id) as thread_id
            from check_in c where c.id = :id
            """)
    Whose whose(@Bind("id") UUID id);

    /** Whose a check-in is. */
    record Whose(UUID clientId, UUID episodeId, @Nullable UUID threadId) {}
}
