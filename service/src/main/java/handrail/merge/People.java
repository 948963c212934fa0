package handrail.merge;

import handrail.access.AccountId;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Entries as a supervisor compares them, side by side. */
final class People {

    private static final int MOST_FOUND = 20;

    private final Sealing sealing;
    private final NameKeys keys;

    People(Sealing sealing) {
        this.sealing = sealing;
        this.keys = new NameKeys(sealing);
    }

    /**
     * One entry.
     *
     * @param name first and last name
     * @param birthDate as 1990-05-31; empty when it is not known
     * @param phones the numbers they have now, as people write them
     * @param area part of town; empty for none
     * @param coach first name of who looks after them; empty for nobody
     * @param overdoseAt when the newest overdose was
     * @param since when the entry was made
     * @param channel how it came
     * @param heardAt when they last wrote; null for never
     * @param inCare whether an episode is open
     */
    public record Person(
            UUID id,
            String name,
            String birthDate,
            List<String> phones,
            String area,
            String coach,
            @Nullable Instant overdoseAt,
            Instant since,
            String channel,
            @Nullable Instant heardAt,
            boolean inCare) {}

    Optional<Person> of(Handle handle, UUID client) {
        List<String> phones = keys.held(handle, client).stream()
                .map(phone -> PhoneNumber.ofCarrier(phone).written())
                .sorted()
                .toList();
        return handle.createQuery("""
                        select k.id, k.first_name, k.last_name, k.birth_date, k.area, k.created_at, a.coach_id, s.first_name as coach_name,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = k.id) as overdose_at,
                            (select c.last_inbound_at from conversation c where c.client_id = k.id) as heard_at,
                            coalesce((select r.channel from referral r where r.client_id = k.id order by r.id limit 1), '') as channel,
                            exists (select from episode_of_care e where e.client_id = k.id and e.status <> 'finished') as in_care
                        from client k
                        left join assignment a on a.client_id = k.id and a.ended_at is null
                        left join staff s on s.account_id = a.coach_id
                        where k.id = :client limit 1
                        """)
                .bind("client", client)
                .map((row, context) -> person(row, phones))
                .findOne();
    }

    /** Whoever's name sounds like these words, except whom the reader never meets. */
    List<Person> named(Handle handle, SignedIn me, String words) {
        List<Person> found = new ArrayList<>();
        for (UUID client : keys.sounding(handle, words, MOST_FOUND)) {
            if (CoachAccess.allows(handle, me, client)) {
                of(handle, client).ifPresent(found::add);
            }
        }
        return found;
    }

    private Person person(ResultSet row, List<String> phones) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID coach = row.getObject("coach_id", UUID.class);
        String first = opened(row, id, "first_name");
        return new Person(
                id,
                (first + " " + opened(row, id, "last_name")).strip(),
                opened(row, id, "birth_date"),
                phones,
                Optional.ofNullable(row.getString("area")).orElse(""),
                coach == null
                        ? ""
                        : sealing.open(
                                "staff", "first_name", new AccountId(coach), new Sealed(row.getBytes("coach_name"))),
                instant(row, "overdose_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("channel"),
                instant(row, "heard_at"),
                row.getBoolean("in_care"));
    }

    private String opened(ResultSet row, UUID id, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? "" : sealing.open("client", column, id, new Sealed(sealed));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
