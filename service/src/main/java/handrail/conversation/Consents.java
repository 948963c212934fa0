package handrail.conversation;

import handrail.access.AccountId;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records whether somebody may be texted, and how they said so (S10). The newest record counts; none is ever changed. */
public final class Consents {

    private final Ids ids;

    /** With ids for new rows. */
    public Consents(Ids ids) {
        this.ids = ids;
    }

    /**
     * Adds a record.
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
    }
}
