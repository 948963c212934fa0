package handrail.access;

import handrail.web.FormPage;
import handrail.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of a new installation: its first program and administrator, once. */
@Path("/set-up")
@Produces(MediaType.TEXT_HTML)
public final class SetUpPages {

    private final SetUp setUp;
    private final String publicUrl;

    /** Of a service reached at this address. */
    public SetUpPages(SetUp setUp, String publicUrl) {
        this.setUp = setUp;
        this.publicUrl = publicUrl;
    }

    /** The form, with what was typed and what was wrong; a password is never given back. */
    public static final class Form extends FormPage {

        Form(Map<String, String> typed, List<Problem.Fault> faults) {
            super("set-up", null, typed, faults);
        }
    }

    /** The form, while there is no account. */
    @GET
    public Response form() {
        return setUp.open()
                ? Response.ok(new Form(Map.of(), List.of())).build()
                : Response.seeOther(URI.create("/sign-in")).build();
    }

    /** Sets up. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> form, @HeaderParam("Origin") @Nullable String origin) {
        SignInPages.requireOwn(origin, publicUrl);
        Map<String, String> typed = FormPage.fields(form);
        try {
            setUp.make(new SetUp.Asked(
                    of(typed, "program"),
                    of(typed, "neutralName"),
                    of(typed, "zone"),
                    of(typed, "line"),
                    of(typed, "staffLine"),
                    of(typed, "name"),
                    of(typed, "email"),
                    of(typed, "password")));
            return Response.seeOther(URI.create("/sign-in")).build();
        } catch (Problem.Invalid wrong) {
            return Response.status(422).entity(new Form(typed, wrong.faults())).build();
        }
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
