package handrail.handoff;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who takes handoffs, and the times they keep free: staff enter what a provider told them. */
@Path("/providers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR", "ADMINISTRATOR"})
public final class ProviderPages {

    private final Database database;
    private final Providers providers;
    private final Clock clock;

    /** Over the providers. */
    public ProviderPages(Database database, Providers providers, Clock clock) {
        this.database = database;
        this.providers = providers;
        this.clock = clock;
    }

    /** The page. */
    public static final class ListPage extends FormPage {

        private final List<Providers.Provider> providers;
        private final boolean adds;

        ListPage(
                SignedIn me,
                Times times,
                List<Providers.Provider> providers,
                Map<String, String> typed,
                List<Fault> faults) {
            super("providers", me, times, typed, faults);
            this.providers = providers;
            this.adds = !me.role().name().equals("COACH");
        }

        /** By name. */
        public List<Providers.Provider> getProviders() {
            return providers;
        }

        /** Days with the same hours in a row are said as one: "Monday-Friday 08:00-17:00". */
        public List<String> hours(Providers.Provider provider) {
            List<String> spans = new ArrayList<>();
            List<Providers.Hours> hours = provider.hours();
            for (int at = 0; at < hours.size(); at++) {
                int last = at;
                while (last + 1 < hours.size() && goesOn(hours.get(last), hours.get(last + 1))) {
                    last++;
                }
                spans.add(day(hours.get(at)) + (last == at ? "" : "-" + day(hours.get(last))) + " "
                        + hours.get(at).opens() + "-" + hours.get(at).closes());
                at = last;
            }
            return spans;
        }

        private static boolean goesOn(Providers.Hours day, Providers.Hours next) {
            return next.weekday() == day.weekday() + 1
                    && next.opens().equals(day.opens())
                    && next.closes().equals(day.closes());
        }

        private String day(Providers.Hours day) {
            return t("member.hours" + day.weekday());
        }

        /** Whether this reader may add providers. */
        public boolean isAdds() {
            return adds;
        }

        /** What they may be. */
        public List<String> getKinds() {
            return ProviderForm.KINDS;
        }

        /** What they may speak. */
        public List<String> getLanguages() {
            return ProviderForm.LANGUAGES;
        }

        /** Whether a box of a row of boxes was ticked. */
        public boolean ticked(String field, String value) {
            return List.of(typed(field).split(",", -1)).contains(value);
        }
    }

    /** All of them. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of(), List.of()));
    }

    private Page page(Handle handle, SignedIn me, Map<String, String> typed, List<Fault> faults) {
        return new ListPage(me, new Times(clock.instant(), zone(handle, me)), providers.all(handle), typed, faults);
    }

    private static ZoneId zone(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program()).zoneId();
    }

    /** A new one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
    public Response add(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        ProviderForm typed = new ProviderForm(FormPage.fields(form));
        List<Fault> faults = typed.faults();
        return database.inProgram(me.program(), handle -> {
            if (!faults.isEmpty()) {
                return refused(handle, me, typed, faults);
            }
            providers.add(
                    handle,
                    me,
                    typed.typed().getOrDefault("name", ""),
                    typed.typed().getOrDefault("kind", ""),
                    typed.phone().orElseThrow(),
                    typed.typed().getOrDefault("address", ""),
                    typed.languages(),
                    typed.hours());
            return back();
        });
    }

    /** A time that a provider keeps free. */
    @POST
    @Path("{id}/slots")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepFree(@Auth SignedIn me, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> fields = FormPage.fields(form);
        fields.put("of", id.toString());
        ProviderForm typed = new ProviderForm(fields);
        return database.inProgram(me.program(), handle -> {
            if (!providers.exists(handle, id)) {
                throw new Problem.NotFound("problem.gone");
            }
            Optional<Instant> slot = typed.slot(zone(handle, me), clock.instant());
            if (slot.isEmpty()) {
                return refused(handle, me, typed, List.of(new Fault("slot", "provider.fault.slot")));
            }
            providers.keepFree(handle, me, id, slot.get());
            return back();
        });
    }

    /** A time that is not free after all. */
    @POST
    @Path("slots/{slot}/withdraw")
    public Response withdraw(@Auth SignedIn me, @PathParam("slot") UUID slot) {
        return database.inProgram(
                me.program(),
                handle -> providers.withdraw(handle, me, slot)
                        ? back()
                        : refused(
                                handle,
                                me,
                                new ProviderForm(Map.of()),
                                List.of(new Fault("slot", "provider.fault.gone"))));
    }

    private Response refused(Handle handle, SignedIn me, ProviderForm typed, List<Fault> faults) {
        return Response.status(422)
                .entity(page(handle, me, typed.typed(), faults))
                .build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/providers")).build();
    }
}
