package handrail.merge;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Taking back what was joined, for supervisors. */
@Path("/merges/{id}/undo")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class MergePages {

    private final Database database;
    private final Merges merges;

    MergePages(Database database, Merges merges) {
        this.database = database;
        this.merges = merges;
    }

    /** It was a mistake: two again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@Auth SignedIn me, @PathParam("id") UUID id) {
        try {
            Merge merge = database.inProgram(
                    me.program(),
                    handle -> merges.undo(
                                    handle, me, handle.attach(Programs.class).get(me.program()), id)
                            .orElseThrow(() -> new Problem.NotFound("problem.not-yours")));
            return Response.seeOther(URI.create("/clients/" + merge.keptId() + "?said=apart"))
                    .build();
        } catch (Problem.Invalid covered) {
            throw new Problem.Conflict(covered.faults().get(0).message());
        }
    }
}
