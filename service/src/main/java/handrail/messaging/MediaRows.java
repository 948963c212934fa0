package handrail.messaging;

import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Pictures and spoken messages that came in, and pictures that are sent. */
public interface MediaRows {

    /** Puts one down to be fetched. */
    @SqlUpdate("""
            insert into media (id, program_id, message_id, conversation_id, carrier_sid, source, state, not_before)
            values (:id, :program, :message, :conversation, :sid, :source, 'waiting', handrail.now())
            """)
    void add(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("message") UUID message,
            @Bind("conversation") UUID conversation,
            @Bind("sid") String sid,
            @Bind("source") Sealed source);

    /** Keeps one that goes out with a text. */
    @SqlUpdate("""
            insert into media (id, program_id, message_id, conversation_id, state, outcome, kind, content, not_before, stored_at)
            values (:id, :program, :message, :conversation, 'stored', 'stored', :kind, :content, handrail.now(), handrail.now())
            """)
    void keep(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("message") UUID message,
            @Bind("conversation") UUID conversation,
            @Bind("kind") String kind,
            @Bind("content") Sealed content);

    /** One that a text takes along which is being handed over just now, or was and has neither arrived nor failed; empty for any other. */
    @SqlQuery("""
            select id, kind, content from media
            where id = :id and state = 'stored' and exists (
                select from outbox o where o.picture = :id
                    and (o.state in ('sending', 'ambiguous') or (o.state = 'sent' and o.outcome <> 'delivered')))
            """)
    Optional<Stored> onItsWay(@Bind("id") UUID id);

    /** Takes those that are due for two minutes, longer each time. */
    @SqlQuery("""
            update media set attempts = attempts + 1, not_before = handrail.now() + (2 ^ least(attempts + 1, 8)) * interval '1 minute'
            where id in (
                select id from media where state = 'waiting' and not_before <= handrail.now()
                order by not_before limit 10 for update skip locked)
            returning id, conversation_id, source, attempts
            """)
    List<Due> due();

    /** It is here, or will never be. */
    @SqlUpdate("""
            update media set state = :state, outcome = :outcome, kind = :kind, content = :content, stored_at = handrail.now()
            where id = :id and state = 'waiting'
            """)
    void end(
            @Bind("id") UUID id,
            @Bind("state") String state,
            @Bind("outcome") String outcome,
            @Bind("kind") @Nullable String kind,
            @Bind("content") @Nullable Sealed content);

    /** One of a thread, or of one that was joined to it, to be shown; empty unless it is there and stored. */
    @SqlQuery("""
            select id, kind, content from media
            where id = :id and conversation_id = any(handrail.joined_threads(:conversation)) and state = 'stored'
            """)
    Optional<Stored> stored(@Bind("id") UUID id, @Bind("conversation") UUID conversation);

    /** One to fetch. */
    record Due(UUID id, UUID conversationId, Sealed source, int attempts) {}

    /** One that is here, sealed. */
    record Stored(UUID id, String kind, Sealed content) {}
}
