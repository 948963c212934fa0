package handrail.caseload;

import handrail.access.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How far somebody has read in a thread. */
final class Seen {

    private Seen() {}

    /** The newest text that was on this person's screen; empty before the first time. */
    static Optional<UUID> last(Handle handle, SignedIn me, UUID thread) {
        return handle.createQuery(
                        "select message_id from thread_seen where conversation_id = :thread and account_id = :me")
                .bind("thread", thread)
                .bind("me", me.account())
                .mapTo(UUID.class)
                .findOne();
    }

    /** Has read up to this text; never goes backward. */
    static void upTo(Handle handle, SignedIn me, UUID thread, UUID message) {
        handle.createUpdate("""
                        insert into thread_seen (program_id, conversation_id, account_id, message_id, seen_at)
                        values (:program, :thread, :me, :message, handrail.now())
                        on conflict (conversation_id, account_id) do update
                        set message_id = excluded.message_id, seen_at = excluded.seen_at
                        where thread_seen.message_id < excluded.message_id
                        """)
                .bind("program", me.program())
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("message", message)
                .execute();
    }
}
