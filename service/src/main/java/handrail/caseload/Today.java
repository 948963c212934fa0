package handrail.caseload;

import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import handrail.task.TaskKind;
import handrail.task.Watched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What somebody has to do today: a coach's own tasks; for a supervisor all of the program's. */
final class Today {

    /**
     * One's own, and those of whom one looks after; an offer is nobody else's. They are few: offset 0 has them found first and put in order then,
     * where PostgreSQL might go through all of the program's in the order of the day to find them.
     */
    private static final String OWN =
            "t.owner_id = any((select handrail.caseloads(:me))::uuid[]) and (t.kind <> 'ACCEPT' or t.owner_id = :me) offset 0";

    /** All of the program's, of which there may be very many: an index has them in the order of the day. */
    private static final String EVERYBODYS = "true";

    /** So many lines a page lists. */
    private static final int MOST = 500;

    private final Sealing sealing;
    private final LookedUp lookedUp;

    Today(Sealing sealing) {
        this.sealing = sealing;
        this.lookedUp = new LookedUp(sealing);
    }

    /**
     * What is open, in the order of the day: whatever is cut off at {@code most} is what can wait longest. Nothing is looked up about it yet, so
     * that a page costs what it shows, and not what is open.
     *
     * <p>One's own and everybody's are two statements, so that PostgreSQL has a plan for each.
     */
    List<Owed> open(Handle handle, SignedIn me, int most) {
        return open(handle, me, most, null);
    }

    /** The same, but these only; null for all. */
    List<Owed> open(Handle handle, SignedIn me, int most, @Nullable Watched only) {
        return chosen(handle, me, only == null ? "true" : only.among(), most).map((row, context) -> owed(row)).stream()
                .sorted(TodayOrder.ORDER)
                .toList();
    }

    /**
     * What a page lists.
     *
     * @param lines in the order of the day
     * @param cut whether more is open
     */
    record Listed(List<Owed> lines, boolean cut) {}

    /** What a page lists of what is open, or of these only; null for all. */
    Listed listed(Handle handle, SignedIn me, @Nullable Watched only) {
        List<Owed> open = open(handle, me, MOST + 1, only);
        return new Listed(open.stream().limit(MOST).toList(), open.size() > MOST);
    }

    /** One line of one's own Today, however far down it stands; empty when it is none. */
    Optional<Owed> line(Handle handle, SignedIn me, UUID task) {
        return chosen(handle, me, "t.id = :task", 1)
                .bind("task", task)
                .map((row, context) -> owed(row))
                .findOne();
    }

    private static Query chosen(Handle handle, SignedIn me, String only, int most) {
        return handle.createQuery("""
                        select t.id, t.kind, t.client_id, t.conversation_id, t.about, t.owner_id, t.due_at, t.breach_at,
                            e.last_score, e.last_score < e.previous_score as worse,
                            exists (
                                select from task_step s
                                where s.task_id = t.id and s.kind = 'put_off' and s.ended_at is null and s.until > handrail.now()
                                    and s.owner_id is not distinct from t.owner_id) as put_off
                        from (
                            select * from (select * from (<open>) t where <whose>) t where <only>
                            order by t.kind <> 'URGENT', t.kind <> 'ANSWER_TEXT', t.kind <> 'UNSAFE', t.kind <> 'ACCEPT', t.kind <> 'FIRST_CONTACT', t.due_at
                            limit :most
                        ) t
                        left join episode_of_care e on e.client_id = t.client_id and e.status <> 'finished'
                        """)
                .define("open", Watched.OPEN)
                .define("whose", me.role() == Role.SUPERVISOR ? EVERYBODYS : OWN)
                .define("only", only)
                .bind("me", me.account())
                .bind("most", most);
    }

    private static Owed owed(ResultSet row) throws SQLException {
        Timestamp breach = row.getTimestamp("breach_at");
        return new Owed(
                row.getObject("id", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                row.getObject("client_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("about", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                breach == null ? null : breach.toInstant(),
                row.getObject("last_score", Integer.class),
                row.getBoolean("worse"),
                row.getBoolean("put_off"));
    }

    /** Lines as they are read: opening the names is looking at the clients. */
    List<TodayLine> shown(Handle handle, List<Owed> lines) {
        return lines.isEmpty() ? List.of() : lookedUp.lines(handle, lines);
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
}
