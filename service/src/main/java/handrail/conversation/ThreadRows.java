package handrail.conversation;

import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The threads of a program. */
public interface ThreadRows {

    /** The thread of whoever texts from this phone: its one client's, else that of somebody who is not, or not surely, one. */
    @SqlQuery("select id from handrail.thread_of(:keys) as id where id is not null")
    Optional<UUID> ofPhone(@Bind("keys") List<byte[]> keys);

    /** Begins a thread. */
    @SqlUpdate("""
            insert into conversation (id, program_id, client_id, contact_id, state, mode)
            values (:id, :program, :client, :contact, :state, 'bot')
            """)
    void begin(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("client") @Nullable UUID client,
            @Bind("contact") @Nullable UUID contact,
            @Bind("state") Sealed state);

    /** The thread of a client. */
    @SqlQuery("select id from conversation where client_id = :client")
    Optional<UUID> ofClient(@Bind("client") UUID client);

    /** Somebody unknown turns out to be this client: the thread, and the number it came from, are theirs. */
    @SqlUpdate("""
            with contact as (select contact_id from conversation where id = :id and contact_id is not null),
                number as (
                    update phone_holder set client_id = :client, contact_id = null
                    where contact_id = (select contact_id from contact) and held_until is null),
                requests as (update supply_request set client_id = :client where conversation_id = :id),
                handoffs as (update warm_handoff set client_id = :client where conversation_id = :id),
                owed as (update task set client_id = :client where conversation_id = :id and done_at is null)
            update conversation set client_id = :client, contact_id = null where id = :id and contact_id is not null
            """)
    int becomes(@Bind("id") UUID id, @Bind("client") UUID client);

    /**
     * Texts came in from phones to one of our numbers; their threads wait for an answer, which comes from that number, unless the engine answers
     * them. Threads are taken in the order of their ids; a phone that has none yet is left out.
     *
     * @param places where each phone stands in the caller's list, once for every key it may be kept under
     */
    @SqlQuery("""
            with found as (
                select place, handrail.thread_of(array_agg(key)) as thread from unnest(:places, :keys) as n (place, key) group by place),
            taken as (
                select id from conversation where id in (select thread from found) order by id for update),
            waits as (
                update conversation c set last_inbound_at = :at, unanswered_since = coalesce(unanswered_since, :at),
                    sender_id = coalesce((select s.id from sender s where s.id = :sender and s.audience = 'client'), sender_id)
                from taken where c.id = taken.id
                returning c.id, (select s.client_id from silence_step s where s.client_id = c.client_id and s.ended_at is null limit 1) as silent)
            select found.place, waits.id as thread, waits.silent from found join waits on waits.id = found.thread
            """)
    List<Heard> heard(
            @Bind("places") List<Integer> places,
            @Bind("keys") List<byte[]> keys,
            @Bind("sender") UUID sender,
            @Bind("at") Instant at);

    /**
     * A phone that was heard.
     *
     * @param place where it stands in the caller's list
     * @param thread its thread
     * @param silent the thread's client, if they were silent until now
     */
    record Heard(int place, UUID thread, @Nullable UUID silent) {}

    /** Somebody answered. */
    @SqlUpdate("update conversation set last_outbound_at = :at, unanswered_since = null where id = :id")
    void answered(@Bind("id") UUID id, @Bind("at") Instant at);

    /** The phone that a thread's texts go to now. */
    @SqlQuery("""
            select h.id, h.phone from conversation c
            join phone_holder h on (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null
            where c.id = :id order by h.held_from desc limit 1
            """)
    Optional<Reached> phoneOf(@Bind("id") UUID id);

    /** A phone that is held now, and the row that says so. */
    record Reached(UUID id, Sealed phone) {}
}
