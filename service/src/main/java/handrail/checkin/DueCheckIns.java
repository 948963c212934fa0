package handrail.checkin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     *
     * @param from what came before that moment was passed by: whoever claims again and again need not step over all that is ended already
     */
    @SqlQuery("""
            select c.id, c.client_id, c.episode_id, c.day, c.due_at, c.expires_at, t.id as thread_id, t.mode, t.last_inbound_at
            from check_in c left join conversation t on t.client_id = c.client_id
            where c.status = 'due' and c.due_at >= :from and c.due_at <= handrail.now()
                and (c.expires_at <= (select handrail.now()) or t.mode is distinct from 'coach'
                    or t.coach_last_text > (select handrail.now()) - interval '4 hours')
            order by c.due_at limit :most
            for update of c skip locked
            """)
    List<Held> claim(@Bind("from") Instant from, @Bind("most") int most);

    /** Holds those of them that are due still and that nobody else holds. */
    @SqlQuery("""
            select c.id, c.client_id, c.episode_id, c.day, c.due_at, c.expires_at, t.id as thread_id, t.mode, t.last_inbound_at
            from check_in c left join conversation t on t.client_id = c.client_id
            where c.id = any(:ids) and c.status = 'due'
            for update of c skip locked
            """)
    List<Held> claimAgain(@Bind("ids") List<UUID> checkIns);

    /**
     * One that this transaction holds, with its client's thread as it stood then.
     *
     * @param id the check-in
     * @param clientId whose
     * @param episodeId its episode
     * @param day days since the overdose
     * @param dueAt since when it is due
     * @param expiresAt when it is too late to ask
     * @param threadId the client's thread; null when they have none
     * @param mode who is in the thread: bot or coach; the engine looks again when it has the thread
     * @param lastInboundAt when they last wrote
     */
    record Held(
            UUID id,
            UUID clientId,
            UUID episodeId,
            int day,
            Instant dueAt,
            Instant expiresAt,
            @Nullable UUID threadId,
            @Nullable String mode,
            @Nullable Instant lastInboundAt) {}

    /** What decides whether each of those that are held is sent, looked at now; in their order. */
    default List<DueCheckIn> read(List<Held> held) {
        Map<UUID, DueCheckIn.World> worlds = new HashMap<>();
        read(
                        held.stream().map(Held::clientId).toList(),
                        held.stream().map(Held::episodeId).toList(),
                        held.stream().map(Held::threadId).toList())
                .forEach(world -> worlds.put(world.episodeId(), world));
        return held.stream()
                .map(one -> new DueCheckIn(one, Objects.requireNonNull(worlds.get(one.episodeId()))))
                .toList();
    }

    /**
     * What is known of clients, the episode and the thread of each. What few people have is looked for once for all of them; each other
     * question is asked of one client's rows, by an index, however many clients there are; only of somebody who was entered twice is it asked
     * who they are, too.
     */
    @SqlQuery("""
            with here as materialized (select handrail.now() as now, p.zone from program p where p.id = handrail.program()),
            gentle as materialized (
                select episode_id from silence_step where episode_id = any(:episodes) and step = 'gentle' and ended_at is null),
            died as materialized (select distinct client_id from death where client_id = any(:clients) and withdrawn_at is null),
            held as materialized (select distinct client_id from hold where client_id = any(:clients) and ended_at is null),
            twice as materialized (select distinct kept_id from client_merge where kept_id = any(:clients) and undone_at is null),
            booked as materialized (
                select client_id, due_at from follow_up where client_id = any(:clients) and status = 'due'
                    and kind in ('appointment_day_before', 'appointment_soon', 'appointment_after')),
            met as materialized (
                select client_id, max(at) as at from outreach_attempt
                where client_id = any(:clients) and outcome = 'reached' and at >= (select now from here) - interval '26 hours' group by client_id)
            select c.episode_id, e.overdose_on, k.zone, k.check_in_at as chosen, e.asked_until, today.now as claimed_at, today.began,
                gentle.episode_id is not null as gentle,
                (select m.kind from messaging_consent m where m.client_id = c.client_id order by m.id desc limit 1) as consent,
                (select h.id from phone_holder h where h.client_id = c.client_id and h.held_until is null limit 1) is not null as phone_held,
                died.client_id is not null as died, held.client_id is not null as held,
                case when twice.kept_id is not null then handrail.muted_until(c.client_id) is not null
                    else k.muted_until is not null and k.muted_until > cast(today.now at time zone coalesce(k.zone, here.zone) as date)
                    end as muted,
                (select count(*) from booked where booked.client_id = c.client_id and booked.due_at < today.began + interval '1 day') as pressing,
                case when twice.kept_id is null then coalesce(met.at >= today.began, false)
                    else exists (
                        select from outreach_attempt o
                        where o.client_id = any((select handrail.one_person(c.client_id))::uuid[]) and o.outcome = 'reached' and o.at >= today.began)
                    end as reached,
                case when twice.kept_id is not null then handrail.joined_threads(c.thread_id) end as joined
            from unnest(:clients, :episodes, :threads) as c (client_id, episode_id, thread_id)
            join client k on k.id = c.client_id
            join episode_of_care e on e.id = c.episode_id
            left join gentle on gentle.episode_id = c.episode_id
            left join died on died.client_id = c.client_id
            left join held on held.client_id = c.client_id
            left join twice on twice.kept_id = c.client_id
            left join met on met.client_id = c.client_id
            cross join here
            cross join lateral (
                select here.now, date_trunc('day', here.now at time zone coalesce(k.zone, here.zone)) at time zone coalesce(k.zone, here.zone) as began
                offset 0) today
            """)
    List<DueCheckIn.World> read(
            @Bind("clients") List<UUID> clients,
            @Bind("episodes") List<UUID> episodes,
            @Bind("threads") List<@Nullable UUID> threads);

    /**
     * In which of these threads coach and client have both written since each one's day began. Days that began more than 26 hours ago are no
     * days: so few months of messages are looked into.
     */
    @SqlQuery("""
            select day.thread from unnest(:threads, :began) as day (thread, began)
            join message m on m.conversation_id = day.thread and m.id >= handrail.uuid_floor(day.began)
            where m.author in ('client', 'coach')
                and m.id between handrail.uuid_floor(cast(:now as timestamptz) - interval '26 hours')
                    and handrail.uuid_floor(cast(:now as timestamptz) + interval '1 day')
            group by day.thread having count(distinct m.author) = 2
            """)
    Set<UUID> bothWrote(
            @Bind("threads") List<UUID> threads, @Bind("began") List<Instant> began, @Bind("now") Instant now);

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
