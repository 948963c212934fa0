package handrail.policy;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The policy of a program, changed by its administrator without a developer: as a draft first, then for everybody. */
@Path("/policy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("ADMINISTRATOR")
public final class PolicyPages {

    /** In the address: the proposed holidays stand in the form. */
    private static final String FEDERAL = "federal";

    private static final Set<String> SAID = Set.of("published", "discarded");

    private final Database database;
    private final Policies policies;
    private final Clock clock;

    /** Over the versions. */
    public PolicyPages(Database database, Policies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** What counts now, as a form; what a draft says stands in it while there is one. */
    @GET
    public Page policy(
            @Auth SignedIn me,
            @QueryParam("said") @DefaultValue("") String said,
            @QueryParam("holidays") @DefaultValue("") String holidays) {
        return database.inProgram(me.program(), handle -> {
            Policy shown = policies.draft(handle)
                    .map(Policies.Version::policy)
                    .orElseGet(() -> program(handle, me).policy());
            Map<String, String> typed = PolicyForm.typed(shown);
            if (holidays.equals(FEDERAL)) {
                typed.put(Setting.HOLIDAYS.field(), proposed(shown, today(program(handle, me))));
            }
            return page(handle, me, typed, List.of(), SAID.contains(said) ? said : "");
        });
    }

    /** What stands there and what is proposed; days that are past fall away. */
    private static String proposed(Policy shown, LocalDate today) {
        return Stream.concat(
                        shown.holidays().stream(),
                        FederalHolidays.from(today).stream().map(FederalHolidays.Holiday::on))
                .filter(day -> !day.isBefore(today))
                .sorted()
                .distinct()
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
    }

    private LocalDate today(Program program) {
        return clock.instant().atZone(program.zoneId()).toLocalDate();
    }

    private Page page(Handle handle, SignedIn me, Map<String, String> typed, List<Problem.Fault> faults, String said) {
        Program program = program(handle, me);
        LocalDate today = today(program);
        return new PolicyPage(
                me,
                times(program),
                typed,
                faults,
                policies.draft(handle).orElse(null),
                policies.history(handle),
                new SampleCalendar(program.policy(), program.policy(), today, true),
                today,
                handle.attach(Programs.class).followUpsOn(),
                said);
    }

    /** Keeps what was typed as a draft, and shows what it would do. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        try {
            database.useProgram(me.program(), handle -> policies.propose(handle, me, typed));
        } catch (Problem.Invalid wrong) {
            Page page = database.inProgram(me.program(), handle -> page(handle, me, typed, wrong.faults(), ""));
            return Response.status(422).entity(page).build();
        }
        return Response.seeOther(URI.create("/policy/draft")).build();
    }

    /** The draft with what it changes, whom it touches, and a calendar for a sample client. */
    @GET
    @Path("draft")
    public Response draft(
            @Auth SignedIn me,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("zone") @DefaultValue("known") String zone) {
        return database.inProgram(
                me.program(),
                handle -> policies.draft(handle)
                        .map(draft -> Response.ok(draftPage(handle, me, draft, from, !zone.equals("unknown"))))
                        .orElseGet(() -> Response.seeOther(URI.create("/policy")))
                        .build());
    }

    private Page draftPage(Handle handle, SignedIn me, Policies.Version draft, String from, boolean zoneKnown) {
        Program program = program(handle, me);
        LocalDate today = today(program);
        LocalDate overdoseOn = day(from, today);
        return new DraftPage(
                me,
                times(program),
                new DraftPage.Contents(
                        draft,
                        PolicyForm.changes(program.policy(), draft.policy()),
                        Touched.by(handle, program, draft.policy(), clock.instant()),
                        new SampleCalendar(program.policy(), draft.policy(), overdoseOn, zoneKnown),
                        overdoseOn,
                        zoneKnown));
    }

    /** A day that was typed, or today for what is none. */
    private static LocalDate day(String written, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(written);
            return day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1)) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    /** It counts from now on. */
    @POST
    @Path("draft/publish")
    public Response publish(@Auth SignedIn me) {
        try {
            database.useProgram(me.program(), handle -> policies.publish(handle, me, clock.instant()));
        } catch (Problem.Invalid wrong) {
            return refused(
                    me, wrong, handle -> policies.draft(handle).orElseThrow().policy());
        }
        return Response.seeOther(URI.create("/policy?said=published")).build();
    }

    /** It is not wanted. */
    @POST
    @Path("draft/discard")
    public Response discard(@Auth SignedIn me) {
        database.useProgram(me.program(), handle -> policies.discard(handle, me));
        return Response.seeOther(URI.create("/policy?said=discarded")).build();
    }

    /** An earlier version is taken up again, as a draft. */
    @POST
    @Path("versions/{number}")
    public Response bringBack(@Auth SignedIn me, @PathParam("number") int number) {
        try {
            database.useProgram(me.program(), handle -> policies.bringBack(handle, me, number));
        } catch (Problem.Invalid wrong) {
            return refused(me, wrong, handle -> policies.earlier(handle, number));
        }
        return Response.seeOther(URI.create("/policy/draft")).build();
    }

    /** What was to be taken up stands in the form, with what is wrong with it. */
    private Response refused(SignedIn me, Problem.Invalid wrong, Function<Handle, Policy> wanted) {
        Page page = database.inProgram(
                me.program(), handle -> page(handle, me, PolicyForm.typed(wanted.apply(handle)), wrong.faults(), ""));
        return Response.status(422).entity(page).build();
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }

    private Times times(Program program) {
        return new Times(clock.instant(), program.zoneId());
    }
}
