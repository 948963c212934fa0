package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opening somebody else's client with a reason, and what supervisors read of it. */
@Path("/break-glass")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class BreakGlassPages {

    private final Database database;
    private final BreakGlass glass;
    private final Clock clock;

    /** Over the clients. */
    public BreakGlassPages(Database database, BreakGlass glass, Clock clock) {
        this.database = database;
        this.glass = glass;
        this.clock = clock;
    }

    /** The form, and what was opened lately. */
    public static final class GlassPage extends FormPage {

        private final List<BreakGlass.Opened> opened;
        private final Instant now;
        private final String zone;

        GlassPage(
                SignedIn me,
                Map<String, String> typed,
                List<Problem.Fault> faults,
                List<BreakGlass.Opened> opened,
                Instant now,
                String zone) {
            super("break-glass", me, typed, faults);
            this.opened = opened;
            this.now = now;
            this.zone = zone;
        }

        /** Opened in the last 30 days. */
        public List<BreakGlass.Opened> getOpened() {
            return opened;
        }

        /** When something was, in the program's zone. */
        public String at(Instant instant) {
            return when(instant, now, zone);
        }
    }

    /** The form, for a coach; the list, for a supervisor all of it. */
    @GET
    public Page form(@Auth SignedIn me) {
        return page(me, Map.of(), List.of());
    }

    private GlassPage page(SignedIn me, Map<String, String> typed, List<Problem.Fault> faults) {
        return database.inProgram(
                me.program(),
                handle -> new GlassPage(
                        me,
                        typed,
                        faults,
                        glass.recent(handle, me, me.role() == Role.SUPERVISOR),
                        clock.instant(),
                        handle.attach(Programs.class).get(me.program()).zone()));
    }

    /** Opens, and goes to the thread. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        try {
            UUID thread = database.inProgram(
                    me.program(),
                    handle -> glass.open(handle, me, typed.getOrDefault("who", ""), typed.getOrDefault("reason", "")));
            return Response.seeOther(URI.create("/threads/" + thread)).build();
        } catch (Problem.Invalid wrong) {
            database.useProgram(me.program(), handle -> glass.tried(handle, me));
            return Response.status(422).entity(page(me, typed, wrong.faults())).build();
        }
    }
}
