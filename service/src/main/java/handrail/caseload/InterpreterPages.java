package handrail.caseload;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.task.Tasks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Asks whoever supervises for an interpreter between a client and a coach who share no language. */
@Path("/threads/{id}/interpreter")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class InterpreterPages {

    private final Database database;
    private final ThreadView view;
    private final Tasks tasks;
    private final Clock clock;

    InterpreterPages(Database database, ThreadView view, Tasks tasks, Clock clock) {
        this.database = database;
        this.view = view;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks. */
    @POST
    public Response ask(@Auth SignedIn me, @PathParam("id") UUID thread) {
        UUID id = database.inProgram(me.program(), handle -> Joined.into(handle, thread));
        database.useProgram(
                me.program(),
                handle -> Understanding.ask(handle, me, tasks, view.own(handle, me, id), id, clock.instant()));
        return Response.seeOther(URI.create("/threads/" + id + "?said=interpreter"))
                .build();
    }
}
