package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the people of a program, and their weeks. */
public final class Members {

    private final Sealing sealing;

    /** Opens names and phones with this. */
    public Members(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Everybody whose account is open, by name. */
    public List<Member> all(Handle handle, ProgramId program) {
        return handle.createQuery("""
                        select a.id, a.name, a.email, a.password_hash is not null as started,
                            case when a.locked_until > clock_timestamp() then a.locked_until end as locked_until,
                            m.role, s.first_name, s.phone, coalesce(s.languages, '{}') as languages, coalesce(s.areas, '{}') as areas,
                            s.cap, coalesce(s.accepting, true) as accepting, o.position, s.gender,
                            coalesce(s.experience, '{}') as experience, coalesce(s.takes_high, true) as takes_high, s.new_a_day,
                            (select count(*) from assignment g where g.coach_id = a.id and g.ended_at is null) as clients
                        from membership m join account a on a.id = m.account_id
                        left join staff s on s.account_id = a.id and s.program_id = m.program_id
                        left join lateral (select min(position) as position from on_call c where c.account_id = a.id) o on true
                        where m.program_id = :program and a.closed_at is null
                        """).bind("program", program).map((row, context) -> member(row)).stream()
                .sorted(Comparator.comparing((Member member) -> member.name().toLowerCase(Locale.ROOT))
                        .thenComparing(member -> member.id().value()))
                .toList();
    }

    /** One of them. */
    public Optional<Member> find(Handle handle, ProgramId program, UUID id) {
        return all(handle, program).stream()
                .filter(member -> member.id().value().equals(id))
                .findFirst();
    }

    /** Somebody's working week. */
    public Week week(Handle handle, AccountId member) {
        return new Week(handle.createQuery("""
                        select weekday, cast(extract(epoch from opens) / 60 as int) as opens,
                            cast(ceil(extract(epoch from closes) / 60) as int) as closes
                        from working_hours where account_id = :id
                        """)
                .bind("id", member)
                .map((row, context) -> new Shift(row.getInt("weekday"), row.getInt("opens"), row.getInt("closes")))
                .list());
    }

    private Member member(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String name = sealing.open("account", "name", id, new Sealed(row.getBytes("name")));
        Timestamp locked = row.getTimestamp("locked_until");
        return new Member(
                new AccountId(id),
                name,
                opened("first_name", id, row.getBytes("first_name"), name.split(" ", 2)[0]),
                sealing.open("account", "email", id, new Sealed(row.getBytes("email"))),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                opened("phone", id, row.getBytes("phone"), ""),
                List.of((String[]) row.getArray("languages").getArray()),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getObject("cap", Integer.class),
                row.getBoolean("accepting"),
                new Likeness(
                        row.getString("gender"),
                        List.of((String[]) row.getArray("experience").getArray()),
                        row.getBoolean("takes_high"),
                        row.getObject("new_a_day", Integer.class)),
                row.getInt("clients"),
                row.getObject("position", Integer.class),
                locked == null ? null : locked.toInstant(),
                row.getBoolean("started"));
    }

    private String opened(String column, UUID id, byte @Nullable [] sealed, String otherwise) {
        return sealed == null ? otherwise : sealing.open("staff", column, id, new Sealed(sealed));
    }
}
