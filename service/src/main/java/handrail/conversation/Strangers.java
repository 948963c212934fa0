package handrail.conversation;

import handrail.access.Sealing;
import handrail.bot.Language;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds whose thread a phone belongs to: its one client's. Somebody unknown gets a thread of their own (T15), and so does a phone that
 * several clients hold, until a person has found out who is writing. */
final class Strangers {

    private final Ids ids;
    private final Sealing sealing;
    private final Conversations conversations;

    Strangers(Ids ids, Sealing sealing, Conversations conversations) {
        this.ids = ids;
        this.sealing = sealing;
        this.conversations = conversations;
    }

    UUID threadOf(Handle handle, ProgramId program, PhoneNumber phone) {
        return handle.attach(ThreadRows.class)
                .ofPhone(oneAtATime(handle, phone))
                .orElseGet(() -> begin(handle, program, phone));
    }

    /** Two first texts of one unknown phone at once must not become two people; nor may a text come while its phone changes hands. */
    List<byte[]> oneAtATime(Handle handle, PhoneNumber phone) {
        List<byte[]> keys = sealing.keys("phone", phone.e164());
        handle.createQuery("select cast(handrail.one_at_a_time(:key) as text)")
                .bind("key", keys.get(0))
                .mapTo(String.class)
                .one();
        return keys;
    }

    /** Somebody unknown begins to write from this phone. */
    UUID begin(Handle handle, ProgramId program, PhoneNumber phone) {
        UUID contact = ids.next();
        UUID holder = ids.next();
        handle.createUpdate("""
                        with somebody as (
                            insert into contact (id, program_id, created_at) values (:contact, :program, handrail.now()) returning id)
                        insert into phone_holder (id, program_id, phone, phone_key, contact_id, held_from)
                        select :id, :program, :phone, :key, id, handrail.now() from somebody
                        """)
                .bind("id", holder)
                .bind("program", program)
                .bind("phone", sealing.seal("phone_holder", "phone", holder, phone.e164()))
                .bind("key", sealing.key("phone", phone.e164()))
                .bind("contact", contact)
                .execute();
        return conversations.begin(handle, program, null, contact, Language.EN);
    }
}
