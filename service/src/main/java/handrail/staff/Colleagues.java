package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who could take what is left of a coach's day, and whom of their people that would not suit. */
public final class Colleagues {

    private final Sealing sealing;

    /** Opens names with this. */
    public Colleagues(Sealing sealing) {
        this.sealing = sealing;
    }

    /** The program's other coaches, beside all of a coach's people: those who are at work first, then by name. */
    public List<Colleague> of(Handle handle, SignedIn me, Instant now, ZoneId zone) {
        return beside(handle, me, null, now, zone);
    }

    /** The same beside one client. */
    public List<Colleague> forClient(Handle handle, SignedIn me, UUID client, Instant now, ZoneId zone) {
        return beside(handle, me, client, now, zone);
    }

    private List<Colleague> beside(Handle handle, SignedIn me, @Nullable UUID client, Instant now, ZoneId zone) {
        return handle
                .createQuery("""
                        select s.account_id, s.first_name, handrail.at_work(s.account_id, l.now) as here,
                            (select min(w.opens) from working_hours w
                                where w.account_id = s.account_id and w.weekday = extract(isodow from l.now) and w.opens > l.now::time
                                    and handrail.at_work(s.account_id, l.now::date + w.opens)) as later,
                            mine.apart, mine.tongue, mine.wish
                        from staff s
                        cross join (select cast(:local as timestamp) as now) l
                        join membership m on m.account_id = s.account_id and m.program_id = s.program_id and m.role = 'coach'
                        join account a on a.id = s.account_id and a.closed_at is null
                        cross join lateral (
                            select count(*) filter (where handrail.kept_apart(s.account_id, k.id)) as apart,
                                count(*) filter (where k.language <> all(s.languages)) as tongue,
                                count(*) filter (where k.wish_gender is distinct from s.gender and k.wish_gender is not null) as wish
                            from client k
                            where k.id = :client
                                or (cast(:client as uuid) is null and k.id in (
                                    select g.client_id from assignment g where g.coach_id = :me and g.ended_at is null))) mine
                        where s.account_id <> :me
                        """)
                .bind("me", me.account())
                .bind("client", client)
                .bind("local", LocalDateTime.ofInstant(now, zone))
                .map((row, context) -> colleague(row))
                .stream()
                .sorted(Comparator.comparing((Colleague one) -> !one.here())
                        .thenComparing(one -> !one.free())
                        .thenComparing(Colleague::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    private Colleague colleague(ResultSet row) throws SQLException {
        UUID id = row.getObject("account_id", UUID.class);
        boolean here = row.getBoolean("here");
        return new Colleague(
                new AccountId(id),
                sealing.open("staff", "first_name", id, new Sealed(row.getBytes("first_name"))),
                here,
                here ? null : row.getObject("later", LocalTime.class),
                row.getInt("apart"),
                row.getInt("tongue"),
                row.getInt("wish"));
    }
}
