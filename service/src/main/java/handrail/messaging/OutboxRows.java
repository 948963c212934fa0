package handrail.messaging;

import handrail.database.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The outbox as the dispatcher works it off. */
public interface OutboxRows {

    /** How many are claimed at once: no more than may fail before their sender is left alone. */
    int AT_ONCE = Ways.FAILURES_TO_OPEN;

    /**
     * Claims some rows, each to another number: due, the most urgent first, and never ahead of one to the same number that comes before it and is on its way. A sender
     * that is down is passed by: its texts go by another one to the same people, or wait, urgent ones aside. A program with nobody on call
     * round the clock starts no conversation: nobody would be paged. A sender that failed is tried with as many as may fail yet. A row whose claim ran out without an outcome is not taken again: nobody
     * knows whether it was sent.
     *
     * <p>The first of each sender and urgency are read from an index, however many wait behind them.
     *
     * @param free senders that may send now
     * @param rooms how many texts each of them may send now
     * @param urgencies all there are
     * @param urgent up to which they go by any sender at any time
     * @param proactive the one of conversations that we start
     * @param most how many at most
     */
    @SqlQuery("""
            with way as (
                select s.id, s.audience, s.standby, coalesce(r.down_until > handrail.now(), false) as down, coalesce(r.failures, 0) as failures
                from sender s left join sender_road r on r.sender_id = s.id
                where s.program_id = handrail.program()
            ), road as (
                select w.id, coalesce((
                        select v.id from way v where v.audience = w.audience and not v.down
                        order by v.id = w.id desc, v.standby, v.id limit 1), w.id) as via,
                    exists (select from way v where v.audience = w.audience and not v.down) as up
                from way w
            ), next as (
                select n.id from (
                    select c.id, c.not_before, level.urgency,
                        row_number() over (partition by g.via, level.urgency <= :urgent order by level.urgency, c.not_before, c.id) as place,
                        case when level.urgency <= :urgent then :most
                            else least(:most, free.room, greatest(1,\s""" + AT_ONCE + """
                                - v.failures)) end as room
                    from unnest(:urgencies) level (urgency) cross join road g join way v on v.id = g.via
                    left join unnest(:free, :rooms) free (sender, room) on free.sender = g.via
                    cross join lateral (
                        select due.id, due.not_before from outbox due
                        where due.program_id = handrail.program() and due.sender_id = g.id and due.urgency = level.urgency
                            and due.state = 'queued' and due.not_before <= handrail.now()
                            and not exists (
                                select from outbox ahead
                                where ahead.program_id = due.program_id and ahead.to_key = due.to_key and ahead.state in ('queued', 'sending')
                                    and (ahead.not_before <= handrail.now() or ahead.outcome in ('busy', 'down'))
                                    and (ahead.urgency, ahead.id) < (due.urgency, due.id))
                        order by due.not_before, due.id limit\s""" + AT_ONCE + """
                        for update skip locked) c
                    where (level.urgency <= :urgent or (g.up and free.room > 0))
                        and (level.urgency <> :proactive or exists (select from on_call))) n
                where n.place <= n.room
                order by n.urgency, n.not_before, n.id limit :most
            )
            update outbox o set state = 'sending', attempts = attempts + 1, claimed_until = handrail.now() + interval '2 minutes',
                sender_id = s.id
            from road join sender s on s.id = road.via
            where road.id = o.sender_id and o.id in (select next.id from next)
            returning o.id, s.id as sender_id, s.address as sender_address,
                coalesce((select r.failures from sender_road r where r.sender_id = s.id), 0) as failures,
                o.message_id, o.conversation_id, o.to_phone, o.body, o.picture, o.purpose, o.expires_at, o.attempts, o.repeated,
                exists (select from phone_holder h where h.phone_key = o.to_key and h.held_until is null and h.flagged_at is not null) as flagged,
                exists (
                    select from conversation c where c.id = o.conversation_id and c.client_id is not null and not exists (
                        select from episode_of_care e where e.client_id = c.client_id and e.status <> 'finished')) as closed,
                exists (
                    select from conversation c join death d on d.client_id = c.client_id and d.withdrawn_at is null
                    where c.id = o.conversation_id) as died,
                exists (
                    select from conversation c join hold h on h.client_id = c.client_id and h.ended_at is null
                    where c.id = o.conversation_id) as held,
                o.purpose = 'proactive' and exists (
                    select from conversation c where c.id = o.conversation_id and handrail.muted_until(c.client_id) is not null) as muted,
                (select k.zone from conversation c join client k on k.id = c.client_id where c.id = o.conversation_id) as zone
            """)
    List<DueText> claim(
            @Bind("free") List<UUID> free,
            @Bind("rooms") List<Integer> rooms,
            @Bind("urgencies") List<Integer> urgencies,
            @Bind("urgent") int urgent,
            @Bind("proactive") int proactive,
            @Bind("most") int most);

    /**
     * The carrier took them: each is sent, and its thread is told. Those of which somebody made a later claim meanwhile are left alone.
     * Returns those that were written down.
     *
     * @param words an id for what is said of each in its thread
     */
    @SqlQuery("""
            with said as (select * from unnest(:ids, :attempts, :sids, :words) as said (id, attempts, sid, word)),
            done as (
                update outbox o set state = 'sent', outcome = 'sent', carrier_sid = coalesce(said.sid, o.carrier_sid),
                    settled_at = handrail.now(), claimed_until = null
                from said where o.id = said.id and o.state = 'sending' and o.attempts = said.attempts
                returning o.id, o.program_id, o.message_id, o.conversation_id, said.word),
            word as (
                insert into message_status (id, program_id, message_id, status, at)
                select word, program_id, message_id, 'queued', (select handrail.now()) from done where message_id is not null),
            seen as (
                insert into change (program_id, topic, subjects, at)
                select program_id, 'thread', array_agg(distinct conversation_id), (select handrail.now()) from done where message_id is not null group by program_id
                union all
                select distinct program_id, 'phones', cast(null as uuid[]), (select handrail.now()) from done)
            select id from done
            """)
    Set<UUID> sent(
            @Bind("ids") List<UUID> texts,
            @Bind("attempts") List<Integer> attempts,
            @Bind("sids") List<@Nullable String> sids,
            @Bind("words") List<UUID> words);

    /**
     * Whether a newer text that we start, of the same kind, went out or can go out now. Asked apart from the claim, whose plan must not have to
     * think of every month of messages.
     */
    @SqlQuery("""
            select exists (
                select from outbox o join outbox newer on newer.conversation_id = o.conversation_id
                join message m on m.id = o.message_id join message n on n.id = newer.message_id
                where o.id = :id and newer.purpose = 'proactive' and newer.id > o.id
                    and (newer.state in ('sending', 'sent', 'ambiguous') or (newer.state = 'queued' and newer.not_before <= handrail.now()))
                    and split_part(n.message_key, '.', 1) = split_part(m.message_key, '.', 1))
            """)
    boolean superseded(@Bind("id") UUID id);

    /** Earlier words of ours to the same person, with the same purpose and the same picture or none, that are sent or may be: to see whether these are the same again. */
    @SqlQuery("""
            select id, body from outbox
            where conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and purpose = :purpose and id < :id and settled_at >= :since and state in ('sent', 'ambiguous')
                and picture_key is not distinct from (select this.picture_key from outbox this where this.id = :id)
            order by id desc limit 5
            """)
    List<SaidBefore> saidBefore(
            @Bind("thread") UUID thread,
            @Bind("purpose") String purpose,
            @Bind("id") UUID id,
            @Bind("since") Instant since);

    /** Words of ours that went out before. */
    record SaidBefore(UUID id, Sealed body) {}

    /** How many wait that could go out now. */
    @SqlQuery("select count(*) from outbox where state = 'queued' and not_before <= handrail.now()")
    int waiting();

    /** Since when the oldest text waits that could go out: a conversation that nobody on call could follow waits for them. */
    @SqlQuery("""
            select min(greatest(not_before, created_at)) from outbox
            where state = 'queued' and not_before <= handrail.now() and (purpose <> 'proactive' or exists (select from on_call))
            """)
    Optional<Instant> waitingSince();

    /** Ends a row: sent, dropped, failed or ambiguous, with its named outcome; only by whoever made the latest claim. */
    @SqlUpdate("""
            update outbox set state = :state, outcome = :outcome, carrier_sid = coalesce(:sid, carrier_sid),
                error_code = coalesce(error_code, :error), settled_at = handrail.now(), claimed_until = null,
                ambiguous_since = case when :state = 'ambiguous' then handrail.now() else ambiguous_since end
            where id = :id and state = 'sending' and attempts = :attempts
            """)
    int settle(
            @Bind("id") UUID id,
            @Bind("attempts") int attempts,
            @Bind("state") String state,
            @Bind("outcome") String outcome,
            @Bind("sid") @Nullable String sid,
            @Bind("error") @Nullable Integer error);

    /** Puts a row back for later: the carrier is busy, or the window is closed. */
    @SqlUpdate("""
            update outbox set state = 'queued', not_before = :at, claimed_until = null, outcome = :why
            where id = :id and state = 'sending' and attempts = :attempts
            """)
    void later(@Bind("id") UUID id, @Bind("attempts") int attempts, @Bind("at") Instant at, @Bind("why") String why);

    /** Rows whose node died between the claim and the outcome: nobody knows since then, so they are not repeated, and count as having gone out then. */
    @SqlUpdate("""
            update outbox set state = 'ambiguous', outcome = 'ambiguous', ambiguous_since = claimed_until - interval '2 minutes',
                settled_at = claimed_until - interval '2 minutes', claimed_until = null
            where state = 'sending' and claimed_until < handrail.now()
            """)
    int abandon();

    /**
     * How many texts that we started went to somebody since a moment, under any of their entries, this one aside; those nobody knows of
     * count.
     */
    @SqlQuery("""
            select count(*) from outbox
            where conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and purpose = 'proactive' and id <> :id
                and settled_at >= :since and state in ('sending', 'sent', 'ambiguous')
            """)
    int startedSince(@Bind("thread") UUID thread, @Bind("id") UUID id, @Bind("since") Instant since);

    /**
     * When the newest question that we started went to somebody since a moment, under any of their entries, this text aside, if this one asks
     * something too. What asks nothing, such as the name of a new coach, waits for nothing and keeps nothing waiting.
     */
    @SqlQuery("""
            select max(o.settled_at) from outbox o join message m on m.id = o.message_id
            where o.conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and o.purpose = 'proactive' and o.id <> :id
                and o.settled_at > :since and o.state in ('sending', 'sent', 'ambiguous') and m.message_key !~ '^(first|coach)[.]'
                and exists (
                    select from outbox own join message n on n.id = own.message_id
                    where own.id = :id and n.message_key !~ '^(first|coach)[.]')
            having max(o.settled_at) is not null
            """)
    Optional<Instant> lastAsked(@Bind("thread") UUID thread, @Bind("id") UUID id, @Bind("since") Instant since);

    /** A row that was handed over, locked until the transaction ends. */
    @SqlQuery("""
            select o.id, o.message_id, o.conversation_id, c.client_id, o.account_id, o.page_id, o.to_phone, o.purpose, o.state, o.outcome, o.attempts, o.carrier_sid, o.past_sids,
                o.retries, o.repeated, o.expires_at
            from outbox o left join conversation c on c.id = o.conversation_id where o.id = :id for update of o
            """)
    Optional<SentRow> lock(@Bind("id") UUID id);

    /** The carrier spoke of it: its id, and its first error code, stay. */
    @SqlUpdate(
            "update outbox set carrier_sid = coalesce(carrier_sid, :sid), error_code = coalesce(error_code, :error) where id = :id")
    void heard(@Bind("id") UUID id, @Bind("sid") String sid, @Bind("error") @Nullable Integer error);

    /** It reached the phone: nothing that was said of it before or is said later counts more. */
    @SqlUpdate("""
            update outbox set state = 'sent', outcome = 'delivered', carrier_sid = coalesce(carrier_sid, :sid),
                settled_at = coalesce(settled_at, handrail.now()), claimed_until = null
            where id = :id
            """)
    void arrived(@Bind("id") UUID id, @Bind("sid") String sid);

    /** Ends a row after it was handed over, whatever it was taken for until now. */
    @SqlUpdate("""
            update outbox set state = :state, outcome = :outcome, carrier_sid = coalesce(carrier_sid, :sid),
                error_code = coalesce(error_code, :error), settled_at = handrail.now(), claimed_until = null
            where id = :id
            """)
    void settled(
            @Bind("id") UUID id,
            @Bind("state") String state,
            @Bind("outcome") String outcome,
            @Bind("sid") @Nullable String sid,
            @Bind("error") @Nullable Integer error);

    /** Hands a row over again later: the try before is past. */
    @SqlUpdate("""
            update outbox set state = 'queued', not_before = :at, outcome = :why, retries = retries + 1, claimed_until = null,
                past_sids = case when coalesce(:sid, carrier_sid) is null then past_sids
                    else past_sids || coalesce(:sid, carrier_sid) end,
                carrier_sid = null, booked = false
            where id = :id
            """)
    void again(@Bind("id") UUID id, @Bind("at") Instant at, @Bind("sid") @Nullable String sid, @Bind("why") String why);

    /** Hands a safety text over a second time, and never a third. */
    @SqlUpdate(
            "update outbox set state = 'queued', repeated = true, outcome = 'repeated' where id = :id and not repeated")
    int repeat(@Bind("id") UUID id);

    /** Texts to ask the carrier's list about: unknown for half a minute, and not looked for in the last two. */
    @SqlQuery("""
            update outbox o set looked_at = handrail.now()
            from sender s
            where s.id = o.sender_id and o.id in (
                select id from outbox
                where state = 'ambiguous' and ambiguous_since <= handrail.now() - interval '30 seconds'
                    and (looked_at is null or looked_at <= handrail.now() - interval '2 minutes')
                order by ambiguous_since limit 50 for update skip locked)
            returning o.id, s.address as sender_address, o.to_phone, o.body, o.picture is not null as pictured,
                case when o.repeated then o.created_at else o.ambiguous_since end as since, o.ambiguous_since + interval '2 minutes' as until
            """)
    List<AmbiguousText> toLookAt();

    /** Whether the carrier's id is of another text of ours, or of an earlier try of one: the same words may have been sent twice on purpose. */
    @SqlQuery("""
            select exists (select from outbox where carrier_sid = :sid and id <> :id)
                or exists (select from outbox where past_sids <> '{}' and past_sids @> array[cast(:sid as text)] and id <> :id)
            """)
    boolean isOfAnother(@Bind("sid") String sid, @Bind("id") UUID id);

    /**
     * Texts to the same number from the same sender that an id on the carrier's list may belong to, in the order they were handed over: those of
     * unknown fate, with or without a picture like this one, this one among them, and those that were handed over twice, of whose first try nobody knows the id.
     */
    @SqlQuery("""
            with this as (select program_id, to_key, sender_id, picture is null as bare from outbox where id = :id)
            select o.id, o.body from outbox o join this using (program_id, to_key, sender_id) where (o.picture is null) = this.bare and o.state = 'sending' and not o.repeated
            union all
            select o.id, o.body from outbox o join this using (program_id, to_key, sender_id) where (o.picture is null) = this.bare and (o.state = 'ambiguous' or o.repeated)
            order by id
            """)
    List<Twin> unknownLike(@Bind("id") UUID id);

    /** A text that may have the same words as another. */
    record Twin(UUID id, Sealed body) {}
}
