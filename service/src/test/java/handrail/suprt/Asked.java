package handrail.suprt;

import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.program.Program;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** SAMHSA's questions, asked by somebody of the staff, for tests of other features. */
public final class Asked {

    private final Interviews interviews;

    /** Over a core. */
    public Asked(Core core) {
        interviews = new Interviews(core.ids, core.sealing, core.tasks, core.audit);
    }

    /** Writes down today what came of an interview of a day. */
    public void today(Handle handle, SignedIn me, Program program, UUID client, int day, String outcome, Instant now) {
        interviews.record(
                handle,
                me,
                program,
                client,
                day,
                outcome,
                now.atZone(program.zoneId()).toLocalDate().toString(),
                now);
    }
}
