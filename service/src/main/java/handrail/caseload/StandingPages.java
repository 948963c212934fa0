package handrail.caseload;

import handrail.access.CoachAccess;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Database;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What staff know of somebody that no text says. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class StandingPages {

    private final Database database;
    private final Silence silence;

    StandingPages(Database database, Silence silence) {
        this.database = database;
        this.silence = silence;
    }

    /** They are fine: check-ins go on as usual. */
    @POST
    @Path("{id}/silence/end")
    public Response heard(@Auth SignedIn me, @PathParam("id") UUID client) {
        return then(
                me,
                client,
                "silence",
                handle -> silence.ends(handle, me.program(), client, Silence.End.STAFF, me.account()));
    }

    private Response then(SignedIn me, UUID client, String said, Consumer<Handle> work) {
        database.useProgram(me.program(), handle -> {
            CoachAccess.require(handle, me, client);
            work.accept(handle);
        });
        return Response.seeOther(URI.create("/clients/" + client + "?said=" + said))
                .build();
    }
}
