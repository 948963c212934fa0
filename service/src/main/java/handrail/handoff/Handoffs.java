package handrail.handoff;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Warm handoffs that clients asked for. One at a time is open for a thread. */
public final class Handoffs {

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Handoffs(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** Opens a handoff and returns its id; empty if one is open already. */
    public Optional<UUID> request(
            Handle handle, ProgramId program, UUID conversation, @Nullable UUID client, Instant dueAt) {
        UUID id = ids.next();
        int added = handle.createUpdate("""
                        insert into warm_handoff (id, program_id, conversation_id, client_id, status, requested_at, due_at)
                        values (:id, :program, :conversation, :client, 'requested', handrail.now(), :dueAt)
                        on conflict (conversation_id) where settled_at is null do nothing
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("conversation", conversation)
                .bind("client", client)
                .bind("dueAt", dueAt)
                .execute();
        if (added == 0) {
            return Optional.empty();
        }
        audit.record(handle, program, Actor.client(client), "handoff.request", "warm_handoff", id);
        return Optional.of(id);
    }
}
