package handrail.database;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Notes, in the transaction that changed something, that live pages of this topic are stale. Pages ask once a second;
 * there is no {@code NOTIFY}, which would halve the throughput of hot transactions. Topics: {@code thread} (subject: the
 * conversation), {@code today}, {@code page}, {@code phones}.
 */
public final class Changes {

    private Changes() {}

    /** Notes one change; the row carries no content. */
    public static void note(Handle handle, ProgramId program, String topic, @Nullable UUID subject) {
        handle.createUpdate("""
                        insert into change (program_id, topic, subjects, at)
                        values (:program, :topic, case when cast(:subject as uuid) is not null then array[cast(:subject as uuid)] end, handrail.now())
                        """)
                .bind("program", program)
                .bind("topic", topic)
                .bind("subject", subject)
                .execute();
    }

    /** Changes of more than a day ago go: live pages were told them within a second. Returns how many. */
    public static int forget(Handle handle) {
        return handle.execute("delete from change where at < handrail.now() - interval '1 day'");
    }
}
