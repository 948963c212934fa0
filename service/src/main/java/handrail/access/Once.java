package handrail.access;

import handrail.web.Problem;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What a device sends again because it never heard an answer: under one key of its own it has its effect once, however often it arrives
 * and however many arrive at the same time. Without a key, as from a page without script, everything counts.
 */
public final class Once {

    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Once() {}

    /**
     * Claims a key in the transaction of what is done under it; whoever comes at the same time waits for that to end.
     *
     * @return false when it was done before
     * @throws Problem.Http when the key is none
     */
    public static boolean claim(Handle handle, SignedIn me, String once) {
        if (once.isEmpty()) {
            return true;
        }
        if (!once.matches(KEY)) {
            throw new Problem.Http(400);
        }
        return handle.createUpdate("""
                                insert into once (program_id, account_id, key, at) values (:program, :me, :key, handrail.now())
                                on conflict (account_id, key) do nothing
                                """)
                        .bind("program", me.program())
                        .bind("me", me.account())
                        .bind("key", UUID.fromString(once))
                        .execute()
                > 0;
    }

    /** Keys of more than 30 days ago go: no device keeps anything for so long. Returns how many. */
    public static int forget(Handle handle) {
        return handle.execute("delete from once where at < handrail.now() - interval '30 days'");
    }
}
