package handrail.merge;

import handrail.access.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what of an entry is under way. */
final class Sides {

    private Sides() {}

    static Optional<Side> of(Handle handle, UUID client) {
        return handle.createQuery("""
                        select k.id, k.created_at,
                            exists (select from client_merge m where m.gone_id = k.id and m.undone_at is null) as joined,
                            exists (select from death d where d.client_id = k.id and d.withdrawn_at is null) as dead,
                            exists (select from episode_of_care e where e.client_id = k.id and e.status <> 'finished') as in_care,
                            (select a.coach_id from assignment a where a.client_id = k.id and a.state = 'accepted' limit 1) as accepted,
                            (select a.coach_id from assignment a where a.client_id = k.id and a.state = 'offered' limit 1) as asked,
                            exists (select from page p where p.client_id = k.id and p.acknowledged_at is null) as urgent,
                            exists (select from warm_handoff w where w.client_id = k.id and w.settled_at is null) as handoff,
                            (select h.kind from hold h where h.client_id = k.id and h.ended_at is null) as hold,
                            array(select s.account_id from staff s where handrail.kept_apart(s.account_id, k.id)) as apart
                        from client k where k.id = :client
                        """)
                .bind("client", client)
                .map((row, context) -> side(row))
                .findOne();
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                row.getObject("id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("joined"),
                row.getBoolean("dead"),
                row.getBoolean("in_care"),
                account(row, "accepted"),
                account(row, "asked"),
                row.getBoolean("urgent"),
                row.getBoolean("handoff"),
                row.getString("hold"),
                Set.of((UUID[]) row.getArray("apart").getArray()));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
