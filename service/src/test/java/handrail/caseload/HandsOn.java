package handrail.caseload;

import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.program.Program;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a coach does for somebody on the pages of a client, for tests of other features. */
public final class HandsOn {

    private final Care care;
    private final AskedWhen askedWhen;

    /** Over a core. */
    public HandsOn(Core core) {
        care = new Care(core.ids, core.sealing, core.tasks, core.silence, core.audit);
        askedWhen = new AskedWhen(core.checkIns, core.tasks, core.audit);
    }

    /** Writes an attempt to reach somebody down. */
    public void tries(Handle handle, SignedIn me, UUID client, String channel, String outcome) {
        care.outreach(handle, me, client, new Care.Attempt(channel, outcome, "", Duration.ZERO));
    }

    /** Supplies are there. */
    public void brings(Handle handle, SignedIn me, UUID thread, UUID request) {
        care.delivered(handle, me, thread, request);
    }

    /** At what hour somebody wants to be asked, empty for the policy's, and where they are. */
    public void keeps(Handle handle, SignedIn me, Program program, UUID client, String hour, String zone) {
        askedWhen.keep(handle, me, program, client, hour, zone);
    }
}
