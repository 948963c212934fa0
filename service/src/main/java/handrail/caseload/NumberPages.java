package handrail.caseload;

import handrail.access.CoachAccess;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.phone.PhoneNumber;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a client is reached now, entered by whoever looks after them. */
@Path("/clients/{id}/number")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class NumberPages {

    private final Database database;
    private final Numbers numbers;
    private final ClientView view;

    NumberPages(Database database, Numbers numbers, ClientView view) {
        this.database = database;
        this.numbers = numbers;
        this.view = view;
    }

    /** Another number; the thread goes on with it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        try {
            PhoneNumber number = number(typed.getOrDefault("phone", ""));
            boolean moved = !typed.getOrDefault("numbers", "").equals("both");
            database.useProgram(me.program(), handle -> {
                CoachAccess.require(handle, me, client);
                numbers.add(handle, me, client, number, moved);
            });
        } catch (Problem.Invalid wrong) {
            Page page = database.inProgram(
                    me.program(), handle -> view.page(handle, me, client, "", typed, wrong.faults()));
            return Response.status(422).entity(page).build();
        }
        return Response.seeOther(URI.create("/clients/" + client + "?said=number"))
                .build();
    }

    private static PhoneNumber number(String written) {
        try {
            return PhoneNumber.parse(written);
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid(List.of(new Problem.Fault("phone", "staff.fault.phone")));
        }
    }
}
