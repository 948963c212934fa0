package handrail.caseload;

import handrail.access.SignedIn;
import handrail.database.Database;
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

/** When and where somebody is asked how they are. */
@Path("/clients/{id}/asked-when")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class AskedWhenPages {

    private final AskedWhen when;
    private final Forms forms;
    private final Clock clock;

    AskedWhenPages(Database database, AskedWhen when, ClientView view, Clock clock) {
        this.when = when;
        this.forms = Forms.ofClients(database, view);
        this.clock = clock;
    }

    /** Another hour, or another place. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(
                me,
                client,
                typed,
                "asked-when",
                (handle, kept) -> when.keep(
                        handle,
                        me,
                        ThreadView.program(handle, me),
                        kept,
                        typed.getOrDefault("checkInAt", ""),
                        typed.getOrDefault("zone", "")));
    }

    /** The check-ins have come to their end, and they want to be asked on. */
    @POST
    @Path("go-on")
    public Response goOn(@Auth SignedIn me, @PathParam("id") UUID client) {
        return forms.answer(
                me,
                client,
                Map.of(),
                "go-on",
                (handle, kept) -> when.goOn(handle, me, ThreadView.program(handle, me), kept, clock.instant()));
    }
}
