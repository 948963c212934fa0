package handrail.messaging;

import handrail.database.Ids;
import handrail.database.ProgramId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The opt-out ledger (T4-T6): append-only; a stop at one sender holds for all of the program's senders (T5). */
public final class OptOuts {

    /** Twilio's error when the recipient has opted out there (T12). */
    static final int BLOCKED = 21610;

    private final Ids ids;

    /** With ids for new rows. */
    public OptOuts(Ids ids) {
        this.ids = ids;
    }

    /** Whether the newest word of this number is a stop. */
    public static boolean isOut(Handle handle, ProgramId program, List<byte[]> phoneKeys) {
        return handle.createQuery("""
                        select opted_out from opt_out
                        where program_id = :program and phone_key = any(:keys) order by id desc limit 1
                        """)
                .bind("program", program)
                .bindArray("keys", byte[].class, phoneKeys)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Writes a stop or a start, and with a stop cancels everything queued to that number (T5). */
    public void record(Handle handle, ProgramId program, byte[] phoneKey, boolean out, String source) {
        handle.createUpdate("""
                        insert into opt_out (id, program_id, phone_key, opted_out, source, at)
                        values (:id, :program, :key, :out, :source, handrail.now())
                        """)
                .bind("id", ids.next())
                .bind("program", program)
                .bind("key", phoneKey)
                .bind("out", out)
                .bind("source", source)
                .execute();
        if (out) {
            cancelQueued(handle, program, phoneKey);
        }
    }

    private static void cancelQueued(Handle handle, ProgramId program, byte[] phoneKey) {
        handle.createUpdate("""
                        update outbox set state = 'dropped', outcome = 'opted_out', settled_at = handrail.now()
                        where program_id = :program and to_key = :key and state = 'queued'
                            and purpose in ('answer', 'proactive', 'coach')
                        """).bind("program", program).bind("key", phoneKey).execute();
    }
}
