package handrail.assignment;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Role;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where a coach says yes or no to somebody new. */
@Path("/offers/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class OfferPages {

    private final Database database;
    private final Offers offers;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    /** Over the offers. */
    public OfferPages(Database database, Offers offers, Names names, Audit audit, Clock clock) {
        this.database = database;
        this.offers = offers;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is offered, and why to this coach. */
    @GET
    public Response show(@Auth SignedIn me, @PathParam("id") UUID assignment) {
        return database.inProgram(
                me.program(),
                handle -> taken(handle, me, assignment)
                        .map(client -> Response.seeOther(URI.create("/clients/" + client)))
                        .orElseGet(() -> Response.ok(page(handle, me, assignment, Map.of(), List.of())))
                        .build());
    }

    /** Whom the reader took when they were asked: the way back, and the address in a text, lead there. */
    private static Optional<UUID> taken(Handle handle, SignedIn me, UUID assignment) {
        return handle.createQuery("""
                        select client_id from assignment
                        where id = :assignment and coach_id = :me and state = 'accepted' and ended_at is null
                        """)
                .bind("assignment", assignment)
                .bind("me", me.account())
                .mapTo(UUID.class)
                .findOne();
    }

    private OfferPage page(
            Handle handle, SignedIn me, UUID assignment, Map<String, String> typed, List<Problem.Fault> faults) {
        OfferPage.Offered offered = handle.createQuery("""
                        select a.id, a.episode_id, a.client_id, a.coach_id, a.due_at, k.language, k.area, k.acuity,
                            array(select jsonb_array_elements_text(a.why)) as why,
                            (select max(o.occurred_at) from overdose_event o where o.client_id = k.id) as overdose_at
                        from assignment a join client k on k.id = a.client_id
                        where a.id = :assignment and a.state = 'offered' and (:all or a.coach_id = :me)
                        """)
                .bind("assignment", assignment)
                .bind("all", me.role() == Role.SUPERVISOR)
                .bind("me", me.account())
                .map((row, context) -> offered(handle, me, row))
                .findOne()
                .orElseThrow(() -> new Problem.NotFound("problem.offer-gone"));
        Program program = handle.attach(Programs.class).get(me.program());
        return new OfferPage(me, new Times(clock.instant(), program.zoneId()), offered, typed, faults);
    }

    private OfferPage.Offered offered(Handle handle, SignedIn me, java.sql.ResultSet row) throws java.sql.SQLException {
        UUID client = row.getObject("client_id", UUID.class);
        UUID coach = row.getObject("coach_id", UUID.class);
        handrail.access.CoachAccess.require(handle, me, client);
        audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", client);
        java.sql.Timestamp overdose = row.getTimestamp("overdose_at");
        return new OfferPage.Offered(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                names.client(handle, client),
                row.getString("language"),
                row.getString("area"),
                row.getString("acuity"),
                List.of((String[]) row.getArray("why").getArray()),
                names.staff(handle, new handrail.access.AccountId(coach)),
                coach.equals(me.account().value()),
                overdose == null ? clock.instant() : overdose.toInstant(),
                row.getTimestamp("due_at").toInstant());
    }

    /** Yes. */
    @POST
    @Path("accept")
    public Response accept(@Auth SignedIn me, @PathParam("id") UUID assignment) {
        boolean accepted = database.inProgram(
                me.program(),
                handle -> offers.accept(
                        handle, handle.attach(Programs.class).get(me.program()), assignment, me.account()));
        if (!accepted) {
            throw new Problem.Conflict("problem.offer-gone");
        }
        return Response.seeOther(URI.create("/today")).build();
    }

    /** No, and why. */
    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@Auth SignedIn me, @PathParam("id") UUID assignment, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        String reason = typed.getOrDefault("reason", "");
        if (!Offers.REASONS.contains(reason)) {
            List<Problem.Fault> faults = List.of(new Problem.Fault("reason", "fault.choose"));
            Page again = database.inProgram(me.program(), handle -> page(handle, me, assignment, typed, faults));
            return Response.status(422).entity(again).build();
        }
        boolean declined = database.inProgram(
                me.program(),
                handle -> offers.decline(
                        handle,
                        handle.attach(Programs.class).get(me.program()),
                        assignment,
                        me.account(),
                        reason,
                        clock.instant()));
        if (!declined) {
            throw new Problem.Conflict("problem.offer-gone");
        }
        return Response.seeOther(URI.create("/today")).build();
    }
}
