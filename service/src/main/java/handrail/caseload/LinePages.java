package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.messaging.Pages;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.staff.Colleague;
import handrail.task.TaskSteps;
import handrail.web.FormPage;
import handrail.web.Page;
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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One line of Today that can't be done now: it is put off with a reason, or a colleague does it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class LinePages {

    private static final int LONGEST = 300;

    private final Database database;
    private final Today today;
    private final TaskSteps steps;
    private final LineMoves moves;
    private final Pages pages;
    private final Audit audit;
    private final Clock clock;
    private final Runnable dispatchSoon;
    private final Forms forms;

    /** Over the day's tasks and the staff. */
    public LinePages(
            Database database,
            Sealing sealing,
            TaskSteps steps,
            Pages pages,
            Audit audit,
            Clock clock,
            Runnable dispatchSoon) {
        this.database = database;
        this.today = new Today(sealing);
        this.steps = steps;
        this.moves = new LineMoves(sealing, clock);
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
        this.dispatchSoon = dispatchSoon;
        this.forms = new Forms(
                database,
                "/tasks/",
                (handle, me, task) -> task,
                (handle, me, task, typed, faults) -> page(handle, me, line(handle, me, task), typed, faults));
    }

    /** For how long it can be put off, and who could take it. */
    @GET
    @Path("tasks/{id}")
    public Page show(@Auth SignedIn me, @PathParam("id") UUID task) {
        return database.inProgram(
                me.program(), handle -> page(handle, me, line(handle, me, task), Map.of(), List.of()));
    }

    /** Puts it off. */
    @POST
    @Path("tasks/{id}/put-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response putOff(@Auth SignedIn me, @PathParam("id") UUID task, MultivaluedMap<String, String> form) {
        return answered(me, task, FormPage.fields(form), (handle, line, typed) -> {
            String chosen = typed.getOrDefault("until", "");
            Instant until = moves.choices(handle, me, line).entrySet().stream()
                    .filter(choice -> choice.getKey().name().equals(chosen))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> wrong("until"));
            steps.putOff(handle, me, task, until, because(typed, "why"));
        });
    }

    /** It is on Today again. */
    @POST
    @Path("tasks/{id}/bring-back")
    public Response bringBack(@Auth SignedIn me, @PathParam("id") UUID task) {
        database.useProgram(me.program(), handle -> {
            var unused = line(handle, me, task);
            steps.bringBack(handle, me, task);
        });
        return back();
    }

    /** Hands it to a colleague. */
    @POST
    @Path("tasks/{id}/hand")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hand(@Auth SignedIn me, @PathParam("id") UUID task, MultivaluedMap<String, String> form) {
        return answered(me, task, FormPage.fields(form), (handle, line, typed) -> {
            Colleague to = moves.takers(handle, me, line).stream()
                    .filter(one -> one.id().value().toString().equals(typed.getOrDefault("to", "")))
                    .findFirst()
                    .orElseThrow(() -> wrong("to"));
            boolean moved = steps.hand(handle, me, task, to.id(), because(typed, "because"));
            if (!moved) {
                throw new Problem.Invalid(List.of(new Problem.Fault("to", "line.fault.handed")));
            }
            // Off shift means silent: whoever comes later sees it then.
            if (to.here()) {
                pages.tell(handle, program(handle, me), to.id(), "staff-text.line", "/today");
            }
        });
    }

    /** It goes back to whose it was. */
    @POST
    @Path("tasks/{id}/give-back")
    public Response giveBack(@Auth SignedIn me, @PathParam("id") UUID task) {
        database.useProgram(me.program(), handle -> steps.giveBack(handle, me, task));
        return back();
    }

    private interface Step {
        void take(Handle handle, Owed line, Map<String, String> typed);
    }

    private Response answered(SignedIn me, UUID task, Map<String, String> typed, Step step) {
        return forms.answer(me, task, typed, (handle, id) -> {
            step.take(handle, line(handle, me, id), typed);
            return Forms.Next.to("/today").then(dispatchSoon);
        });
    }

    private Page page(Handle handle, SignedIn me, Owed line, Map<String, String> typed, List<Problem.Fault> faults) {
        UUID id = line.id();
        audit.record(handle, me.program(), Actor.account(me.account()), "task.read", "task", id);
        Times times = new Times(clock.instant(), program(handle, me).zoneId());
        boolean waits = steps.putOffs(handle, List.of(id)).containsKey(id);
        boolean got = steps.handed(handle, me.account()).stream()
                .anyMatch(step -> step.task().equals(id) && me.account().equals(step.owner()));
        return new LinePage(
                me,
                times,
                typed,
                faults,
                today.shown(handle, List.of(line)).get(0),
                moves.choices(handle, me, line),
                moves.takers(handle, me, line),
                waits,
                got);
    }

    /** A line of one's own Today; what isn't looks as if it weren't there. */
    private Owed line(Handle handle, SignedIn me, UUID task) {
        return today.line(handle, me, task).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    private static String because(Map<String, String> typed, String field) {
        String because = typed.getOrDefault(field, "");
        if (because.isEmpty() || because.length() > LONGEST) {
            throw wrong(field);
        }
        return because;
    }

    private static Problem.Invalid wrong(String field) {
        return new Problem.Invalid(List.of(new Problem.Fault(field, "line.fault." + field)));
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/today")).build();
    }
}
