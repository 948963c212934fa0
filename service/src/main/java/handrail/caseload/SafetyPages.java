package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.careplan.SafetyPlan;
import handrail.careplan.SafetyPlans;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Problem;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How to reach somebody safely, and their safety plan: read and written by whoever looks after them. Each look is audited. */
@Path("/clients/{id}/safety")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class SafetyPages {

    private final Database database;
    private final SafetyPlans plans;
    private final ClientFile file;
    private final Audit audit;
    private final Clock clock;
    private final Forms forms;

    SafetyPages(Database database, SafetyPlans plans, Sealing sealing, Audit audit, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.file = new ClientFile(sealing);
        this.audit = audit;
        this.clock = clock;
        this.forms = Forms.ofClients(database, this::page);
    }

    /** The form, filled with what holds. */
    @GET
    public SafetyPage show(@Auth SignedIn me, @PathParam("id") UUID client) {
        return database.inProgram(me.program(), handle -> {
            UUID kept = Joined.kept(handle, client);
            SafetyPlan holds =
                    plans.newest(handle, kept).map(SafetyPlans.Written::plan).orElse(SafetyPlan.NONE);
            return page(handle, me, kept, holds.fields(), List.of());
        });
    }

    /** Another version of it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(
                me, client, typed, "safety", (handle, kept) -> plans.save(handle, me, kept, SafetyPlan.of(typed)));
    }

    private SafetyPage page(
            Handle handle, SignedIn me, UUID client, Map<String, String> typed, List<Problem.Fault> faults) {
        CoachAccess.require(handle, me, client);
        ClientFile.Person person =
                file.person(handle, client).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        audit.record(handle, me.program(), Actor.account(me.account()), "safety-plan.read", "client", client);
        Optional<SafetyPlans.Written> newest = plans.newest(handle, client);
        return new SafetyPage(
                me,
                new Times(clock.instant(), ThreadView.program(handle, me).zoneId()),
                client,
                person.first(),
                newest.map(SafetyPlans.Written::at).orElse(null),
                typed,
                faults);
    }
}
