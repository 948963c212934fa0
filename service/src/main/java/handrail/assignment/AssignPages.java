package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where a supervisor sees who fits somebody and why, chooses a coach, and says who never meets. */
@Path("/episodes/{episode}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class AssignPages {

    private final Database database;
    private final Assigning assigning;
    private final Assignments assignments;
    private final Reassigning reassigning;
    private final Apart apart;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    /** Over matching. */
    public AssignPages(
            Database database,
            Assigning assigning,
            Assignments assignments,
            Reassigning reassigning,
            Apart apart,
            Names names,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.assigning = assigning;
        this.assignments = assignments;
        this.reassigning = reassigning;
        this.apart = apart;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who could have this client, and why; who could not, and why not. */
    @GET
    @Path("coach")
    public Page offers(@Auth SignedIn me, @PathParam("episode") UUID episode) {
        return database.inProgram(me.program(), handle -> {
            Program program = handle.attach(Programs.class).get(me.program());
            Wanted wanted = reassigning.episode(handle, episode);
            handrail.access.CoachAccess.require(handle, me, wanted.client());
            audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", wanted.client());
            List<AssignPage.Offer> offers = assigning.ranked(handle, program, wanted, clock.instant()).stream()
                    .map(choice -> offer(handle, wanted, choice))
                    .toList();
            String asked = assignments
                    .openOf(handle, episode)
                    .filter(row -> row.state() == AssignmentStep.State.OFFERED)
                    .map(row -> names.staff(handle, row.coach()))
                    .orElse(null);
            return new AssignPage(
                    me,
                    new AssignPage.Whose(episode, wanted.client(), names.client(handle, wanted.client()), asked),
                    offers);
        });
    }

    private AssignPage.Offer offer(Handle handle, Wanted wanted, Choice choice) {
        return new AssignPage.Offer(
                choice.coach().value(),
                names.staff(handle, choice.coach()),
                choice.why(),
                choice.refused(),
                Math.round(choice.points()),
                choice.coach().equals(wanted.coach()));
    }

    /** This one. */
    @POST
    @Path("coach")
    public Response give(
            @Auth SignedIn me, @PathParam("episode") UUID episode, @FormParam("coach") @Nullable UUID coach) {
        if (coach == null) {
            throw new Problem.Conflict("problem.choose-coach");
        }
        database.useProgram(
                me.program(),
                handle -> reassigning.give(
                        handle,
                        handle.attach(Programs.class).get(me.program()),
                        episode,
                        new AccountId(coach),
                        Actor.account(me.account())));
        return Response.seeOther(URI.create("/today")).build();
    }

    /** These two never meet, or may again. */
    @POST
    @Path("apart")
    public Response apart(
            @Auth SignedIn me,
            @PathParam("episode") UUID episode,
            @FormParam("coach") @Nullable UUID coach,
            @FormParam("never") @Nullable String never) {
        if (coach == null) {
            throw new Problem.Conflict("problem.choose-coach");
        }
        database.useProgram(me.program(), handle -> {
            Program program = handle.attach(Programs.class).get(me.program());
            apart.set(
                    handle,
                    me,
                    program,
                    reassigning.episode(handle, episode),
                    new AccountId(coach),
                    "yes".equals(never),
                    clock.instant());
        });
        return Response.seeOther(URI.create("/episodes/" + episode + "/coach")).build();
    }
}
