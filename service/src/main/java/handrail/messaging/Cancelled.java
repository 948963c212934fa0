package handrail.messaging;

import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Texts to a client that wait in the outbox and are not to go out any more (S9). Safety and compliance texts always go. */
public final class Cancelled {

    private final Statuses statuses;

    /** Says in the thread what became of them. */
    public Cancelled(Statuses statuses) {
        this.statuses = statuses;
    }

    /** Cancels what we were about to start with them. */
    public void started(Handle handle, ProgramId program, UUID client, String why) {
        cancel(handle, program, client, List.of("proactive"), why);
    }

    /** Cancels whatever waits, answers and a coach's own words too. */
    public void everything(Handle handle, ProgramId program, UUID client, String why) {
        cancel(handle, program, client, List.of("proactive", "answer", "coach"), why);
    }

    /** Cancels answers of a thread that wait since then, because a later one says it all. */
    public void answers(Handle handle, ProgramId program, UUID conversation, Instant since, String why) {
        List<UUID> dropped = handle.createQuery("""
                        update outbox set state = 'dropped', outcome = :why, settled_at = handrail.now()
                        where conversation_id = :conversation and state = 'queued' and purpose = 'answer' and created_at >= :since
                        returning message_id
                        """)
                .bind("why", why)
                .bind("conversation", conversation)
                .bind("since", since)
                .mapTo(UUID.class)
                .list();
        dropped.forEach(message -> statuses.add(handle, program, message, conversation, why, null));
    }

    private void cancel(Handle handle, ProgramId program, UUID client, List<String> purposes, String why) {
        handle.createQuery("""
                        update outbox o set state = 'dropped', outcome = :why, settled_at = handrail.now()
                        from conversation c
                        where c.id = o.conversation_id and c.client_id = :client and o.state = 'queued' and o.purpose = any(:purposes)
                        returning o.message_id, o.conversation_id
                        """)
                .bind("why", why)
                .bind("client", client)
                .bindArray("purposes", String.class, purposes)
                .map((row, context) -> new Dropped(
                        row.getObject("message_id", UUID.class), row.getObject("conversation_id", UUID.class)))
                .list()
                .forEach(text -> statuses.add(handle, program, text.message(), text.thread(), why, null));
    }

    private record Dropped(@Nullable UUID message, @Nullable UUID thread) {}
}
