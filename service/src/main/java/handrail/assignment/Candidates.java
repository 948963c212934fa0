package handrail.assignment;

import handrail.access.AccountId;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.StaffedHours;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what matching has to know: the coaches, those who need one, and the time a coach has to answer. */
public final class Candidates {

    /** Whoever said nothing is asked again on another day. */
    private static final String LATELY = "12 hours";

    private Candidates() {}

    /** Every coach of the program, as they are now. */
    public static List<Candidate> all(Handle handle, Program program, Instant now) {
        Policy.Match match = program.policy().match();
        return handle.createQuery("""
                        select s.account_id, s.languages, s.areas, coalesce(s.cap, :cap) as cap, s.accepting, s.gender, s.experience, s.takes_high,
                            coalesce((
                                select sum(case k.acuity when 'low' then :low when 'high' then :high else 1 end)
                                from assignment a join client k on k.id = a.client_id
                                where a.coach_id = s.account_id and a.ended_at is null), 0) as load,
                            handrail.at_work(s.account_id, :local) as on_shift,
                            exists (
                                select from leave l where l.account_id = s.account_id and l.cancelled_at is null
                                    and cast(:local as date) between l.from_on and l.until_on) as away,
                            s.new_a_day - (
                                select count(*) from assignment n where n.coach_id = s.account_id and n.state in ('offered', 'accepted')
                                    and n.started_at >= :midnight) as new_left
                        from staff s
                        join membership m on m.account_id = s.account_id and m.program_id = s.program_id and m.role = 'coach'
                        join account c on c.id = s.account_id and c.closed_at is null
                        """)
                .bind("cap", program.policy().cap())
                .bind("low", match.lowAcuity())
                .bind("high", match.highAcuity())
                .bind("local", now.atZone(program.zoneId()).toLocalDateTime())
                .bind(
                        "midnight",
                        now.atZone(program.zoneId())
                                .toLocalDate()
                                .atStartOfDay(program.zoneId())
                                .toInstant())
                .map((row, context) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Long left = row.getObject("new_left", Long.class);
        return new Candidate(
                new AccountId(row.getObject("account_id", UUID.class)),
                List.of(strings(row, "languages")),
                List.of(strings(row, "areas")),
                row.getInt("cap"),
                row.getDouble("load"),
                row.getBoolean("on_shift"),
                row.getBoolean("accepting"),
                row.getBoolean("away"),
                row.getString("gender"),
                Set.of(strings(row, "experience")),
                row.getBoolean("takes_high"),
                left == null ? null : left.intValue());
    }

    /** Whoever has this open episode; empty when there is none. */
    public static Optional<Wanted> wanted(Handle handle, UUID episode) {
        return wanted(handle, "e.id = :one", episode).stream().findFirst();
    }

    /** Everybody with an open episode. */
    public static List<Wanted> everybody(Handle handle) {
        return wanted(handle, "true or e.id = :one", null);
    }

    private static List<Wanted> wanted(Handle handle, String which, @Nullable UUID one) {
        return handle.createQuery("""
                        select e.id as episode, k.id as client, k.language, k.area, k.acuity, k.wish_gender, k.experience, g.coach_id,
                            array(
                                select p.coach_id from kept_apart p where p.client_id = k.id and p.ended_at is null
                                union
                                select s.account_id from phone_holder h join staff s on s.phone_key = h.phone_key
                                where h.client_id = k.id and h.held_until is null) as apart,
                            array(
                                select distinct f.coach_id from assignment f where f.client_id = k.id and f.state in ('ended', 'accepted')) as former,
                            array(
                                select distinct f.coach_id from assignment f where f.episode_id = e.id and (f.state = 'declined'
                                    or (f.state = 'lapsed' and f.ended_at > handrail.now() - cast(:lately as interval)))) as asked,
                            greatest(e.opened_at, (
                                select max(f.ended_at) from assignment f where f.episode_id = e.id and f.state = 'ended')) as since
                        from episode_of_care e join client k on k.id = e.client_id
                        left join assignment g on g.episode_id = e.id and g.ended_at is null
                        where e.status <> 'finished' and (<which>) order by e.id
                        """)
                .define("which", which)
                .bind("one", one)
                .bind("lately", LATELY)
                .map((row, context) -> wanted(row))
                .list();
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        UUID coach = row.getObject("coach_id", UUID.class);
        return new Wanted(
                row.getObject("episode", UUID.class),
                row.getObject("client", UUID.class),
                row.getString("language"),
                row.getString("area"),
                row.getString("acuity"),
                row.getString("wish_gender"),
                Set.of(strings(row, "experience")),
                coach == null ? null : new AccountId(coach),
                accounts(row, "apart"),
                accounts(row, "former"),
                accounts(row, "asked"),
                row.getTimestamp("since").toInstant());
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Set<AccountId> accounts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    /** Until when a coach who is asked now has to answer. */
    static Instant acceptBy(Handle handle, Program program, AccountId coach, Instant now) {
        List<StaffedHours.Hours> shifts = handle.createQuery(
                        "select weekday, opens, closes from working_hours where account_id = :coach")
                .bind("coach", coach)
                .map((row, context) -> new StaffedHours.Hours(
                        row.getInt("weekday"),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list();
        List<StaffedHours.Days> leave = handle.createQuery(
                        "select from_on, until_on from leave where account_id = :coach and cancelled_at is null")
                .bind("coach", coach)
                .map((row, context) -> new StaffedHours.Days(day(row, "from_on"), day(row, "until_on")))
                .list();
        return StaffedHours.of(program)
                .worked(shifts, leave)
                .due(now, program.policy().acceptMinutes());
    }

    private static java.time.LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day.toLocalDate();
    }
}
