package handrail.conversation;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Gives out a thread without personal data, to be replayed; each export is audited as a read. */
@Path("/threads/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
public final class ExportPages {

    private final Database database;
    private final ThreadExport export;
    private final Audit audit;

    /** Over the threads. */
    public ExportPages(Database database, ThreadExport export, Audit audit) {
        this.database = database;
        this.export = export;
        this.audit = audit;
    }

    /** One thread. */
    @GET
    public String export(@Auth SignedIn me, @PathParam("id") UUID thread) {
        return database.inProgram(me.program(), handle -> {
            String written = export.of(handle, thread).orElseThrow(() -> new Problem.NotFound("problem.gone"));
            audit.record(handle, me.program(), Actor.account(me.account()), "thread.export", "conversation", thread);
            return written;
        });
    }
}
