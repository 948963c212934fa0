package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words in threads. Texts are sealed, so each is opened and compared in memory, the newest first, within bounds that are said:
 * words that were looked for are kept nowhere.
 */
final class ThreadSearch {

    /** How many texts are opened at most. */
    static final int MOST_OPENED = 5_000;

    /** How many hits are shown at most. */
    static final int MOST_HITS = 50;

    private static final int AT_ONCE = 500;
    private static final int AROUND = 60;

    private final Sealing sealing;

    ThreadSearch(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * What was found.
     *
     * @param hits texts that have the words, the newest first
     * @param opened how many texts were looked at
     * @param more whether there are more hits than are shown
     * @param older whether there are older texts that were not looked at
     */
    record Found(List<Hit> hits, int opened, boolean more, boolean older) {}

    /**
     * A text that has the words.
     *
     * @param thread the thread it is shown in
     * @param by the account that wrote it, for a coach's
     * @param byName that person's first name; empty for others
     */
    public record Hit(
            UUID id,
            UUID thread,
            String author,
            @Nullable UUID by,
            String byName,
            Instant at,
            List<Folded.Part> parts) {}

    /** Of a thread and of what was joined to it. */
    Found in(Handle handle, UUID thread, String words) {
        return among(handle, List.of(thread), words);
    }

    /** Of several threads, and of what was joined to each; bounded as if they were one. */
    Found among(Handle handle, List<UUID> threads, String words) {
        String plain = Folded.plain(words);
        List<Hit> hits = new ArrayList<>();
        UUID before = null;
        int opened = 0;
        while (opened < MOST_OPENED) {
            List<Text> texts = texts(handle, threads, before);
            for (Text text : texts) {
                Folded body = Folded.of(text.body());
                if (body.has(plain)) {
                    if (hits.size() == MOST_HITS) {
                        return new Found(List.copyOf(hits), opened, true, true);
                    }
                    hits.add(text.hit(body.excerpt(plain, AROUND)));
                }
                opened++;
                before = text.id();
            }
            if (texts.size() < AT_ONCE) {
                return new Found(List.copyOf(hits), opened, false, false);
            }
        }
        return new Found(List.copyOf(hits), opened, false, true);
    }

    private List<Text> texts(Handle handle, List<UUID> threads, @Nullable UUID before) {
        return handle.createQuery("""
                        select m.id, root.id as thread, m.author, m.account_id, s.first_name, m.at, m.body
                        from unnest(cast(:threads as uuid[])) root (id)
                        cross join lateral unnest((select handrail.joined_threads(root.id))::uuid[]) joined (id)
                        cross join lateral (
                            select * from message
                            where conversation_id = joined.id and (cast(:before as uuid) is null or id < cast(:before as uuid))
                            order by id desc limit :most) m
                        left join staff s on s.account_id = m.account_id
                        order by m.id desc limit :most
                        """)
                .bindArray("threads", UUID.class, threads)
                .bind("before", before == null ? null : before.toString())
                .bind("most", AT_ONCE)
                .map((row, context) -> text(row))
                .list();
    }

    private Text text(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID by = row.getObject("account_id", UUID.class);
        byte[] name = row.getBytes("first_name");
        return new Text(
                id,
                row.getObject("thread", UUID.class),
                row.getString("author"),
                by,
                by == null || name == null
                        ? ""
                        : sealing.open("staff", "first_name", new AccountId(by), new Sealed(name)),
                row.getTimestamp("at").toInstant(),
                sealing.open("message", "body", id, new Sealed(row.getBytes("body"))));
    }

    private record Text(
            UUID id, UUID thread, String author, @Nullable UUID by, String byName, Instant at, String body) {

        Hit hit(List<Folded.Part> parts) {
            return new Hit(id, thread, author, by, byName, at, parts);
        }
    }
}
