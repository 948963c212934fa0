package handrail.caseload;

import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Database;
import handrail.standing.Deaths;
import handrail.standing.Holds;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What staff know of somebody that no text says: they are fine, in a hospital, in custody, dead (S9). */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class StandingPages {

    private final Database database;
    private final Silence silence;
    private final Holds holds;
    private final Deaths deaths;
    private final ClientView view;
    private final Clock clock;

    StandingPages(Database database, Silence silence, Holds holds, Deaths deaths, ClientView view, Clock clock) {
        this.database = database;
        this.silence = silence;
        this.holds = holds;
        this.deaths = deaths;
        this.view = view;
        this.clock = clock;
    }

    /** They are fine: check-ins go on as usual. */
    @POST
    @Path("{id}/silence/end")
    public Response heard(@Auth SignedIn me, @PathParam("id") UUID client) {
        UUID kept = kept(me, client);
        return then(
                me,
                kept,
                "silence",
                Map.of(),
                handle -> silence.ends(handle, me.program(), kept, Silence.End.STAFF, me.account()));
    }

    /** They are in a hospital or in custody, until somebody looks again on a day; another day in the place of the one before. */
    @POST
    @Path("{id}/hold")
    public Response hold(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        UUID kept = kept(me, client);
        Map<String, String> typed = FormPage.fields(form);
        return then(
                me,
                kept,
                "hold",
                typed,
                handle -> holds.put(
                        handle,
                        me,
                        ThreadView.program(handle, me),
                        kept,
                        typed.getOrDefault("kind", ""),
                        typed.getOrDefault("reviewOn", ""),
                        clock.instant()));
    }

    /** They are back. */
    @POST
    @Path("{id}/hold/end")
    public Response back(@Auth SignedIn me, @PathParam("id") UUID client) {
        UUID kept = kept(me, client);
        return then(me, kept, "back", Map.of(), handle -> holds.end(handle, me, kept));
    }

    /** They died. It takes a tick, because what it cancels does not come back. */
    @POST
    @Path("{id}/death")
    public Response death(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        UUID kept = kept(me, client);
        Map<String, String> typed = FormPage.fields(form);
        return then(me, kept, "death", typed, handle -> {
            if (!typed.getOrDefault("sure", "").equals("yes")) {
                throw new Problem.Invalid(List.of(new Problem.Fault("sure", "death.fault.sure")));
            }
            deaths.record(handle, me, kept, clock.instant());
        });
    }

    /** Their death was recorded by mistake. */
    @POST
    @Path("{id}/death/withdraw")
    @RolesAllowed("SUPERVISOR")
    public Response alive(@Auth SignedIn me, @PathParam("id") UUID client) {
        UUID kept = kept(me, client);
        return then(
                me,
                kept,
                "alive",
                Map.of(),
                handle -> deaths.withdraw(handle, me, ThreadView.program(handle, me), kept, clock.instant()));
    }

    /** A page left open while the entry was joined to another: what is said there is true of the one that goes on. */
    private UUID kept(SignedIn me, UUID client) {
        return database.inProgram(me.program(), handle -> Joined.kept(handle, client));
    }

    /** Does it, or shows the page again with what was typed and what is wrong. */
    private Response then(SignedIn me, UUID client, String said, Map<String, String> typed, Consumer<Handle> work) {
        try {
            database.useProgram(me.program(), handle -> {
                CoachAccess.require(handle, me, client);
                work.accept(handle);
            });
        } catch (Problem.Invalid wrong) {
            Page page = database.inProgram(
                    me.program(), handle -> view.page(handle, me, client, "", typed, wrong.faults()));
            return Response.status(422).entity(page).build();
        }
        // It is no longer on a coach's list: the supervisor talks with them.
        boolean gone = said.equals("death") && me.role() == Role.COACH;
        return Response.seeOther(URI.create((gone ? "/clients" : "/clients/" + client) + "?said=" + said))
                .build();
    }
}
