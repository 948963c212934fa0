package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import handrail.task.TaskKind;
import handrail.task.Watched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What somebody has to do today: a coach's own tasks; for a supervisor all of the program's. */
final class Today {

    /**
     * One's own, and those of whom one looks after; an offer is nobody else's. They are few: offset 0 has them found first and put in order then,
     * where PostgreSQL might go through all of the program's in the order of the day to find them.
     */
    private static final String OWN = """
            select * from task
            where done_at is null and owner_id = any((select handrail.caseloads(:me))::uuid[]) and (kind <> 'ACCEPT' or owner_id = :me)
            offset 0
            """;

    /** All of the program's, of which there may be very many: an index has them in the order of the day. */
    private static final String EVERYBODYS = "select * from task where done_at is null";

    private final Sealing sealing;

    Today(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * What is open, in the order of the day: whatever is cut off at {@code most} is what can wait longest. Names are still sealed.
     *
     * <p>One's own and everybody's are two statements, so that PostgreSQL has a plan for each. The tasks are chosen before anything is looked up
     * about them, so that a supervisor's page costs the same however many are open.
     */
    List<SealedLine> open(Handle handle, SignedIn me, int most) {
        return open(handle, me, most, null);
    }

    /** The same, but these only; null for all. */
    List<SealedLine> open(Handle handle, SignedIn me, int most, @Nullable Watched only) {
        return handle
                .createQuery("""
                        select t.id, t.kind, t.about, t.due_at, t.breach_at, c.id as thread, c.last_inbound_at, k.id as client, k.first_name,
                            e.last_score, e.last_score < e.previous_score as worse,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = t.client_id) as overdose_at,
                            s.account_id as owner, s.first_name as owner_name, v.account_id as commenter, v.first_name as commenter_name,
                            f.number as day, b.starts_at as booked_at, b.confirmed_at is not null as confirmed,
                            exists (select from attendance a where a.handoff_id = w.id and a.slot_id = b.id and a.came) as came
                        from (
                            select * from (<open>) t
                            where (<only>) and (t.client_id is null or t.client_id <> all((select handrail.kept_from(:me))::uuid[]))
                            order by t.kind <> 'URGENT', t.kind <> 'ANSWER_TEXT', t.kind <> 'ACCEPT', t.kind <> 'FIRST_CONTACT', t.due_at
                            limit :most
                        ) t
                        left join client k on k.id = t.client_id
                        left join lateral (
                            select id, last_inbound_at from conversation where id = t.conversation_id
                            union all
                            select id, last_inbound_at from conversation where t.conversation_id is null and client_id = t.client_id
                        ) c on true
                        left join episode_of_care e on e.client_id = t.client_id and e.status <> 'finished'
                        left join staff s on s.account_id = t.owner_id
                        left join warm_handoff w on t.kind = 'WARM_HANDOFF' and w.id = t.about
                        left join slot b on b.id = w.slot_id
                        left join follow_up f on t.kind in ('MILESTONE', 'MILESTONE_REACHED') and f.id = t.about
                        left join lateral (
                            select account_id from comment
                            where t.kind = 'COMMENT' and conversation_id = any((select handrail.joined_threads(t.conversation_id))::uuid[])
                                and account_id is distinct from t.owner_id
                            order by id desc limit 1
                        ) m on true
                        left join staff v on v.account_id = m.account_id
                        """)
                .define("only", only == null ? "true" : only.among())
                .define("open", me.role() == Role.SUPERVISOR ? EVERYBODYS : OWN)
                .bind("me", me.account())
                .bind("most", most)
                .map((row, context) -> line(row))
                .stream()
                .sorted(Comparator.comparing(SealedLine::line, TodayOrder.ORDER))
                .toList();
    }

    /** A line with the names still sealed. */
    record SealedLine(
            TodayLine line,
            @Nullable UUID client,
            @Nullable Sealed name,
            @Nullable UUID owner,
            @Nullable Sealed ownerName,
            @Nullable UUID commenter,
            @Nullable Sealed commenterName) {}

    /** The line as it is read: opening the name is looking at the client. */
    TodayLine opened(SealedLine line) {
        return line.line()
                .named(
                        line.client() == null || line.name() == null
                                ? ""
                                : sealing.open("client", "first_name", line.client(), line.name()),
                        colleague(line.owner(), line.ownerName()),
                        colleague(line.commenter(), line.commenterName()));
    }

    private String colleague(@Nullable UUID account, @Nullable Sealed name) {
        return account == null || name == null ? "" : sealing.open("staff", "first_name", new AccountId(account), name);
    }

    /** The first name of whom a task is about; empty for nobody who is known. */
    String whom(Handle handle, UUID task) {
        return handle.createQuery(
                        "select k.id, k.first_name from task t join client k on k.id = t.client_id where t.id = :task")
                .bind("task", task)
                .map((row, context) -> sealing.open(
                        "client",
                        "first_name",
                        row.getObject("id", UUID.class),
                        new Sealed(row.getBytes("first_name"))))
                .findOne()
                .orElse("");
    }

    private static SealedLine line(ResultSet row) throws SQLException {
        TodayLine line = new TodayLine(
                row.getObject("id", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                "",
                row.getObject("thread", UUID.class),
                row.getObject("about", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("breach_at")),
                instant(row.getTimestamp("overdose_at")),
                instant(row.getTimestamp("last_inbound_at")),
                row.getObject("last_score", Integer.class),
                row.getBoolean("worse"),
                "",
                booking(row),
                row.getObject("day", Integer.class),
                "");
        return new SealedLine(
                line,
                row.getObject("client", UUID.class),
                sealed(row, "first_name"),
                row.getObject("owner", UUID.class),
                sealed(row, "owner_name"),
                row.getObject("commenter", UUID.class),
                sealed(row, "commenter_name"));
    }

    private static TodayLine.@Nullable Booking booking(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("booked_at"));
        return at == null ? null : new TodayLine.Booking(at, row.getBoolean("confirmed"), row.getBoolean("came"));
    }

    private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new Sealed(bytes);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
