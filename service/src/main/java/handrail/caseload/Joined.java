package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Entries and unknown numbers that were joined to a client: whoever opens one of them is brought to the one that goes on. */
final class Joined {

    private Joined() {}

    /**
     * What was joined.
     *
     * @param merge the row that says so, by which it is taken back
     * @param thread the thread of the other entry; null for none
     * @param name what they are called in the other entry; empty for an unknown number
     * @param number the unknown number as people write it; empty for an entry
     * @param at when it was joined
     * @param by first name of who did it
     */
    public record Seam(UUID merge, @Nullable UUID thread, String name, String number, Instant at, String by) {}

    /** What was joined to the client of this thread, oldest first. */
    static List<Seam> to(Handle handle, Sealing sealing, UUID thread) {
        return handle.createQuery("select client_id from conversation where id = :thread and client_id is not null")
                .bind("thread", thread)
                .mapTo(UUID.class)
                .findOne()
                .map(client -> of(handle, sealing, client))
                .orElse(List.of());
    }

    /** What was joined to this client, oldest first. */
    static List<Seam> of(Handle handle, Sealing sealing, UUID client) {
        return handle.createQuery("""
                        select m.id, m.merged_at, m.merged_by, s.first_name as by_name, k.id as client, k.first_name, k.last_name,
                            c.id as thread, h.id as holder, h.phone
                        from client_merge m
                        left join client k on k.id = m.gone_id
                        left join conversation c on c.client_id = m.gone_id or c.contact_id = m.contact_id
                        left join staff s on s.account_id = m.merged_by
                        left join lateral (
                            select p.id, p.phone from client_merge_row r join phone_holder p on p.id = r.row_id
                            where m.contact_id is not null and r.merge_id = m.id and r.what = 'phone' limit 1) h on true
                        where m.kept_id = any((select handrail.one_person(:client))::uuid[]) and m.undone_at is null order by m.id
                        """)
                .bind("client", client)
                .map((row, context) -> seam(sealing, row))
                .list();
    }

    private static Seam seam(Sealing sealing, ResultSet row) throws SQLException {
        UUID client = row.getObject("client", UUID.class);
        UUID holder = row.getObject("holder", UUID.class);
        byte[] by = row.getBytes("by_name");
        return new Seam(
                row.getObject("id", UUID.class),
                row.getObject("thread", UUID.class),
                client == null ? "" : name(sealing, row, client),
                holder == null
                        ? ""
                        : PhoneNumber.ofCarrier(sealing.open(
                                        "phone_holder", "phone", holder, new Sealed(row.getBytes("phone"))))
                                .written(),
                row.getTimestamp("merged_at").toInstant(),
                by == null
                        ? ""
                        : sealing.open(
                                "staff",
                                "first_name",
                                new AccountId(row.getObject("merged_by", UUID.class)),
                                new Sealed(by)));
    }

    private static String name(Sealing sealing, ResultSet row, UUID client) throws SQLException {
        String first = sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name")));
        byte[] last = row.getBytes("last_name");
        return last == null ? first : first + " " + sealing.open("client", "last_name", client, new Sealed(last));
    }

    /** The thread in which somebody is written to now: this one, unless it was joined to another. */
    static UUID into(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select g.id from conversation c
                        join client_merge m on (m.gone_id = c.client_id or m.contact_id = c.contact_id) and m.undone_at is null
                        join conversation g on g.client_id = handrail.kept_as(m.kept_id)
                        where c.id = :thread
                        """)
                .bind("thread", thread)
                .mapTo(UUID.class)
                .findOne()
                .orElse(thread);
    }

    /** The client under whom somebody goes on: this one, unless the entry was joined to another. */
    static UUID kept(Handle handle, UUID client) {
        return handle.createQuery("select handrail.kept_as(:client)")
                .bind("client", client)
                .mapTo(UUID.class)
                .one();
    }

    /** Goes to the thread that goes on, for whoever may open it, when this one was joined to another. */
    static void forward(Handle handle, SignedIn me, UUID thread) {
        UUID into = into(handle, thread);
        if (!into.equals(thread)) {
            CoachAccess.require(
                    handle,
                    me,
                    handle.createQuery("select client_id from conversation where id = :thread")
                            .bind("thread", into)
                            .mapTo(UUID.class)
                            .one());
            to("/threads/" + into);
        }
    }

    /** Goes to the client who goes on, for whoever may open them, when this entry was joined to another. */
    static void forwardClient(Handle handle, SignedIn me, UUID client) {
        UUID kept = handle.createQuery("select handrail.kept_as(:client)")
                .bind("client", client)
                .mapTo(UUID.class)
                .one();
        if (!kept.equals(client)) {
            CoachAccess.require(handle, me, kept);
            to("/clients/" + kept);
        }
    }

    private static void to(String path) {
        throw new WebApplicationException(Response.seeOther(URI.create(path)).build());
    }
}
