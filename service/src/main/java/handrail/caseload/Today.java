package handrail.caseload;

import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What somebody has to do today: a coach's own tasks; for a supervisor all of the program's. */
final class Today {

    private static final int MOST = 200;

    private final Sealing sealing;

    Today(Sealing sealing) {
        this.sealing = sealing;
    }

    List<TodayLine> lines(Handle handle, SignedIn me) {
        return handle
                .createQuery("""
                        select t.id, t.kind, t.about, t.due_at, t.breach_at, c.id as thread, k.id as client, k.first_name,
                            e.last_score, e.last_score < e.previous_score as worse, e.target_at,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = t.client_id) as overdose_at
                        from task t
                        left join client k on k.id = t.client_id
                        left join conversation c on c.id = t.conversation_id or (t.conversation_id is null and c.client_id = t.client_id)
                        left join episode_of_care e on e.client_id = t.client_id and e.status <> 'finished'
                        where t.done_at is null and (:all or t.owner_id = :me) order by t.due_at limit :most
                        """)
                .bind("all", me.role() == Role.SUPERVISOR)
                .bind("me", me.account())
                .bind("most", MOST)
                .map((row, context) -> line(row))
                .stream()
                .sorted(TodayOrder.ORDER)
                .toList();
    }

    private TodayLine line(ResultSet row) throws SQLException {
        UUID client = row.getObject("client", UUID.class);
        return new TodayLine(
                row.getObject("id", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                client == null
                        ? ""
                        : sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                row.getObject("thread", UUID.class),
                row.getObject("about", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("breach_at")),
                instant(row.getTimestamp("overdose_at")),
                row.getObject("last_score", Integer.class),
                row.getBoolean("worse"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
