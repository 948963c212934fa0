package handrail.comment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The comments, sealed. One is written and never changed, and whoever is to read it has a line of Today. */
public final class Comments {

    /** How many letters one may have. */
    public static final int LONGEST = 1_000;

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;
    private final Readers readers;

    /** With ids for new rows, what seals their words, what is owed, the audit, and the time. */
    public Comments(Ids ids, Sealing sealing, Tasks tasks, Audit audit, Clock clock) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
        this.readers = new Readers(tasks, clock);
    }

    /** The newest of a thread and of those that were joined to it, oldest first. */
    public List<Comment> newest(Handle handle, UUID thread, int most) {
        List<Comment> comments = new ArrayList<>(handle.createQuery("""
                        select c.id, c.conversation_id, c.account_id, s.first_name, c.body, c.at
                        from comment c left join staff s on s.account_id = c.account_id
                        where c.conversation_id = any((select handrail.joined_threads(:thread))::uuid[])
                        order by c.id desc limit :most
                        """)
                .bind("thread", thread)
                .bind("most", most)
                .map((row, context) -> comment(row))
                .list());
        Collections.reverse(comments);
        return comments;
    }

    private Comment comment(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AccountId by = new AccountId(row.getObject("account_id", UUID.class));
        byte[] name = row.getBytes("first_name");
        return new Comment(
                id,
                row.getObject("conversation_id", UUID.class),
                by,
                name == null ? "" : sealing.open("staff", "first_name", by, new Sealed(name)),
                sealing.open("comment", "body", id, new Sealed(row.getBytes("body"))),
                row.getTimestamp("at").toInstant());
    }

    /**
     * One comment more, for whoever may open the thread. The same words again within a few minutes change nothing.
     *
     * @param client whose thread it is; null for somebody unknown
     * @throws Problem.Invalid when nothing was written, or too much
     */
    public void add(Handle handle, SignedIn me, UUID thread, @Nullable UUID client, String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Problem.Invalid(List.of(
                    new Problem.Fault("comment", words.isEmpty() ? "comment.fault.empty" : "comment.fault.long")));
        }
        oneAtATime(handle, thread);
        if (saidAlready(handle, me, thread, words)) {
            return;
        }
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into comment (id, program_id, conversation_id, account_id, body, at)
                        values (:id, :program, :thread, :me, :body, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("body", sealing.seal("comment", "body", id, words))
                .execute();
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "comment.write",
                "comment",
                id,
                List.of(thread),
                null);
        Changes.note(handle, me.program(), "thread", thread);
        readers.tell(handle, me, thread, client);
    }

    /** A button pressed twice on a page without script is one comment. */
    private static void oneAtATime(Handle handle, UUID thread) {
        UUID unused = handle.createQuery("select id from conversation where id = :thread for no key update")
                .bind("thread", thread)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    private boolean saidAlready(Handle handle, SignedIn me, UUID thread, String words) {
        return handle.createQuery("""
                        select id, body from comment where conversation_id = :thread and account_id = :me
                            and id > handrail.uuid_floor(handrail.now() - interval '10 minutes') order by id desc limit 1
                        """)
                .bind("thread", thread)
                .bind("me", me.account())
                .map((row, context) -> sealing.open(
                        "comment", "body", row.getObject("id", UUID.class), new Sealed(row.getBytes("body"))))
                .findOne()
                .filter(words::equals)
                .isPresent();
    }
}
