package handrail.conversation;

import handrail.access.AccountId;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.messaging.Cancelled;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records whether somebody may be texted, and how they said so (S10). The newest record counts; none is ever changed. */
public final class Consents {

    private static final List<String> NO = List.of("none", "refused");

    private final Ids ids;
    private final Cancelled cancelled;

    /** With ids for new rows, and what waits to be sent. */
    public Consents(Ids ids, Cancelled cancelled) {
        this.ids = ids;
        this.cancelled = cancelled;
    }

    /**
     * Adds a record. A no ends what we were about to start with them, at once.
     *
     * @param kind verbal, written, web, own_text, none or refused
     * @param script the words it was asked with
     * @param by who recorded it; null when the client's own text did
     */
    public void record(
            Handle handle, ProgramId program, UUID client, String kind, String script, @Nullable AccountId by) {
        handle.createUpdate("""
                        insert into messaging_consent (id, program_id, client_id, kind, script, recorded_by, recorded_at)
                        values (:id, :program, :client, :kind, :script, :by, handrail.now())
                        """)
                .bind("id", ids.next())
                .bind("program", program)
                .bind("client", client)
                .bind("kind", kind)
                .bind("script", script)
                .bind("by", by)
                .execute();
        if (NO.contains(kind)) {
            cancelled.started(handle, program, client, "opted_out");
        }
    }
}
