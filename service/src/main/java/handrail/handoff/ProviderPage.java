package handrail.handoff;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One provider: what it is, when it takes calls, and that it takes no more. */
@Path("/provider/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
public final class ProviderPage {

    private final Database database;
    private final Providers providers;

    /** Over the providers. */
    public ProviderPage(Database database, Providers providers) {
        this.database = database;
        this.providers = providers;
    }

    /** The page. */
    public static final class OnePage extends FormPage {

        private final Providers.Provider provider;

        OnePage(SignedIn me, Map<String, String> typed, List<Fault> faults, Providers.Provider provider) {
            super("provider", me, typed, faults);
            this.provider = provider;
        }

        /** The one. */
        public Providers.Provider getProvider() {
            return provider;
        }

        /** What it may be. */
        public List<String> getKinds() {
            return ProviderForm.KINDS;
        }

        /** What it may speak. */
        public List<String> getLanguages() {
            return ProviderForm.LANGUAGES;
        }

        /** Whether a box of a row of boxes was ticked. */
        public boolean ticked(String field, String value) {
            return List.of(typed(field).split(",", -1)).contains(value);
        }
    }

    /** As it is. */
    @GET
    public Page show(@Auth SignedIn me, @PathParam("id") UUID provider) {
        return database.inProgram(me.program(), handle -> {
            Providers.Provider one = one(handle, provider);
            return new OnePage(me, particulars(one), List.of(), one);
        });
    }

    private Providers.Provider one(Handle handle, UUID provider) {
        return providers.find(handle, provider).orElseThrow(() -> new Problem.NotFound("problem.gone"));
    }

    private static Map<String, String> particulars(Providers.Provider one) {
        return Map.of(
                "name",
                one.name(),
                "kind",
                one.kind(),
                "phone",
                one.phone(),
                "address",
                one.address(),
                "languages",
                String.join(",", one.languages()));
    }

    /** It is otherwise now. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("id") UUID provider, MultivaluedMap<String, String> form) {
        ProviderForm typed = new ProviderForm(FormPage.fields(form));
        List<Fault> faults = typed.particulars();
        return database.inProgram(me.program(), handle -> {
            if (!faults.isEmpty()) {
                return refused(new OnePage(me, typed.typed(), faults, one(handle, provider)));
            }
            providers.change(
                    handle,
                    me,
                    provider,
                    typed.typed().getOrDefault("name", ""),
                    typed.typed().getOrDefault("kind", ""),
                    typed.phone().orElseThrow(),
                    typed.typed().getOrDefault("address", ""),
                    typed.languages());
            return back(provider);
        });
    }

    /** More hours; a day may have several. */
    @POST
    @Path("hours")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hours(@Auth SignedIn me, @PathParam("id") UUID provider, MultivaluedMap<String, String> form) {
        ProviderForm typed = new ProviderForm(FormPage.fields(form));
        List<Fault> faults = typed.hoursFaults();
        return database.inProgram(me.program(), handle -> {
            List<Fault> said = new ArrayList<>(faults);
            if (faults.isEmpty()
                    && !providers.addHours(handle, me, provider, typed.hours()).isEmpty()) {
                said.add(new Fault("opens", "provider.fault.overlap"));
            }
            if (said.isEmpty()) {
                return back(provider);
            }
            Providers.Provider one = one(handle, provider);
            Map<String, String> shown = new HashMap<>(particulars(one));
            shown.putAll(typed.typed());
            return refused(new OnePage(me, shown, said, one));
        });
    }

    /** Hours that are none any more. */
    @POST
    @Path("hours/remove")
    public Response removeHours(
            @Auth SignedIn me,
            @PathParam("id") UUID provider,
            @FormParam("weekday") int weekday,
            @FormParam("opens") String opens) {
        LocalTime from;
        try {
            from = LocalTime.parse(opens == null ? "" : opens);
        } catch (DateTimeException notATime) {
            throw new Problem.Invalid(List.of(new Fault("opens", "fault.choose")));
        }
        database.useProgram(me.program(), handle -> providers.removeHours(handle, me, provider, weekday, from));
        return back(provider);
    }

    /** It takes nobody any more. */
    @POST
    @Path("end")
    public Response end(@Auth SignedIn me, @PathParam("id") UUID provider) {
        database.useProgram(me.program(), handle -> providers.end(handle, me, provider));
        return Response.seeOther(URI.create("/providers")).build();
    }

    private static Response refused(Page page) {
        return Response.status(422).entity(page).build();
    }

    private static Response back(UUID provider) {
        return Response.seeOther(URI.create("/provider/" + provider)).build();
    }
}
