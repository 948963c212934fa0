package handrail.caseload;

import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks for people by name and number among those in care whom somebody looks after: for a supervisor the newest of everybody's. Names are
 * sealed, so each is opened and compared in memory.
 */
final class PeopleSearch {

    /** How many people are looked at. */
    static final int MOST = 300;

    /** So many figures of a number say whose it is. */
    private static final int FIGURES = 4;

    private final Sealing sealing;

    PeopleSearch(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Somebody in care.
     *
     * @param name first and last
     * @param thread their thread; null for none
     * @param phone as people write it; empty for none
     */
    public record Person(UUID id, String name, @Nullable UUID thread, String phone) {

        /** Whether the words are part of their name, or the figures part of their number. */
        boolean matches(String words) {
            String figures = words.replaceAll("[^0-9]", "");
            return Folded.of(name).has(Folded.plain(words))
                    || (figures.length() >= FIGURES
                            && phone.replaceAll("[^0-9]", "").contains(figures));
        }
    }

    /** Everybody this person looks after, the newest first. */
    List<Person> among(Handle handle, SignedIn me) {
        return handle.createQuery("""
                        select k.id, k.first_name, k.last_name, c.id as thread, h.id as holder, h.phone
                        from episode_of_care e
                        join client k on k.id = e.client_id
                        left join assignment a on a.episode_id = e.id and a.ended_at is null
                        left join conversation c on c.client_id = k.id
                        left join lateral (
                            select id, phone from phone_holder where client_id = k.id and held_until is null order by held_from desc limit 1) h on true
                        where e.status <> 'finished' and (:all or a.coach_id = any((select handrail.caseloads(:me))::uuid[]))
                            and k.id <> all((select handrail.kept_from(:me))::uuid[])
                        order by e.opened_at desc limit :most
                        """)
                .bind("all", me.role() == Role.SUPERVISOR)
                .bind("me", me.account())
                .bind("most", MOST)
                .map((row, context) -> person(row))
                .list();
    }

    private Person person(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID holder = row.getObject("holder", UUID.class);
        String last = opened("client", "last_name", id, row.getBytes("last_name"));
        String first = opened("client", "first_name", id, row.getBytes("first_name"));
        return new Person(
                id,
                last.isEmpty() ? first : first + " " + last,
                row.getObject("thread", UUID.class),
                holder == null
                        ? ""
                        : PhoneNumber.ofCarrier(opened("phone_holder", "phone", holder, row.getBytes("phone")))
                                .written());
    }

    private String opened(String table, String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealing.open(table, column, id, new Sealed(sealed));
    }
}
