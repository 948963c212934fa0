package handrail.conversation;

import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Threads, one or many at a time: each statement is about all of them. What belongs to one stands at its place in every list. */
public interface ManyThreads {

    /** Takes threads for this transaction, always in the same order. What is known of them is asked afterwards: it may have changed while somebody else had them. */
    @SqlQuery("select id, client_id from conversation where id = any(:ids) order by id for update")
    List<Whose> take(@Bind("ids") List<UUID> threads);

    /** A thread that was taken. */
    record Whose(UUID id, @Nullable UUID clientId) {}

    /** What is known of threads that were taken. */
    default List<Taken> known(List<Whose> taken) {
        return known(
                taken.stream().map(Whose::id).toList(),
                taken.stream().map(Whose::clientId).filter(Objects::nonNull).toList());
    }

    /**
     * What is known of threads, of clients and of somebody unknown, and of their clients. Whoever has no phone is left out. What few have is
     * looked for once for all of them.
     */
    @SqlQuery("""
            with person_only as materialized (
                select o.client_id from hold o where o.client_id = any(:clients) and o.ended_at is null
                union
                select d.client_id from death d where d.client_id = any(:clients) and d.withdrawn_at is null),
            asked as materialized (
                select distinct on (conversation_id) conversation_id, id, items from supply_request
                where conversation_id = any(:ids) and settled_at is null order by conversation_id, id desc),
            offered as materialized (
                select w.conversation_id, w.put_off_at, t.id as slot, t.starts_at, p.name as provider, p.address
                from warm_handoff w
                left join slot t on t.id = w.slot_id and not exists (
                    select from attendance n where n.handoff_id = w.id and n.slot_id = t.id)
                left join provider p on p.id = t.provider_id
                where w.conversation_id = any(:ids) and w.settled_at is null)
            select c.id, c.client_id, c.contact_id, c.state, e.id as episode_id, a.coach_id, k.zone, k.language,
                h.id as phone_id, h.phone,
                (select m.kind from messaging_consent m where m.client_id = c.client_id order by m.id desc limit 1) as consent,
                s.id as supplies, cast(s.items as text) as items,
                case when w.conversation_id is null then null when w.put_off_at is null then 'UNDER_WAY' else 'PUT_OFF' end as handoff,
                w.slot, w.starts_at, w.provider, w.address, o.client_id is not null as person_only
            from conversation c
            left join client k on k.id = c.client_id
            join lateral (
                select h.id, h.phone, h.held_from from phone_holder h where h.client_id = c.client_id and h.held_until is null
                union all
                select h.id, h.phone, h.held_from from phone_holder h where h.contact_id = c.contact_id and h.held_until is null
                order by held_from desc limit 1) h on true
            left join episode_of_care e on e.client_id = c.client_id and e.status <> 'finished'
            left join assignment a on a.episode_id = e.id and a.ended_at is null
            left join asked s on s.conversation_id = c.id
            left join offered w on w.conversation_id = c.id
            left join person_only o on o.client_id = c.client_id
            where c.id = any(:ids)
            order by c.id
            """)
    List<Taken> known(@Bind("ids") List<UUID> threads, @Bind("clients") List<UUID> clients);

    /** A thread that is taken, with what one look at it says: see {@link Known}. */
    record Taken(
            @Nested ThreadRow thread,
            @Nullable String consent,
            @Nullable UUID supplies,
            @Nullable String items,
            @Nullable String handoff,
            @Nullable UUID slot,
            @Nullable Instant startsAt,
            @Nullable String provider,
            @Nullable String address,
            boolean personOnly) {

        /** With what is known of its coach and of its phone. */
        Known known(@Nullable Coach coach, Set<PhoneWord> ofPhone) {
            return new Known(
                    consent,
                    supplies,
                    items,
                    handoff,
                    slot,
                    startsAt,
                    provider,
                    address,
                    coach == null ? null : coach.firstName(),
                    coach != null && coach.atWork(),
                    ofPhone.contains(PhoneWord.OPTED_OUT),
                    ofPhone.contains(PhoneWord.SEVERAL_HOLD_IT),
                    personOnly || ofPhone.contains(PhoneWord.HOLDER_DIED));
        }
    }

    /** Coaches, and whether each is at work at this local time of the program. */
    @SqlQuery("""
            select c.id, s.first_name, handrail.at_work(c.id, :local) as at_work
            from unnest(:ids) as c (id) left join staff s on s.account_id = c.id
            """)
    List<Coach> coaches(@Bind("ids") List<UUID> coaches, @Bind("local") LocalDateTime local);

    /** A coach. */
    record Coach(UUID id, @Nullable Sealed firstName, boolean atWork) {}

    /**
     * What is to be known of the threads' phones, by every key that each may be kept under.
     *
     * @param strangers those threads of which nobody knows whose they are
     */
    @SqlQuery("""
            with named as materialized (select * from unnest(:threads, :keys) as n (thread, key)),
            held as materialized (
                select n.thread, h.client_id from named n join phone_holder h on h.phone_key = n.key and h.held_until is null
                where h.client_id is not null),
            died as materialized (
                select d.client_id from death d where d.client_id = any(array(select client_id from held)) and d.withdrawn_at is null)
            select newest.thread, 'OPTED_OUT' as word from (
                select distinct on (n.thread) n.thread, o.opted_out
                from named n join opt_out o on o.program_id = :program and o.phone_key = n.key
                order by n.thread, o.id desc) newest
            where newest.opted_out
            union all
            select distinct held.thread, 'HOLDER_DIED' from held join died on died.client_id = held.client_id
            union all
            select held.thread, 'SEVERAL_HOLD_IT' from held join conversation k on k.client_id = held.client_id
            where held.thread = any(:strangers)
            group by held.thread having count(*) > 1
            """)
    List<OfPhone> ofPhones(
            @Bind("program") ProgramId program,
            @Bind("threads") List<UUID> threads,
            @Bind("keys") List<byte[]> keys,
            @Bind("strangers") List<UUID> strangers);

    /** One thing that is to be known of a thread's phone. */
    record OfPhone(UUID thread, PhoneWord word) {}

    /** What is to be known of a phone. */
    enum PhoneWord {
        /** Its newest word is a stop (T5). */
        OPTED_OUT,
        /** Somebody who holds it has died (S9). */
        HOLDER_DIED,
        /** Several clients hold it, and nobody knows which of them writes. */
        SEVERAL_HOLD_IT
    }

    /** Keeps where each thread stands now, and its turn: what the engine was told and decided; what it is told of everybody, once. Open pages of the threads look again. */
    @SqlUpdate("""
            with said as (
                select * from unnest(:ids, :states, :modes, :coachLastTexts, :turns, :recorded)
                    as said (id, state, mode, coach_last_text, turn, recorded)),
            stands as (
                update conversation c set state = said.state, mode = said.mode, coach_last_text = said.coach_last_text
                from said where c.id = said.id),
            common as (
                insert into told_of_program (program_id, digest, told)
                select :program, digest, told from unnest(:digests, :told) as t (digest, told)
                where not exists (select from told_of_program o where o.program_id = :program and o.digest = t.digest)),
            seen as (
                insert into change (program_id, topic, subjects, at) values (:program, 'thread', :ids, handrail.now()))
            insert into conversation_turn (id, program_id, conversation_id, recorded)
            select turn, :program, id, recorded from said
            """)
    void keep(
            @Bind("program") ProgramId program,
            @Bind("ids") List<UUID> threads,
            @Bind("states") List<byte[]> states,
            @Bind("modes") List<String> modes,
            @Bind("coachLastTexts") List<@Nullable Instant> coachLastTexts,
            @Bind("turns") List<UUID> turns,
            @Bind("recorded") List<byte[]> recorded,
            @Bind("digests") List<UUID> digests,
            @Bind("told") List<String> told);
}
