package handrail.rebalance;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.assignment.Candidate;
import handrail.assignment.Candidates;
import handrail.assignment.HardRule;
import handrail.assignment.Matching;
import handrail.assignment.Names;
import handrail.assignment.Wanted;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where a supervisor asks for the best plan, changes it, approves it, takes it back. */
@Path("/rebalance")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class RebalancePages {

    private static final int SHOWN = 10;

    private final Database database;
    private final Plans plans;
    private final Transfers transfers;
    private final Names names;
    private final Audit audit;
    private final Clock clock;
    private final Runnable dispatchSoon;

    /** Over plans. */
    public RebalancePages(
            Database database,
            Plans plans,
            Transfers transfers,
            Names names,
            Audit audit,
            Clock clock,
            Runnable dispatchSoon) {
        this.database = database;
        this.plans = plans;
        this.transfers = transfers;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
        this.dispatchSoon = dispatchSoon;
    }

    /** Where a plan begins. */
    @GET
    public Page begin(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            Program program = program(handle, me);
            return new PlansPage(
                    me,
                    new Times(clock.instant(), program.zoneId()),
                    options(handle, Candidates.all(handle, program, clock.instant())),
                    plans.newest(handle, SHOWN));
        });
    }

    /** Proposes the best plan. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Set<AccountId> leaving = ids(FormPage.fields(form).getOrDefault("leaving", ""));
        UUID plan = database.inProgram(
                me.program(), handle -> plans.make(handle, me, program(handle, me), leaving, clock.instant()));
        return to(plan);
    }

    private static Set<AccountId> ids(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .flatMap(id -> AccountId.ifOne(id).stream())
                .collect(Collectors.toSet());
    }

    /** The plan, line by line. */
    @GET
    @Path("{id}")
    public Page show(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> {
            Program program = program(handle, me);
            Plans.Plan plan = plans.hold(handle, id);
            List<Plans.Line> lines = plans.lines(handle, id);
            List<Candidate> coaches = Candidates.all(handle, program, clock.instant());
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "rebalance.read",
                    "rebalance",
                    id,
                    lines.stream().map(Plans.Line::client).toList(),
                    null);
            Matching matching = new Matching(coaches, program.policy().match());
            Map<UUID, Wanted> clients = plan.approvedAt() != null
                    ? Map.of()
                    : Candidates.everybody(handle).stream()
                            .collect(Collectors.toMap(Wanted::episode, Function.identity()));
            List<PlanPage.Shown> shown = lines.stream()
                    .map(line -> shown(handle, line, possible(matching, clients.get(line.episode()), plan)))
                    .toList();
            return new PlanPage(
                    me,
                    new Times(clock.instant(), program.zoneId()),
                    plan,
                    shown,
                    options(handle, coaches),
                    Transfers.undoable(
                            plan,
                            (int) lines.stream()
                                    .filter(line -> line.state().equals("applied"))
                                    .count(),
                            clock.instant()));
        });
    }

    private static List<String> possible(Matching matching, @Nullable Wanted client, Plans.Plan plan) {
        if (client == null) {
            return List.of();
        }
        return matching.rank(client, false).stream()
                .filter(choice -> choice.refused().stream().allMatch(HardRule.ROOM.code()::equals))
                .map(choice -> choice.coach().value())
                .filter(coach -> !plan.leaving().contains(coach))
                .map(UUID::toString)
                .toList();
    }

    private PlanPage.Shown shown(Handle handle, Plans.Line line, List<String> options) {
        AccountId from = line.from();
        AccountId to = line.to();
        return new PlanPage.Shown(
                line.id(),
                names.client(handle, line.client()),
                from == null ? "" : names.staff(handle, from),
                to == null ? "" : names.staff(handle, to),
                to == null ? "" : to.value().toString(),
                line.why(),
                line.state(),
                options);
    }

    private List<PlanPage.Option> options(Handle handle, List<Candidate> coaches) {
        return coaches.stream()
                .map(coach -> new PlanPage.Option(coach.id().value().toString(), names.staff(handle, coach.id())))
                .sorted(Comparator.comparing(PlanPage.Option::name).thenComparing(PlanPage.Option::id))
                .toList();
    }

    /** One line goes to somebody else, or is left out. */
    @POST
    @Path("{id}/lines/{move}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @Auth SignedIn me,
            @PathParam("id") UUID id,
            @PathParam("move") UUID move,
            MultivaluedMap<String, String> form) {
        Optional<AccountId> to =
                ids(FormPage.fields(form).getOrDefault("to", "")).stream().findFirst();
        database.useProgram(me.program(), handle -> plans.change(handle, me, plans.hold(handle, id), move, to));
        return to(id);
    }

    /** Approved: now it applies, once. */
    @POST
    @Path("{id}/approve")
    public Response approve(@Auth SignedIn me, @PathParam("id") UUID id) {
        database.useProgram(me.program(), handle -> {
            var unused = transfers.apply(handle, me, program(handle, me), id, clock.instant());
        });
        dispatchSoon.run();
        return to(id);
    }

    /** Taken back. */
    @POST
    @Path("{id}/undo")
    public Response undo(@Auth SignedIn me, @PathParam("id") UUID id) {
        database.useProgram(me.program(), handle -> {
            var unused = transfers.undo(handle, me, program(handle, me), id, clock.instant());
        });
        dispatchSoon.run();
        return to(id);
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }

    private static Response to(UUID plan) {
        return Response.seeOther(URI.create("/rebalance/" + plan)).build();
    }
}
