package handrail.merge;

import handrail.database.ProgramId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which rows a merge touched, so that taking it back finds exactly these. */
final class Ledger {

    private Ledger() {}

    /** What became of a row. */
    enum What {
        /** The number is the kept client's now. */
        PHONE,
        /** Both held the number: this holding ended. */
        PHONE_ENDED,
        /** The overdose is the kept client's now: the newest one counts. */
        OVERDOSE,
        /** Goes on with the kept client. */
        HANDOFF,
        /** Goes on with the kept client. */
        SUPPLIES,
        /** Goes on with the kept client. */
        HOLD,
        /** Never meets the kept client either. */
        APART,
        /** Is owed to the kept client now. */
        TASK,
        /** Was owed for the episode that ended, or was owed twice. */
        TASK_ENDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static void note(Handle handle, ProgramId program, UUID merge, What what, List<UUID> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate("""
                            insert into client_merge_row (program_id, merge_id, what, row_id)
                            select :program, :merge, :what, unnest(cast(:rows as uuid[]))
                            """)
                    .bind("program", program)
                    .bind("merge", merge)
                    .bind("what", what.word())
                    .bindArray("rows", UUID.class, rows)
                    .execute();
        }
    }
}
