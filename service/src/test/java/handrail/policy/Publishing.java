package handrail.policy;

import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.program.Program;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** A policy that is changed as an administrator does it, draft first, for tests of other features. */
public final class Publishing {

    private final Policies policies;

    /** Over a core. */
    public Publishing(Core core) {
        policies = new Policies(core.ids, core.sealing, core.audit);
    }

    /** Settings by the names of their fields, as they are typed; the others stay as they are. */
    public void publish(Handle handle, SignedIn me, Program program, Map<String, String> typed, Instant now) {
        Map<String, String> all = new TreeMap<>(PolicyForm.typed(program.policy()));
        all.putAll(typed);
        policies.propose(handle, me, all);
        policies.publish(handle, me, now);
    }
}
