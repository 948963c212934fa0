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

/** What clients say about the time that is booked for them. Each is safe to say twice: what was settled stays settled. */
public final class Appointments {

    private final Ids ids;
    private final Handoffs handoffs;
    private final Audit audit;

    /** Over the handoffs they belong to. */
    public Appointments(Ids ids, Handoffs handoffs, Audit audit) {
        this.ids = ids;
        this.handoffs = handoffs;
        this.audit = audit;
    }

    /** They will be there. */
    public void confirm(Handle handle, ProgramId program, UUID conversation, @Nullable UUID client, UUID slot) {
        int confirmed = handle.createUpdate("""
                        update slot s set confirmed_at = handrail.now() from warm_handoff w
                        where s.id = :slot and w.slot_id = s.id and w.conversation_id = :conversation and w.settled_at is null
                            and s.confirmed_at is null
                        """)
                .bind("slot", slot)
                .bind("conversation", conversation)
                .execute();
        if (confirmed > 0) {
            audit.record(handle, program, Actor.client(client), "appointment.confirm", "slot", slot);
        }
    }

    /** They can't come: the time is open again, and the handoff looks for another by this time. */
    public void free(
            Handle handle, ProgramId program, UUID conversation, @Nullable UUID client, UUID slot, Instant dueAt) {
        back(handle, program, conversation, slot, dueAt).ifPresent(handoff -> {
            handoffs.free(handle, handoff, null);
            audit.record(handle, program, Actor.client(client), "appointment.free", "warm_handoff", handoff);
        });
    }

    /** They say whether they were there; after a no, the handoff looks for another time by this one. */
    public void told(
            Handle handle,
            ProgramId program,
            UUID conversation,
            @Nullable UUID client,
            UUID slot,
            boolean came,
            Instant dueAt) {
        int told = handle.createUpdate("""
                        insert into attendance (id, program_id, handoff_id, slot_id, client_id, came, told_at)
                        select :id, w.program_id, w.id, w.slot_id, w.client_id, :came, handrail.now() from warm_handoff w
                        where w.slot_id = :slot and w.conversation_id = :conversation and w.settled_at is null
                        on conflict (handoff_id, slot_id) do nothing
                        """)
                .bind("id", ids.next())
                .bind("came", came)
                .bind("slot", slot)
                .bind("conversation", conversation)
                .execute();
        if (told > 0) {
            String said = came ? "appointment.came" : "appointment.missed";
            audit.record(handle, program, Actor.client(client), said, "slot", slot);
        }
        if (told > 0 && !came) {
            back(handle, program, conversation, slot, dueAt);
        }
    }

    /** The handoff is without a time again, and somebody's task by this time. */
    private Optional<UUID> back(Handle handle, ProgramId program, UUID conversation, UUID slot, Instant dueAt) {
        Optional<UUID> handoff = handle.createQuery("""
                        update warm_handoff set status = 'requested', tier = null, slot_id = null
                        where slot_id = :slot and conversation_id = :conversation and settled_at is null
                        returning id
                        """)
                .bind("slot", slot)
                .bind("conversation", conversation)
                .mapTo(UUID.class)
                .findOne();
        handoff.ifPresent(id -> handoffs.owe(handle, program, id, dueAt));
        return handoff;
    }
}
