package handrail.caseload;

import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What somebody began to write in a thread, sealed, one for each person and thread, so that it is there on any device. */
final class Drafts {

    /** Who has not typed for so long is not writing. */
    static final Duration WRITING = Duration.ofSeconds(30);

    private final Sealing sealing;

    Drafts(Sealing sealing) {
        this.sealing = sealing;
    }

    /** What was kept, and when. */
    public record Draft(String body, Instant at) {}

    Optional<Draft> of(Handle handle, SignedIn me, UUID thread) {
        return handle.createQuery(
                        "select body, updated_at from draft where conversation_id = :thread and account_id = :me")
                .bind("thread", thread)
                .bind("me", me.account())
                .map((row, context) -> new Draft(
                        sealing.open("draft", "body", place(me, thread), new Sealed(row.getBytes("body"))),
                        row.getTimestamp("updated_at").toInstant()))
                .findOne();
    }

    /**
     * Keeps what is written now; nothing when it was sent already: a draft that is late on a slow line never comes back after its text.
     *
     * @param after the newest text on the writer's page, of those that wait for later too; null for none
     */
    void keep(Handle handle, SignedIn me, UUID thread, String body, @Nullable UUID after) {
        if (body.isBlank()) {
            drop(handle, me, thread);
            return;
        }
        tellOthers(handle, me, thread);
        handle.createUpdate("""
                        insert into draft (program_id, conversation_id, account_id, body, updated_at)
                        select :program, :thread, :me, :body, handrail.now()
                        where not exists (
                            select from message m where m.conversation_id = :thread and m.account_id = :me and m.author = 'coach'
                                and (cast(:after as uuid) is null or m.id > cast(:after as uuid)))
                            and not exists (
                                select from later_text l where l.conversation_id = :thread and l.account_id = :me and l.state = 'waiting'
                                    and (cast(:after as uuid) is null or l.id > cast(:after as uuid)))
                        on conflict (conversation_id, account_id) do update set body = excluded.body, updated_at = excluded.updated_at
                        """)
                .bind("program", me.program())
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("body", sealing.seal("draft", "body", place(me, thread), body))
                .bind("after", after == null ? null : after.toString())
                .execute();
    }

    /** Who else is writing in a thread now: first names. */
    List<String> writing(Handle handle, SignedIn me, UUID thread) {
        return handle.createQuery("""
                        select s.account_id, s.first_name from draft d join staff s on s.account_id = d.account_id
                        where d.conversation_id = :thread and d.account_id <> :me and d.updated_at > handrail.now() - :writing
                        order by s.account_id
                        """)
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("writing", WRITING)
                .map((row, context) -> sealing.open(
                        "staff",
                        "first_name",
                        row.getObject("account_id", UUID.class),
                        new Sealed(row.getBytes("first_name"))))
                .list();
    }

    /** Open pages of the thread look who is writing: once while somebody writes on, and not for every word. */
    private static void tellOthers(Handle handle, SignedIn me, UUID thread) {
        boolean told = handle.createQuery("""
                        select exists (
                            select from draft where conversation_id = :thread and account_id = :me and updated_at > handrail.now() - :told)
                        """)
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("told", WRITING.dividedBy(2))
                .mapTo(Boolean.class)
                .one();
        if (!told) {
            Changes.note(handle, me.program(), "typing", thread);
        }
    }

    /** Words come back to the box; those that stand in it stay before them. */
    void add(Handle handle, SignedIn me, UUID thread, String words) {
        String before = of(handle, me, thread).map(Draft::body).orElse("");
        String body = before.isBlank() || before.equals(words) ? words : before.strip() + "\n" + words;
        handle.createUpdate("""
                        insert into draft (program_id, conversation_id, account_id, body, updated_at)
                        values (:program, :thread, :me, :body, handrail.now())
                        on conflict (conversation_id, account_id) do update set body = excluded.body, updated_at = excluded.updated_at
                        """)
                .bind("program", me.program())
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("body", sealing.seal("draft", "body", place(me, thread), body))
                .execute();
    }

    void drop(Handle handle, SignedIn me, UUID thread) {
        handle.createUpdate("delete from draft where conversation_id = :thread and account_id = :me")
                .bind("thread", thread)
                .bind("me", me.account())
                .execute();
    }

    /** A draft has no id of its own: it is bound to its thread and its writer. */
    private static UUID place(SignedIn me, UUID thread) {
        UUID account = me.account().value();
        return new UUID(
                thread.getMostSignificantBits() ^ account.getMostSignificantBits(),
                thread.getLeastSignificantBits() ^ account.getLeastSignificantBits());
    }
}
