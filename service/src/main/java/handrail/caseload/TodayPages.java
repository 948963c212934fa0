package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.assignment.Names;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.staff.HandedDays;
import handrail.task.TaskSteps;
import handrail.task.Tasks;
import handrail.task.Watched;
import handrail.web.Page;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Today: one ordered list of who to contact now and why. Opening it is one audited read; learning that something is new is none. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class TodayPages {

    private static final int SHOWN = 50;

    private final Database database;
    private final Today today;
    private final Tasks tasks;
    private final TaskSteps steps;
    private final HandedDays days;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    /** Over the tasks. */
    public TodayPages(
            Database database,
            Sealing sealing,
            Tasks tasks,
            TaskSteps steps,
            HandedDays days,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.today = new Today(sealing);
        this.tasks = tasks;
        this.steps = steps;
        this.days = days;
        this.names = new Names(sealing);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who to contact now and why, in order.
     *
     * @param all beyond the first fifty too
     * @param done a task that was just said to be done
     * @param word one of what is {@link Watched}: these lines only; any other word is all of them
     */
    @GET
    @Path("today")
    public Page today(
            @Auth SignedIn me,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("done") @Nullable UUID done,
            @QueryParam("only") @DefaultValue("") String word) {
        Watched only = Watched.of(word).orElse(null);
        return database.inProgram(me.program(), handle -> {
            Today.Listed listed = today.listed(handle, me, only);
            List<Owed> open = listed.lines();
            PutAside aside = PutAside.of(handle, me, steps, open, today, names);
            List<TodayLine> lines = today.shown(
                    handle, open.stream().limit(all ? open.size() : SHOWN).toList());
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "today.read",
                    "task",
                    null,
                    lines.stream().map(line -> line.owed().id()).toList(),
                    null);
            String marks = open.stream()
                    .filter(line -> !aside.holds(line))
                    .map(Owed::mark)
                    .collect(Collectors.joining("."));
            Times times = new Times(
                    clock.instant(),
                    handle.attach(Programs.class).get(me.program()).zoneId());
            return new TodayPage(
                    me,
                    times,
                    only,
                    lines,
                    new TodayPage.Extent(lines.size(), open.size(), listed.cut(), of(handle, me, only, listed)),
                    marks,
                    done,
                    handed(handle, me, open),
                    aside);
        });
    }

    /** How many are open: what the board says where more than can be listed are; otherwise as many as are listed. */
    private static int of(Handle handle, SignedIn me, @Nullable Watched only, Today.Listed listed) {
        boolean counted = listed.cut() && only != null && me.role() == Role.SUPERVISOR;
        return counted
                ? Objects.requireNonNull(Watched.counts(handle, me.account()).get(only))
                : listed.lines().size();
    }

    /** A supervisor has everybody's day anyway. */
    private Handed handed(Handle handle, SignedIn me, List<Owed> open) {
        return me.role() == Role.COACH ? Handed.of(handle, me, days.now(handle, me), open, names) : Handed.NOTHING;
    }

    /** How many lines are new, and how many are settled, since the page with these marks was opened; no content. */
    @GET
    @Path("today/news")
    public Page news(
            @Auth SignedIn me,
            @QueryParam("shown") @DefaultValue("") String shown,
            @QueryParam("only") @DefaultValue("") String word) {
        return database.inProgram(
                me.program(),
                handle -> new TodayNews(
                        me,
                        shown.isEmpty() ? Set.of() : Set.copyOf(List.of(shown.split("\\.", -1))),
                        waiting(handle, me, Watched.of(word).orElse(null))));
    }

    /** What is open and not put off. */
    private List<Owed> waiting(Handle handle, SignedIn me, @Nullable Watched only) {
        return today.listed(handle, me, only).lines().stream()
                .filter(line -> !line.putOff())
                .toList();
    }

    /** A task is done; one that ends by what was really done stays. */
    @POST
    @Path("tasks/{id}/done")
    public Response done(@Auth SignedIn me, @PathParam("id") UUID task) {
        boolean done = database.inProgram(me.program(), handle -> {
            boolean mine = today.line(handle, me, task)
                    .filter(line -> line.kind().tickable())
                    .isPresent();
            return mine && tasks.complete(handle, me.program(), task, me.account(), "done");
        });
        return Response.seeOther(URI.create(done ? "/today?done=" + task : "/today"))
                .build();
    }

    /** Not done after all. */
    @POST
    @Path("tasks/{id}/undo")
    public Response undo(@Auth SignedIn me, @PathParam("id") UUID task) {
        database.useProgram(me.program(), handle -> {
            var unused = tasks.reopen(handle, me.program(), task, me.account());
        });
        return Response.seeOther(URI.create("/today")).build();
    }
}
