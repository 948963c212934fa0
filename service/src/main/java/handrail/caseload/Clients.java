package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Somebody's people: a coach's own clients; for a supervisor everybody in care. */
final class Clients {

    private final Sealing sealing;

    Clients(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * One person in the list.
     *
     * @param name first name and the initial of the last
     * @param heardAt when they last wrote, or were last reached; null for never
     * @param score the newest check-in answer
     * @param worse whether that is lower than the one before
     * @param nextAt when the next check-in is due; null for none
     * @param unread whether they wrote something this reader has not seen
     * @param coach first name of their coach; empty for none
     */
    public record Person(
            UUID id,
            String name,
            @Nullable Instant heardAt,
            boolean reached,
            @Nullable Integer score,
            boolean worse,
            @Nullable Instant nextAt,
            boolean unread,
            String coach) {}

    /** By name. */
    List<Person> of(Handle handle, SignedIn me) {
        LookedAfter people = new LookedAfter(me.role() == Role.SUPERVISOR, me.account());
        return people.inCare(handle.createQuery("""
                        select k.id, k.first_name, k.last_name, e.reached_at, e.last_score, e.last_score < e.previous_score as worse,
                            greatest(c.last_inbound_at, (
                                select max(o.at) from outreach_attempt o where o.client_id = k.id and o.outcome = 'reached')) as heard_at,
                            (select min(d.due_at) from check_in d where d.client_id = k.id and d.status = 'due') as next_at,
                            exists (
                                select from message m
                                where m.conversation_id = c.id and m.author = 'client'
                                    and m.id > coalesce(s.message_id, handrail.uuid_floor(handrail.now() - interval '7 days'))) as unread,
                            f.account_id as coach, f.first_name as coach_name
                        from (<people>) p
                        join episode_of_care e on e.id = p.episode_id
                        join client k on k.id = p.client_id
                        left join staff f on f.account_id = p.coach_id
                        left join conversation c on c.client_id = k.id
                        left join thread_seen s on s.conversation_id = c.id and s.account_id = :me
                        """)).map((row, context) -> person(row)).stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private Person person(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID coach = row.getObject("coach", UUID.class);
        return new Person(
                id,
                name(id, row),
                instant(row, "heard_at"),
                row.getTimestamp("reached_at") != null,
                row.getObject("last_score", Integer.class),
                row.getBoolean("worse"),
                instant(row, "next_at"),
                row.getBoolean("unread"),
                coach == null
                        ? ""
                        : sealing.open(
                                "staff", "first_name", new AccountId(coach), new Sealed(row.getBytes("coach_name"))));
    }

    private String name(UUID id, ResultSet row) throws SQLException {
        String first = sealing.open("client", "first_name", id, new Sealed(row.getBytes("first_name")));
        byte[] sealed = row.getBytes("last_name");
        String last = sealed == null ? "" : sealing.open("client", "last_name", id, new Sealed(sealed));
        return last.isBlank() ? first : first + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
