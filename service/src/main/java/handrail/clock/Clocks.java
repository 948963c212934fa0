package handrail.clock;

import handrail.access.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds what is owed by a time. What became of it is {@link OwedClock#verdict}'s to say, not a statement's. */
public final class Clocks {

    private Clocks() {}

    /** Those of a kind that began in a period, the first to begin first. */
    public static List<OwedClock> began(Handle handle, ClockKind kind, Instant since, Instant until) {
        return began(handle, kind, "true", since, until)
                .map((row, context) -> clock(kind, row))
                .list();
    }

    /** The same, but somebody's only. */
    public static List<OwedClock> began(Handle handle, ClockKind kind, AccountId by, Instant since, Instant until) {
        return began(handle, kind, "k.by_id = :by", since, until)
                .bind("by", by)
                .map((row, context) -> clock(kind, row))
                .list();
    }

    private static Query began(Handle handle, ClockKind kind, String whose, Instant since, Instant until) {
        return handle.createQuery("""
                        select * from (<rows>) k where k.started_at >= :since and k.started_at < :until and <whose> order by k.started_at, k.id
                        """)
                .define("rows", kind.rows())
                .define("whose", whose)
                .bind("since", since)
                .bind("until", until);
    }

    /** Those of these kinds that began since then and are owed to one of these clients, the next to be due first. */
    public static List<OwedClock> of(
            Handle handle, Collection<ClockKind> kinds, Collection<UUID> subjects, Instant since) {
        String rows = kinds.stream()
                .map(kind -> "select '" + kind.name() + "' as kind, k.* from (" + kind.rows() + ") k")
                .collect(Collectors.joining(" union all "));
        return handle.createQuery("""
                        select * from (<rows>) k where k.client_id = any(:clients) and k.started_at >= :since order by k.due_at, k.id
                        """)
                .define("rows", rows)
                .bindArray("clients", UUID.class, subjects.toArray())
                .bind("since", since)
                .map((row, context) -> clock(ClockKind.valueOf(row.getString("kind")), row))
                .list();
    }

    private static OwedClock clock(ClockKind kind, ResultSet row) throws SQLException {
        return new OwedClock(
                kind,
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("by_id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "settled_at"),
                instant(row, "called_off_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
