package handrail.handoff;

import handrail.database.Ids;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What an open handoff owes, and until when. Each row is one clock from its start to its end; of a kind one runs at a time, and starting it
 * again changes nothing, so that no deadline moves. Whatever still runs ends with the handoff.
 */
final class HandoffClocks {

    private final Ids ids;

    HandoffClocks(Ids ids) {
        this.ids = ids;
    }

    /** What is owed. */
    enum Kind {
        /** That somebody acts on it. */
        HANDOFF,
        /** That a client who waits at the phone is introduced. */
        INTRODUCTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Starts one; false when one of its kind runs. */
    boolean start(Handle handle, ProgramId program, UUID handoff, Kind kind, Instant dueAt) {
        return handle.createUpdate("""
                        insert into handoff_clock (id, program_id, handoff_id, kind, started_at, due_at)
                        values (:id, :program, :handoff, :kind, handrail.now(), :dueAt)
                        on conflict (handoff_id, kind) where settled_at is null and called_off_at is null do nothing
                        """)
                        .bind("id", ids.next())
                        .bind("program", program)
                        .bind("handoff", handoff)
                        .bind("kind", kind.word())
                        .bind("dueAt", dueAt)
                        .execute()
                > 0;
    }

    /** Somebody was introduced, or has a time: what runs is done; but the introduction only by introducing them. */
    static void settle(Handle handle, UUID handoff, boolean introduced) {
        if (!introduced) {
            callOff(handle, handoff, Kind.INTRODUCTION);
        }
        handle.createUpdate("""
                        update handoff_clock set settled_at = handrail.now()
                        where handoff_id = :handoff and settled_at is null and called_off_at is null
                        """).bind("handoff", handoff).execute();
    }

    /** One is owed no more: the client chose otherwise. */
    static void callOff(Handle handle, UUID handoff, Kind kind) {
        handle.createUpdate("""
                        update handoff_clock set called_off_at = handrail.now()
                        where handoff_id = :handoff and kind = :kind and settled_at is null and called_off_at is null
                        """)
                .bind("handoff", handoff)
                .bind("kind", kind.word())
                .execute();
    }
}
