package handrail.suprt;

import handrail.access.SignedIn;
import handrail.database.Database;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is to be asked SAMHSA's questions by when: a coach's own people, everybody for a supervisor. */
@Path("/suprt")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class SuprtPages {

    private final Database database;
    private final Interviews interviews;
    private final WrittenDown writtenDown;
    private final Clock clock;

    /** Over the interviews that are owed, and those that were written down. */
    public SuprtPages(Database database, Interviews interviews, WrittenDown writtenDown, Clock clock) {
        this.database = database;
        this.interviews = interviews;
        this.writtenDown = writtenDown;
        this.clock = clock;
    }

    /** The worklist. */
    @GET
    public Page owed(@Auth SignedIn me, @QueryParam("said") @DefaultValue("") String said) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of("said", said), List.of()));
    }

    /** An interview was held, or they said no to it. */
    @POST
    @Path("{client}/{day}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @Auth SignedIn me,
            @PathParam("client") UUID client,
            @PathParam("day") int day,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        typed.put("of", client + "/" + day);
        try {
            database.useProgram(
                    me.program(),
                    handle -> interviews.record(
                            handle,
                            me,
                            handle.attach(Programs.class).get(me.program()),
                            client,
                            day,
                            typed.getOrDefault("outcome", ""),
                            typed.get("heldOn"),
                            clock.instant()));
        } catch (Problem.Invalid wrong) {
            Page page = database.inProgram(me.program(), handle -> page(handle, me, typed, wrong.faults()));
            return Response.status(422).entity(page).build();
        }
        return Response.seeOther(URI.create("/suprt?said=recorded")).build();
    }

    /** What was written down was a mistake. */
    @POST
    @Path("{id}/take-back")
    public Response takeBack(@Auth SignedIn me, @PathParam("id") UUID interview) {
        database.useProgram(me.program(), handle -> writtenDown.takeBack(handle, me, interview, clock.instant()));
        return Response.seeOther(URI.create("/suprt?said=taken-back")).build();
    }

    private Page page(Handle handle, SignedIn me, Map<String, String> typed, List<Problem.Fault> faults) {
        Program program = handle.attach(Programs.class).get(me.program());
        return new SuprtPage(
                me,
                new Times(clock.instant(), program.zoneId()),
                typed,
                faults,
                interviews.owed(handle, me, program, clock.instant()),
                writtenDown.lately(handle, me, clock.instant()),
                interviews.share(handle, program, clock.instant()),
                program.policy().followUps().suprt().goalPercent());
    }
}
