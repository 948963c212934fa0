package handrail.merge;

import handrail.access.Sealing;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who writes in the threads that are no client's. */
public final class UnknownWriters {

    private final Sealing sealing;

    /** With what opens numbers. */
    public UnknownWriters(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Whoever writes in a thread without a client.
     *
     * @param contact who is not known
     * @param client who they turned out to be; null while nobody has found out
     * @param phone where they write from; null when somebody else has the number now
     */
    public record Unknown(
            UUID contact, @Nullable UUID client, @Nullable PhoneNumber phone) {}

    /** Who writes in this thread; empty for a client's. */
    public Optional<Unknown> of(Handle handle, UUID stranger) {
        return handle.createQuery("""
                        select c.contact_id, m.kept_id, h.id, h.phone from conversation c
                        left join client_merge m on m.contact_id = c.contact_id and m.undone_at is null
                        left join phone_holder h on h.contact_id = c.contact_id and h.held_until is null
                        where c.id = :thread and c.contact_id is not null order by h.held_from desc limit 1
                        """)
                .bind("thread", stranger)
                .map((row, context) -> {
                    UUID holder = row.getObject("id", UUID.class);
                    return new Unknown(
                            row.getObject("contact_id", UUID.class),
                            row.getObject("kept_id", UUID.class),
                            holder == null
                                    ? null
                                    : PhoneNumber.ofCarrier(sealing.open(
                                            "phone_holder", "phone", holder, new Sealed(row.getBytes("phone")))));
                })
                .findOne();
    }
}
