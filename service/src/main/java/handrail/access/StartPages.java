package handrail.access;

import handrail.web.FormPage;
import handrail.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first time, and the way back: a start code becomes a password. */
@Path("/start")
@Produces(MediaType.TEXT_HTML)
public final class StartPages {

    private final StartCodes codes;
    private final String publicUrl;

    /** Of a service reached at this address. */
    public StartPages(StartCodes codes, String publicUrl) {
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    /** The form. */
    public static final class Form extends FormPage {

        Form(Map<String, String> typed, List<Problem.Fault> faults) {
            super("start", null, typed, faults);
        }
    }

    /** Asks for email, code and the new password. */
    @GET
    public Form form() {
        return new Form(Map.of(), List.of());
    }

    /** Takes them; then the person signs in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redeem(
            MultivaluedMap<String, String> form,
            @HeaderParam("Origin") @Nullable String origin,
            @Context HttpServletRequest request) {
        SignInPages.requireOwn(origin, publicUrl);
        Map<String, String> typed = FormPage.fields(form);
        String password = form.getFirst("password");
        try {
            codes.redeem(
                    typed.getOrDefault("email", ""),
                    typed.getOrDefault("code", ""),
                    password == null ? "" : password,
                    request.getRemoteAddr());
            return Response.seeOther(URI.create("/sign-in?said=password")).build();
        } catch (Problem.Invalid wrong) {
            return Response.status(422).entity(new Form(typed, wrong.faults())).build();
        }
    }
}
