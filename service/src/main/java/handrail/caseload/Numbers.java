package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.conversation.Conversations;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.merge.Duplicates;
import handrail.merge.Stops;
import handrail.phone.PhoneNumber;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A client's number changes: the thread follows the person, not the number (T15). */
public final class Numbers {

    private final Ids ids;
    private final Sealing sealing;
    private final Conversations conversations;
    private final Stops stops;
    private final Duplicates duplicates;
    private final Tasks tasks;
    private final Audit audit;

    /** Over the threads, and what a number says of who somebody is. */
    public Numbers(
            Ids ids,
            Sealing sealing,
            Conversations conversations,
            Stops stops,
            Duplicates duplicates,
            Tasks tasks,
            Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.conversations = conversations;
        this.stops = stops;
        this.duplicates = duplicates;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * This is how they are reached now. What they said about texts holds for it too; the same number again changes nothing.
     *
     * @param moved whether the numbers they had before are not theirs any more
     */
    void add(Handle handle, SignedIn me, UUID client, PhoneNumber number, boolean moved) {
        conversations.oneAtATime(handle, number);
        List<byte[]> keys = sealing.keys("phone", number.e164());
        boolean theirs = handle.createQuery("""
                        select exists (
                            select from phone_holder where client_id = :client and phone_key = any(:keys) and held_until is null)
                        """)
                .bind("client", client)
                .bindArray("keys", byte[].class, keys)
                .mapTo(Boolean.class)
                .one();
        if (!theirs) {
            hold(handle, me, client, number);
        }
        stops.spread(handle, me.program(), client);
        int ended = moved ? end(handle, client, keys) : 0;
        if (theirs && ended == 0) {
            return;
        }
        UUID thread = thread(handle, me, client);
        List.of(TaskKind.WRONG_NUMBER, TaskKind.NOT_DELIVERED)
                .forEach(kind -> tasks.settle(handle, me.program(), kind, thread, me.account(), "number_changed"));
        audit.record(handle, me.program(), Actor.account(me.account()), "phone.change", "client", client);
        int unused = duplicates.look(handle, me.program(), client);
        Changes.note(handle, me.program(), "thread", thread);
    }

    private void hold(Handle handle, SignedIn me, UUID client, PhoneNumber number) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from)
                        values (:id, :program, :phone, :key, :client, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("phone", sealing.seal("phone_holder", "phone", id, number.e164()))
                .bind("key", sealing.key("phone", number.e164()))
                .bind("client", client)
                .execute();
    }

    private static int end(Handle handle, UUID client, List<byte[]> but) {
        return handle.createUpdate("""
                        update phone_holder set held_until = handrail.now()
                        where client_id = :client and held_until is null and phone_key <> all(:keys)
                        """)
                .bind("client", client)
                .bindArray("keys", byte[].class, but)
                .execute();
    }

    /** Whoever agreed to texts and had no phone to get them on gets the first one now (S10). */
    private UUID thread(Handle handle, SignedIn me, UUID client) {
        boolean isNew = handle.createQuery("select not exists (select from conversation where client_id = :client)")
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
        UUID thread = conversations.threadOfClient(handle, me.program(), client);
        boolean agreed = handle.createQuery("""
                        select coalesce((
                            select kind in ('verbal', 'written', 'web', 'own_text') from messaging_consent
                            where client_id = :client order by id desc limit 1), false)
                        """)
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
        if (isNew && agreed) {
            conversations.firstContact(handle, me.program(), thread);
        }
        return thread;
    }
}
