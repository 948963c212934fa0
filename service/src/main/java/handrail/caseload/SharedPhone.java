package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A phone that several clients hold: who they are, and whose it is once a person has found out. */
public final class SharedPhone {

    private final Sealing sealing;
    private final Tasks tasks;
    private final Audit audit;

    /** With what opens names, and where tasks and changes are kept. */
    public SharedPhone(Sealing sealing, Tasks tasks, Audit audit) {
        this.sealing = sealing;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** A client who holds a phone now. */
    public record Holder(UUID client, String name) {}

    /** The clients who hold a phone; empty unless there are several. */
    List<Holder> of(Handle handle, PhoneNumber number) {
        List<Holder> holders = handle.createQuery("""
                        select k.id, k.first_name from phone_holder h join client k on k.id = h.client_id
                        where h.phone_key = any(:keys) and h.held_until is null order by h.held_from
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", number.e164()))
                .map((row, context) -> {
                    UUID client = row.getObject("id", UUID.class);
                    return new Holder(
                            client,
                            sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))));
                })
                .list();
        return holders.size() > 1 ? holders : List.of();
    }

    /** It is this client's alone: texts from it go to their thread from now on. Doing so twice changes nothing more. */
    void belongsTo(Handle handle, SignedIn me, UUID thread, PhoneNumber number, UUID client) {
        handle.createUpdate("""
                        update phone_holder set held_until = handrail.now()
                        where phone_key = any(:keys) and held_until is null and client_id is distinct from :client
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", number.e164()))
                .bind("client", client)
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "phone.belongs", "client", client);
        found(handle, me, thread);
    }

    /** Somebody found out who was writing; several hold it still, so the next text asks again. */
    void staysShared(Handle handle, SignedIn me, UUID thread) {
        audit.record(handle, me.program(), Actor.account(me.account()), "phone.shared", "conversation", thread);
        found(handle, me, thread);
    }

    private void found(Handle handle, SignedIn me, UUID thread) {
        List.of(TaskKind.WHO_IS_TEXTING, TaskKind.ANSWER_TEXT)
                .forEach(kind -> tasks.settle(handle, me.program(), kind, thread, me.account(), "found_out"));
        Changes.note(handle, me.program(), "thread", thread);
    }
}
