package handrail.caseload;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.phone.PhoneNumber;
import handrail.web.FormPage;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a client is reached now, entered by whoever looks after them. */
@Path("/clients/{id}/number")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class NumberPages {

    private final Numbers numbers;
    private final Forms forms;

    NumberPages(Database database, Numbers numbers, ClientView view) {
        this.numbers = numbers;
        this.forms = Forms.ofClients(database, view);
    }

    /** Another number; the thread goes on with it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(
                me,
                client,
                typed,
                "number",
                (handle, kept) -> numbers.add(
                        handle,
                        me,
                        kept,
                        number(typed.getOrDefault("phone", "")),
                        !typed.getOrDefault("numbers", "").equals("both")));
    }

    private static PhoneNumber number(String written) {
        try {
            return PhoneNumber.parse(written);
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid(List.of(new Problem.Fault("phone", "staff.fault.phone")));
        }
    }
}
