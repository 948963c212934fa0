package handrail.messaging;

import handrail.database.Ids;
import handrail.database.ProgramId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The opt-out ledger (T4-T6): append-only; a stop at one sender holds for all of the program's senders (T5). */
public final class OptOuts {

    /** Whose number it is where only one is asked about. */
    private static final UUID ANYBODY = new UUID(0, 0);

    private final Ids ids;
    private final Statuses statuses;

    /** With ids for new rows, and statuses to say what a stop has cancelled. */
    public OptOuts(Ids ids, Statuses statuses) {
        this.ids = ids;
        this.statuses = statuses;
    }

    /** Whether the newest word of this number is a stop. */
    public static boolean isOut(Handle handle, ProgramId program, List<byte[]> phoneKeys) {
        return !out(handle, program, Collections.nCopies(phoneKeys.size(), ANYBODY), phoneKeys)
                .isEmpty();
    }

    /**
     * The same of several numbers at once: those of which the newest word is a stop.
     *
     * @param of whose key stands at the same place
     */
    static Set<UUID> out(Handle handle, ProgramId program, List<UUID> of, List<byte[]> phoneKeys) {
        return of.isEmpty()
                ? Set.of()
                : handle.createQuery("""
                                select newest.of from (
                                    select distinct on (asked.of) asked.of, o.opted_out from unnest(:of, :keys) as asked (of, key)
                                    join opt_out o on o.program_id = :program and o.phone_key = asked.key
                                    order by asked.of, o.id desc) newest
                                where newest.opted_out
                                """)
                        .bind("program", program)
                        .bindArray("of", UUID.class, of)
                        .bindArray("keys", byte[].class, phoneKeys)
                        .mapTo(UUID.class)
                        .set();
    }

    /** Writes a stop or a start, and with a stop cancels everything queued to that number (T5). */
    public void record(Handle handle, ProgramId program, List<byte[]> phoneKeys, boolean out, String source) {
        handle.createUpdate("""
                        insert into opt_out (id, program_id, phone_key, opted_out, source, at)
                        values (:id, :program, :key, :out, :source, handrail.now())
                        """)
                .bind("id", ids.next())
                .bind("program", program)
                .bind("key", phoneKeys.get(0))
                .bind("out", out)
                .bind("source", source)
                .execute();
        if (out) {
            cancelQueued(handle, program, phoneKeys);
        }
    }

    private void cancelQueued(Handle handle, ProgramId program, List<byte[]> phoneKeys) {
        handle.createQuery("""
                        update outbox set state = 'dropped', outcome = 'opted_out', settled_at = handrail.now()
                        where program_id = :program and to_key = any(:keys) and state = 'queued'
                            and purpose in ('answer', 'proactive', 'coach')
                        returning message_id, conversation_id
                        """)
                .bind("program", program)
                .bindArray("keys", byte[].class, phoneKeys)
                .map((row, context) -> new Dropped(
                        row.getObject("message_id", UUID.class), row.getObject("conversation_id", UUID.class)))
                .list()
                .forEach(text -> statuses.add(handle, program, text.message(), text.thread(), "opted_out", null));
    }

    private record Dropped(@Nullable UUID message, @Nullable UUID thread) {}
}
