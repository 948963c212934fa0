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
@RegisterConstructorMapper(ThreadRow.class)
public interface ThreadRows {

    /** Takes the thread for this transaction, so that two events of one person have one order. */
    @SqlQuery("""
            select c.id, c.client_id, c.contact_id, c.state, e.id as episode_id, a.coach_id, k.zone, k.language, h.id as phone_id, h.phone
            from conversation c
            left join client k on k.id = c.client_id
            left join episode_of_care e on e.client_id = c.client_id and e.status <> 'finished'
            left join assignment a on a.episode_id = e.id and a.ended_at is null
            left join lateral (
                select h.id, h.phone, h.held_from from phone_holder h where h.client_id = c.client_id and h.held_until is null
                union all
                select h.id, h.phone, h.held_from from phone_holder h where h.contact_id = c.contact_id and h.held_until is null
                order by held_from desc limit 1) h on true
            where c.id = :id
            for update of c
            """)
    Optional<ThreadRow> lock(@Bind("id") UUID id);

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

    /** A text came in from this phone to one of our numbers; it waits for an answer, which comes from that number, unless the engine answers it. */
    @SqlQuery("""
            update conversation c set last_inbound_at = :at, unanswered_since = coalesce(unanswered_since, :at),
                sender_id = coalesce((select s.id from sender s where s.id = :sender and s.audience = 'client'), sender_id)
            where id = handrail.thread_of(:keys)
            returning id, (select s.client_id from silence_step s where s.client_id = c.client_id and s.ended_at is null limit 1) as silent
            """)
    @RegisterConstructorMapper(Heard.class)
    Optional<Heard> heard(@Bind("keys") List<byte[]> keys, @Bind("sender") UUID sender, @Bind("at") Instant at);

    /** Somebody answered. */
    @SqlUpdate("update conversation set last_outbound_at = :at, unanswered_since = null where id = :id")
    void answered(@Bind("id") UUID id, @Bind("at") Instant at);

    /**
     * A thread that a text came to.
     *
     * @param silent its client, if they were silent until now
     */
    record Heard(UUID id, @Nullable UUID silent) {}
}
