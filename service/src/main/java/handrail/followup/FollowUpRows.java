package handrail.followup;

import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What is to be come back to, as rows. */
interface FollowUpRows {

    /** Puts one down, or moves one that is still due to where the plan has it now; returns whether anything changed. */
    @SqlUpdate("""
            insert into follow_up (id, program_id, kind, client_id, episode_id, about, number, planned_at, due_at, expires_at, status, created_at)
            values (:id, :program, :kind, :clientId, :episodeId, :about, :number, :dueAt, :dueAt, :expiresAt, 'due', handrail.now())
            on conflict (client_id, kind, about, number) do update set
                planned_at = excluded.planned_at, due_at = excluded.due_at, expires_at = excluded.expires_at, outcome = null
            where follow_up.status = 'due'
                and (follow_up.planned_at, follow_up.expires_at) is distinct from (excluded.planned_at, excluded.expires_at)
            """)
    int put(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("kind") String kind,
            @BindMethods Planned planned);

    /** Claims the one that has waited longest. */
    @SqlQuery("""
            select f.id, f.kind, f.client_id, f.episode_id, f.about, f.number, f.due_at, f.expires_at, t.id as thread_id,
                (select a.coach_id from assignment a where a.client_id = f.client_id and a.ended_at is null order by a.id desc limit 1) as coach_id
            from follow_up f left join conversation t on t.client_id = f.client_id
            where f.status = 'due' and f.due_at <= handrail.now()
            order by f.due_at limit 1 for update of f skip locked
            """)
    Optional<DueFollowUp> claim();

    /** Holds a thread, so that nothing else is started in it until this transaction ends. */
    @SqlQuery("select id from conversation where id = :thread for update")
    Optional<UUID> hold(@Bind("thread") UUID thread);

    /** The world as it is now for one of them; texts and talks of entries that were joined to theirs are theirs. */
    @SqlQuery("""
            select
                exists (select from death d where d.client_id = f.client_id and d.withdrawn_at is null) as died,
                exists (select from episode_of_care e where e.client_id = f.client_id and e.status <> 'finished'
                    and (f.kind not in ('milestone', 'barc10', 'bam', 'needs', 'go_on') or e.id = f.about)) as current,
                exists (select from hold h where h.client_id = f.client_id and h.ended_at is null) as held,
                handrail.muted_until(f.client_id) as muted_until,
                case
                    when f.kind like 'appointment%' then exists (
                        select from slot s join warm_handoff w on w.id = s.handoff_id and w.slot_id = s.id and w.settled_at is null
                        where s.id = f.about and w.client_id = f.client_id and s.status = 'booked'
                            and (s.starts_at > handrail.now()) = (f.kind <> 'appointment_after')
                            and not exists (select from attendance a where a.slot_id = s.id and a.handoff_id = w.id))
                    when f.kind = 'go_on' then not exists (
                        select from check_in i where i.client_id = f.client_id and i.episode_id = f.about and i.status in ('due', 'sent'))
                    when f.kind = 'refill' then not exists (
                        select from supply_request r where r.client_id = f.client_id and r.requested_at > f.created_at)
                    when f.kind in ('still_here', 'still_quiet') then not exists (
                            select from conversation c where c.id = any(person.threads) and c.last_inbound_at > f.created_at)
                        and not exists (
                            select from outreach_attempt o where o.client_id = any(person.ids) and o.outcome = 'reached' and o.at > f.created_at)
                    when f.kind = 'suprt' then not exists (
                        select from suprt_interview s where s.client_id = any(person.ids) and s.day = f.number and s.taken_back_at is null)
                    else true
                end as stands,
                h.id is not null as phone_held,
                (select m.kind from messaging_consent m where m.client_id = f.client_id order by m.id desc limit 1) as consent,
                coalesce((select o.opted_out from opt_out o where o.program_id = f.program_id and o.phone_key = h.phone_key
                    order by o.id desc limit 1), false) as opted_out,
                k.zone, t.mode, t.coach_last_text,
                exists (select from outreach_attempt o where o.client_id = any(person.ids) and o.outcome = 'reached' and o.at >= d.began)
                    or (select count(distinct m.author) from message m where m.conversation_id = any(person.threads) and m.author in ('client', 'coach')
                        and m.id >= handrail.uuid_floor(d.began)) = 2 as talked,
                exists (select from check_in i where i.client_id = any(person.ids) and i.sent_at >= d.began) as asked,
                (select min(i.due_at) from check_in i where i.client_id = f.client_id and i.status = 'due'
                    and i.due_at >= d.began and i.due_at < d.began + interval '1 day' and i.expires_at > handrail.now()) as check_in_at,
                (select count(*) from outbox o where o.conversation_id = any(person.threads) and o.purpose = 'proactive'
                    and (o.state = 'sending' or o.state = 'queued' and coalesce(o.expires_at > handrail.now(), true) or o.settled_at >= d.began and o.state in ('sent', 'ambiguous'))) as started_today,
                (select count(*) from outbox o where o.conversation_id = any(person.threads) and o.purpose = 'proactive'
                    and (o.state = 'sending' or o.state = 'queued' and coalesce(o.expires_at > handrail.now(), true) or o.settled_at >= handrail.now() - interval '7 days'
                        and o.state in ('sent', 'ambiguous'))) as started_this_week,
                (select max(coalesce(o.settled_at, greatest(o.not_before, handrail.now()))) from outbox o
                    where o.conversation_id = any(person.threads) and o.purpose = 'proactive'
                        and (o.state = 'sending' or o.state = 'queued' and coalesce(o.expires_at > handrail.now(), true) or o.settled_at >= d.began and o.state in ('sent', 'ambiguous'))) as last_started,
                (select count(*) from follow_up g where g.client_id = f.client_id and g.id <> f.id and g.status = 'due'
                    and g.kind in ('appointment_day_before', 'appointment_soon', 'appointment_after')
                    and g.due_at < d.began + interval '1 day') as pressing_today
            from follow_up f
            join client k on k.id = f.client_id
            cross join lateral (
                select date_trunc('day', handrail.now() at time zone coalesce(k.zone, 'America/New_York'))
                    at time zone coalesce(k.zone, 'America/New_York') as began) d
            left join conversation t on t.client_id = f.client_id
            cross join lateral (
                select handrail.one_person(f.client_id) as ids, handrail.joined_threads(t.id) as threads offset 0) person
            left join lateral (
                select id, phone_key from phone_holder where client_id = f.client_id and held_until is null order by held_from desc limit 1) h on true
            where f.id = :id
            """)
    World world(@Bind("id") UUID id);

    /** It waits until then, because of this. */
    @SqlUpdate("update follow_up set due_at = :until, outcome = :why where id = :id and status = 'due'")
    void later(@Bind("id") UUID id, @Bind("until") Instant until, @Bind("why") String why);

    /** Whatever of a client waits because of this is looked at again now. */
    @SqlUpdate(
            "update follow_up set due_at = handrail.now() where client_id = :client and status = 'due' and outcome = :why")
    void lookAgain(@Bind("client") UUID client, @Bind("why") String why);

    /** It was asked; the answer is waited for until then. */
    @SqlUpdate("""
            update follow_up set status = 'sent', outcome = 'sent', sent_at = handrail.now(), answer_by = :answerBy, message_id = :message
            where id = :id and status = 'due'
            """)
    void sent(@Bind("id") UUID id, @Bind("answerBy") Instant answerBy, @Bind("message") UUID message);

    /** It ends so. */
    @SqlUpdate("""
            update follow_up set status = 'settled', outcome = :outcome, settled_at = handrail.now()
            where id = :id and status <> 'settled'
            """)
    int settle(@Bind("id") UUID id, @Bind("outcome") String outcome);

    /** It was answered, in time or after that; what ended otherwise stays so. */
    @SqlUpdate("""
            update follow_up set status = 'settled', outcome = 'answered', settled_at = handrail.now(), score = coalesce(:score, score)
            where id = :id and (status = 'sent' or status = 'settled' and outcome in ('unanswered', 'wrote'))
            """)
    int answered(@Bind("id") UUID id, @Bind("score") @Nullable Integer score);

    /** All of a client's end so. */
    @SqlUpdate("""
            update follow_up set status = 'settled', outcome = :outcome, settled_at = handrail.now()
            where client_id = :client and status <> 'settled'
            """)
    void settleAll(@Bind("client") UUID client, @Bind("outcome") String outcome);

    /** Days of an episode that wait fall away. */
    @SqlUpdate("""
            delete from follow_up where client_id = (select client_id from episode_of_care where id = :episode)
                and about = :episode and kind in ('milestone', 'barc10', 'bam', 'needs', 'go_on') and status = 'due'
            """)
    void forgetWaiting(@Bind("episode") UUID episode);

    /** Days of an episode have numbers so much higher. */
    @SqlUpdate("""
            update follow_up set number = number + :by where client_id = (select client_id from episode_of_care where id = :episode)
                and about = :episode and kind in ('milestone', 'barc10', 'bam', 'needs')
            """)
    void shift(@Bind("episode") UUID episode, @Bind("by") long by);

    /** What the plan put down for a client and waits falls away. */
    @SqlUpdate(
            "delete from follow_up where client_id = :client and status = 'due' and kind not in ('refill', 'step', 'consent')")
    void forgetPlanned(@Bind("client") UUID client);

    /** What else of a client is open ends, a consent to disclose aside: that still has to be renewed. */
    @SqlUpdate("""
            update follow_up set status = 'settled', outcome = 'not_current', settled_at = handrail.now()
            where client_id = :client and status <> 'settled' and kind <> 'consent'
            """)
    void settleJoined(@Bind("client") UUID client);

    /** What the bot said in a thread since this transaction's own moment. */
    @SqlQuery("""
            select id from message where conversation_id = :thread and author = 'bot' and id > :since
            order by id desc limit 1
            """)
    Optional<UUID> said(@Bind("thread") UUID thread, @Bind("since") UUID since);

    /** Those whose time for an answer is over, held. */
    @SqlQuery("""
            select f.id, f.kind, f.client_id, f.episode_id, f.about, f.number, f.due_at, f.expires_at, t.id as thread_id,
                (select a.coach_id from assignment a where a.client_id = f.client_id and a.ended_at is null order by a.id desc limit 1) as coach_id
            from follow_up f left join conversation t on t.client_id = f.client_id
            where f.status = 'sent' and f.answer_by <= handrail.now()
            order by f.answer_by limit :most for update of f skip locked
            """)
    List<DueFollowUp> unanswered(@Bind("most") int most);

    /** Whether they wrote after it was asked, or it never arrived: wrote, not_arrived or unanswered. */
    @SqlQuery("""
            select case
                when exists (select from message m where m.conversation_id = any((select handrail.joined_threads(:thread))::uuid[])
                    and m.author = 'client' and m.at >= f.sent_at) then 'wrote'
                when not exists (select from outbox o where o.message_id = f.message_id and o.state in ('sent', 'ambiguous')) then 'not_arrived'
                else 'unanswered' end
            from follow_up f where f.id = :id
            """)
    String silence(@Bind("id") UUID id, @Bind("thread") @Nullable UUID thread);

    /** Since when the oldest waits that is due. */
    @SqlQuery("select min(due_at) from follow_up where status = 'due' and due_at <= handrail.now()")
    Optional<Instant> waitingSince();
}
