package handrail.access;

import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Trace;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail (C5): one row for each read of a client's record and each change, in the transaction that does it.
 * Rows can't be changed by the application's role; the keeper seals them into a hash chain.
 */
public final class Audit {

    private final Ids ids;

    /** Rows get their ids from here. */
    public Audit(Ids ids) {
        this.ids = ids;
    }

    /** Records an act on one subject. */
    public void record(
            Handle handle, ProgramId program, Actor actor, String action, String subject, @Nullable UUID subjectId) {
        record(handle, program, actor, action, subject, subjectId, List.of(), null);
    }

    /**
     * Records an act that touched several rows, a list that was read for instance.
     *
     * <p>The id of the request or job run stands in the row.
     *
     * @param detail a word or number that says more, never anything about a person
     */
    public void record(
            Handle handle,
            ProgramId program,
            Actor actor,
            String action,
            String subject,
            @Nullable UUID subjectId,
            Collection<UUID> subjects,
            @Nullable String detail) {
        handle.createUpdate("""
                        insert into audit
                            (id, program_id, at, actor_kind, actor_id, action, subject, subject_id, subjects, detail, request_id)
                        values
                            (:id, :program, handrail.now(), :kind, :actor, :action, :subject, :subjectId, :subjects, :detail, :request)
                        """)
                .bind("id", ids.next())
                .bind("program", program)
                .bind("kind", actor.kind().name().toLowerCase(Locale.ROOT))
                .bind("actor", actor.id())
                .bind("action", action)
                .bind("subject", subject)
                .bind("subjectId", subjectId)
                .bindArray("subjects", UUID.class, List.copyOf(subjects))
                .bind("detail", detail)
                .bind("request", Trace.id())
                .execute();
    }
}
