package handrail.caseload;

import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.assignment.Names;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.staff.Colleague;
import handrail.staff.Colleagues;
import handrail.staff.HandedDays;
import handrail.task.TaskKind;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A coach hands what is left of their day to a colleague, and takes it back. */
@Path("/day")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("COACH")
public final class DayPages {

    private static final int LONGEST = 300;
    private static final int MOST = 500;

    private final Database database;
    private final Today today;
    private final Names names;
    private final Colleagues colleagues;
    private final HandedDays days;
    private final Clock clock;
    private final Runnable dispatchSoon;

    /** Over the day's tasks and the staff. */
    public DayPages(Database database, Sealing sealing, HandedDays days, Clock clock, Runnable dispatchSoon) {
        this.database = database;
        this.today = new Today(sealing);
        this.names = new Names(sealing);
        this.colleagues = new Colleagues(sealing);
        this.days = days;
        this.clock = clock;
        this.dispatchSoon = dispatchSoon;
    }

    /** What goes along, and who could take it. */
    @GET
    public Page show(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of(), List.of()));
    }

    private DayPage page(Handle handle, SignedIn me, Map<String, String> typed, List<Problem.Fault> faults) {
        Program program = program(handle, me);
        List<Owed> open = today.open(handle, me, MOST);
        return new DayPage(
                me,
                new Times(clock.instant(), program.zoneId()),
                typed,
                faults,
                Handed.of(handle, me, days.now(handle, me), List.of(), names).mine(),
                (int) open.stream()
                        .filter(line -> me.account().value().equals(line.owner()) && line.kind() != TaskKind.ACCEPT)
                        .count(),
                colleagues.of(handle, me, clock.instant(), program.zoneId()));
    }

    /** Hands it over. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hand(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        Optional<DayPage> again = database.inProgram(me.program(), handle -> {
            Program program = program(handle, me);
            String because = typed.getOrDefault("because", "");
            Optional<Colleague> to = colleagues.of(handle, me, clock.instant(), program.zoneId()).stream()
                    .filter(one -> one.free() && one.id().value().toString().equals(typed.getOrDefault("to", "")))
                    .findFirst();
            List<Problem.Fault> faults = faults(to, because);
            if (!faults.isEmpty()) {
                return Optional.of(page(handle, me, typed, faults));
            }
            days.hand(handle, program, me, to.orElseThrow(), because, clock.instant());
            return Optional.empty();
        });
        if (again.isPresent()) {
            return Response.status(422).entity(again.get()).build();
        }
        dispatchSoon.run();
        return back();
    }

    private static List<Problem.Fault> faults(Optional<Colleague> to, String because) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (to.isEmpty()) {
            faults.add(new Problem.Fault("to", "day.fault.to"));
        }
        if (because.isEmpty() || because.length() > LONGEST) {
            faults.add(new Problem.Fault("because", "day.fault.because"));
        }
        return faults;
    }

    /** One's own again. */
    @POST
    @Path("end")
    public Response takeBack(@Auth SignedIn me) {
        database.useProgram(me.program(), handle -> days.takeBack(handle, me));
        return back();
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/today")).build();
    }
}
