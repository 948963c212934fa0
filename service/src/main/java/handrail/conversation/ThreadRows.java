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
            select c.id, c.client_id, c.contact_id, c.state, e.id as episode_id, a.coach_id, k.zone, k.language
            from conversation c
            left join client k on k.id = c.client_id
            left join episode_of_care e on e.client_id = c.client_id and e.status <> 'finished'
            left join assignment a on a.episode_id = e.id and a.ended_at is null
            where c.id = :id
            for update of c
            """)
    Optional<ThreadRow> lock(@Bind("id") UUID id);

    /** The threads of the clients who hold this phone now: none, one, or several who share it. */
    @SqlQuery("""
            select c.id from phone_holder h join conversation c on c.client_id = h.client_id
            where h.phone_key = any(:keys) and h.held_until is null
            order by h.held_from desc
            """)
    List<UUID> ofClients(@Bind("keys") List<byte[]> keys);

    /** The thread of whoever texts from this phone and is not, or not surely, a client. */
    @SqlQuery("""
            select c.id from phone_holder h join conversation c on c.contact_id = h.contact_id
            where h.phone_key = any(:keys) and h.held_until is null
            order by h.held_from desc limit 1
            """)
    Optional<UUID> ofContact(@Bind("keys") List<byte[]> keys);

    /** The phone that texts of this thread go to now, sealed. */
    @SqlQuery("""
            select h.id, h.phone from conversation c
            join phone_holder h on (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null
            where c.id = :id
            order by h.held_from desc limit 1
            """)
    @RegisterConstructorMapper(HeldPhone.class)
    Optional<HeldPhone> phone(@Bind("id") UUID id);

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

    /** Keeps what the engine said of the thread. */
    @SqlUpdate("update conversation set state = :state, mode = :mode, coach_last_text = :coachLastText where id = :id")
    void save(
            @Bind("id") UUID id,
            @Bind("state") Sealed state,
            @Bind("mode") String mode,
            @Bind("coachLastText") @Nullable Instant coachLastText);

    /** A text came in to one of our numbers; it waits for an answer, which comes from that number, unless the engine answers it. */
    @SqlUpdate("""
            update conversation set last_inbound_at = :at, unanswered_since = coalesce(unanswered_since, :at),
                sender_id = coalesce((select s.id from sender s where s.id = :sender and s.audience = 'client'), sender_id)
            where id = :id
            """)
    void heard(@Bind("id") UUID id, @Bind("sender") UUID sender, @Bind("at") Instant at);

    /** Somebody answered. */
    @SqlUpdate("update conversation set last_outbound_at = :at, unanswered_since = null where id = :id")
    void answered(@Bind("id") UUID id, @Bind("at") Instant at);

    /** A phone as held by somebody. */
    record HeldPhone(UUID id, Sealed phone) {}
}
