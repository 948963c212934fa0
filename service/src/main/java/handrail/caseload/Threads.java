package handrail.caseload;

import handrail.access.Sealing;
import handrail.database.Sealed;
import handrail.messaging.Statuses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads threads for the people who may. */
public final class Threads {

    private static final int MOST = 200;

    private final Sealing sealing;

    /** With what opens the words. */
    public Threads(Sealing sealing) {
        this.sealing = sealing;
    }

    /** A text in the thread. */
    public record Line(UUID id, String author, String body, Instant at, String status) {}

    /** Whose thread it is, and how they are. */
    public record Facts(
            @Nullable UUID client,
            String name,
            String mode,
            boolean optedOut,
            @Nullable String consent,
            @Nullable UUID episode,
            @Nullable Instant overdoseAt,
            @Nullable Instant breachAt,
            @Nullable Instant reachedAt,
            @Nullable Integer score,
            List<String> why) {}

    Optional<Facts> facts(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select k.id as client, k.first_name, c.mode, e.id as episode, e.breach_at, e.reached_at, e.last_score,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = k.id) as overdose_at,
                            (select m.kind from messaging_consent m where m.client_id = k.id order by m.id desc limit 1) as consent,
                            coalesce((
                                select p.opted_out from phone_holder h join opt_out p on p.program_id = h.program_id and p.phone_key = h.phone_key
                                where (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null
                                order by p.id desc limit 1), false) as opted_out,
                            array(
                                select jsonb_array_elements_text(a.why) from assignment a
                                where a.client_id = k.id and a.ended_at is null) as why
                        from conversation c
                        left join client k on k.id = c.client_id
                        left join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
                        where c.id = :id
                        """)
                .bind("id", thread)
                .map((row, context) -> factsOf(row))
                .findOne();
    }

    private Facts factsOf(ResultSet row) throws SQLException {
        UUID client = row.getObject("client", UUID.class);
        return new Facts(
                client,
                client == null
                        ? ""
                        : sealing.open("client", "first_name", client, new Sealed(row.getBytes("first_name"))),
                row.getString("mode"),
                row.getBoolean("opted_out"),
                row.getString("consent"),
                row.getObject("episode", UUID.class),
                instant(row, "overdose_at"),
                instant(row, "breach_at"),
                instant(row, "reached_at"),
                row.getObject("last_score", Integer.class),
                List.of((String[]) row.getArray("why").getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The newest texts, oldest first, each with the furthest its delivery got (T11). */
    List<Line> lines(Handle handle, UUID thread) {
        List<Line> newestFirst = handle.createQuery("""
                        select m.id, m.author, m.body, m.at,
                            array(select s.status from message_status s where s.message_id = m.id) as statuses
                        from message m where m.conversation_id = :id order by m.id desc limit :most
                        """)
                .bind("id", thread)
                .bind("most", MOST)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Line(
                            id,
                            row.getString("author"),
                            sealing.open("message", "body", id, new Sealed(row.getBytes("body"))),
                            row.getTimestamp("at").toInstant(),
                            row.getString("author").equals("client")
                                    ? ""
                                    : Statuses.furthest(List.of(
                                            (String[]) row.getArray("statuses").getArray())));
                })
                .list();
        List<Line> lines = new ArrayList<>(newestFirst);
        Collections.reverse(lines);
        return lines;
    }
}
