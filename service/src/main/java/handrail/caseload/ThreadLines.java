package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import handrail.messaging.Statuses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The texts of a thread, each with who wrote it and the furthest its delivery got (T11). */
public final class ThreadLines {

    /** How many a page shows. */
    public static final int MOST = 200;

    private final Sealing sealing;

    /** With what opens them. */
    public ThreadLines(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * A text in the thread.
     *
     * @param thread in which thread it was written: this one, or one that was joined to it
     * @param author client, bot, coach or system
     * @param by the account that wrote it, for a coach's
     * @param byName that person's first name; empty for others
     * @param key its message in the catalogue, for the bot's; null for others
     * @param media how many pictures or other files came with it
     * @param pictures those of them that are here, or will never be
     * @param status what became of it; empty for a client's own
     * @param error the carrier's first error code; null for none
     * @param waitsUntil when it goes out at the earliest, while it waits
     */
    public record Line(
            UUID id,
            UUID thread,
            String author,
            @Nullable UUID by,
            String byName,
            String body,
            @Nullable String key,
            int media,
            List<Picture> pictures,
            Instant at,
            String status,
            @Nullable Integer error,
            @Nullable Instant waitsUntil) {}

    /**
     * A picture or a spoken message.
     *
     * @param kind its content type; empty for one that is not shown
     * @param outcome stored, or why it is not
     */
    public record Picture(UUID id, String kind, String outcome) {

        /** Whether it is heard and not seen. */
        public boolean isSpoken() {
            return kind.startsWith("audio/");
        }
    }

    /** The newest of the thread and of those that were joined to it, oldest first. */
    public List<Line> newest(Handle handle, UUID thread, int most) {
        return upTo(handle, thread, most, null);
    }

    /**
     * The texts around one of the thread's, as many before as after it, oldest first; empty when it is none of this thread's.
     *
     * @param most how many
     */
    List<Line> around(Handle handle, UUID thread, UUID message, int most) {
        List<UUID> after = handle.createQuery("""
                        select m.id from unnest((select handrail.joined_threads(:thread))::uuid[]) joined (id)
                        cross join lateral (
                            select id from message where conversation_id = joined.id and id >= :message order by id limit :half) m
                        order by m.id limit :half
                        """)
                .bind("thread", thread)
                .bind("message", message)
                .bind("half", Math.max(1, most / 2))
                .mapTo(UUID.class)
                .list();
        return after.isEmpty() || !after.get(0).equals(message)
                ? List.of()
                : upTo(handle, thread, most, after.get(after.size() - 1));
    }

    private List<Line> upTo(Handle handle, UUID thread, int most, @Nullable UUID last) {
        List<Line> lines = new ArrayList<>(handle.createQuery("""
                        select m.id, m.conversation_id, m.author, m.account_id, s.first_name, m.body, m.message_key, m.media, m.at,
                            array(select t.status from message_status t where t.message_id = m.id and t.id > handrail.uuid_floor(m.at - interval '1 hour')) as statuses,
                            (select t.error_code from message_status t
                                where t.message_id = m.id and t.id > handrail.uuid_floor(m.at - interval '1 hour') and t.error_code is not null order by t.id limit 1) as error,
                            case when m.media > 0 then array(
                                select concat_ws(' ', p.id, p.outcome, p.kind) from media p
                                where p.message_id = m.id and p.id > handrail.uuid_floor(m.at - interval '1 hour') and p.outcome is not null order by p.id) else '{}' end as pictures,
                            (select o.not_before from outbox o
                                where o.message_id = m.id and o.state = 'queued' and o.not_before > handrail.now()) as waits_until
                        from unnest((select handrail.joined_threads(:id))::uuid[]) joined (id)
                        cross join lateral (
                            select * from message
                            where conversation_id = joined.id and (cast(:last as uuid) is null or id <= cast(:last as uuid))
                            order by id desc limit :most) m
                        left join staff s on s.account_id = m.account_id
                        order by m.id desc limit :most
                        """)
                .bind("id", thread)
                .bind("last", last == null ? null : last.toString())
                .bind("most", most)
                .map((row, context) -> line(row))
                .list());
        Collections.reverse(lines);
        return lines;
    }

    private static List<Picture> pictures(String[] words) {
        return Arrays.stream(words)
                .map(word -> word.split(" "))
                .map(part -> new Picture(UUID.fromString(part[0]), part.length > 2 ? part[2] : "", part[1]))
                .toList();
    }

    private Line line(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID by = row.getObject("account_id", UUID.class);
        byte[] name = row.getBytes("first_name");
        Timestamp waits = row.getTimestamp("waits_until");
        return new Line(
                id,
                row.getObject("conversation_id", UUID.class),
                row.getString("author"),
                by,
                by == null || name == null
                        ? ""
                        : sealing.open("staff", "first_name", new AccountId(by), new Sealed(name)),
                sealing.open("message", "body", id, new Sealed(row.getBytes("body"))),
                row.getString("message_key"),
                row.getInt("media"),
                pictures((String[]) row.getArray("pictures").getArray()),
                row.getTimestamp("at").toInstant(),
                row.getString("author").equals("client")
                        ? ""
                        : Statuses.furthest(
                                List.of((String[]) row.getArray("statuses").getArray())),
                row.getObject("error", Integer.class),
                waits == null ? null : waits.toInstant());
    }
}
