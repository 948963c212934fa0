package handrail.caseload;

import handrail.access.CoachAccess;
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
 * Looks for people by name and number among those whom somebody looks after: for a supervisor the newest of everybody's. Names are sealed, so
 * each is opened and compared in memory.
 */
final class PeopleSearch {

    /** So many figures of a number say whose it is. */
    private static final int FIGURES = 4;

    private final Sealing sealing;

    PeopleSearch(Sealing sealing) {
        this.sealing = sealing;
    }

    /** The people, and where their names and numbers are. */
    private static final String PEOPLE = """
            select k.id, k.first_name, k.last_name, c.id as thread, h.id as holder, h.phone
            from (<people>) p
            join client k on k.id = p.client_id
            left join conversation c on c.client_id = k.id
            left join lateral (
                select id, phone from phone_holder where client_id = k.id and held_until is null order by held_from desc limit 1) h on true
            order by p.opened_at desc, p.episode_id desc
            """;

    /**
     * Somebody who is looked after, or was.
     *
     * @param inCare whether they are now
     * @param name first and last
     * @param thread their thread; null for none
     * @param phone as people write it; empty for none
     */
    public record Person(
            UUID id, boolean inCare, String name, @Nullable UUID thread, String phone) {

        /** Whether the words are part of their name, or the figures part of their number. */
        boolean matches(String words) {
            String figures = words.replaceAll("[^0-9]", "");
            return Folded.of(name).has(Folded.plain(words))
                    || (figures.length() >= FIGURES
                            && phone.replaceAll("[^0-9]", "").contains(figures));
        }
    }

    /** Everybody in care whom this person looks after, the newest first. */
    List<Person> among(Handle handle, SignedIn me) {
        return lookedAfter(me)
                .inCare(handle.createQuery(PEOPLE))
                .map((row, context) -> person(row, true))
                .list();
    }

    /** Whoever is not in care any more, has these words in their name or number, and may be opened by this person; the newest first. */
    List<Person> former(Handle handle, SignedIn me, String words) {
        return lookedAfter(me).former(handle.createQuery(PEOPLE)).map((row, context) -> person(row, false)).stream()
                .filter(person -> person.matches(words))
                .toList()
                .stream()
                .filter(person -> CoachAccess.allows(handle, me, person.id()))
                .toList();
    }

    private static LookedAfter lookedAfter(SignedIn me) {
        return new LookedAfter(me.role() == Role.SUPERVISOR, me.account());
    }

    private Person person(ResultSet row, boolean inCare) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID holder = row.getObject("holder", UUID.class);
        String last = opened("client", "last_name", id, row.getBytes("last_name"));
        String first = opened("client", "first_name", id, row.getBytes("first_name"));
        return new Person(
                id,
                inCare,
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
