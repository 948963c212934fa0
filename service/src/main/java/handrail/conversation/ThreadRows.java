package handrail.conversation;

import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
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

    /** The threads of whoever texts from these numbers, each by every key it may be kept under; one that has no thread yet is left out. */
    @SqlQuery("""
            select * from (
                select number, handrail.thread_of(array_agg(key)) as thread from unnest(:numbers, :keys) as n (number, key) group by number) found
            where thread is not null
            """)
    @RegisterConstructorMapper(OfNumber.class)
    List<OfNumber> ofNumbers(@Bind("numbers") List<Integer> numbers, @Bind("keys") List<byte[]> keys);

    /** The thread of a number, which goes by its place in a list. */
    record OfNumber(int number, UUID thread) {}

    /**
     * Texts came in to one of our numbers, each to a thread of its own; it waits for an answer, which comes from that number, unless the engine
     * answers it. Threads are taken in the order of their ids. Tells whose clients were silent until now.
     */
    @SqlQuery("""
            with taken as (select id from conversation where id = any(:ids) order by id for update)
            update conversation c set last_inbound_at = :at, unanswered_since = coalesce(unanswered_since, :at),
                sender_id = coalesce((select s.id from sender s where s.id = :sender and s.audience = 'client'), sender_id)
            from taken where c.id = taken.id
            returning (select s.client_id from silence_step s where s.client_id = c.client_id and s.ended_at is null limit 1) as silent
            """)
    List<@Nullable UUID> heard(@Bind("ids") List<UUID> threads, @Bind("sender") UUID sender, @Bind("at") Instant at);

    /** Somebody answered. */
    @SqlUpdate("update conversation set last_outbound_at = :at, unanswered_since = null where id = :id")
    void answered(@Bind("id") UUID id, @Bind("at") Instant at);

    /** The phone that a thread's texts go to now. */
    @SqlQuery("""
            select h.id, h.phone from conversation c
            join phone_holder h on (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null
            where c.id = :id order by h.held_from desc limit 1
            """)
    @RegisterConstructorMapper(Reached.class)
    Optional<Reached> phoneOf(@Bind("id") UUID id);

    /** A phone that is held now, and the row that says so. */
    record Reached(UUID id, Sealed phone) {}
}
