package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.standing.Elsewhere;
import handrail.web.FormPage;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Somebody is in another program's care now, or is not after all. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ElsewherePages {

    private final Elsewhere elsewhere;
    private final Forms forms;
    private final Clock clock;

    ElsewherePages(Database database, Elsewhere elsewhere, ClientView view, Clock clock) {
        this.elsewhere = elsewhere;
        this.forms = Forms.ofClients(database, view);
        this.clock = clock;
    }

    /** Another program cares for them; a tick says that they want it so. */
    @POST
    @Path("{id}/elsewhere")
    public Response moved(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(me, client, typed, (handle, kept) -> {
            boolean wanted = typed.getOrDefault("wanted", "").equals("yes");
            elsewhere.record(handle, me, kept, wanted, typed.getOrDefault("whom", ""));
            // They are no longer on a coach's list: whoever supervises can take it back.
            return me.role() == Role.COACH ? Forms.Next.to("/clients?said=elsewhere") : forms.said(kept, "elsewhere");
        });
    }

    /** It was a mistake, or they are back. */
    @POST
    @Path("{id}/elsewhere/withdraw")
    @RolesAllowed("SUPERVISOR")
    public Response here(@Auth SignedIn me, @PathParam("id") UUID client) {
        return forms.answer(
                me,
                client,
                Map.of(),
                "here",
                (handle, kept) ->
                        elsewhere.withdraw(handle, me, ThreadView.program(handle, me), kept, clock.instant()));
    }
}
