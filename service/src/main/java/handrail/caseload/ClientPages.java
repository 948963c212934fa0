package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Somebody's people, and one of them with all that happened. Both are reads that are audited. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ClientPages {

    private static final Set<String> SAID = Set.of("silence");

    private final Database database;
    private final Clients clients;
    private final ClientFile file;
    private final Audit audit;
    private final Clock clock;

    ClientPages(Database database, Clients clients, ClientFile file, Audit audit, Clock clock) {
        this.database = database;
        this.clients = clients;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /** The list. */
    public static final class ListPage extends Page {

        private final boolean everybodys;
        private final List<Clients.Person> people;

        ListPage(SignedIn me, Times times, List<Clients.Person> people) {
            super("clients", me, times);
            this.everybodys = me.role() == Role.SUPERVISOR;
            this.people = people;
        }

        /** Who, by name. */
        public List<Clients.Person> getPeople() {
            return people;
        }

        /** Whether there are more than are shown. */
        public boolean isCut() {
            return people.size() == Clients.MOST;
        }

        /** Whether other coaches' people are shown too. */
        public boolean isEverybodys() {
            return everybodys;
        }
    }

    /** Everybody this person cares for. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            List<Clients.Person> people = clients.of(handle, me);
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "clients.read",
                    "client",
                    null,
                    people.stream().map(Clients.Person::id).toList(),
                    null);
            return new ListPage(me, times(handle, me), people);
        });
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Page client(@Auth SignedIn me, @PathParam("id") UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return database.inProgram(me.program(), handle -> {
            CoachAccess.require(handle, me, id);
            ClientFile.Person person =
                    file.person(handle, id).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
            audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", id);
            return new ClientPage(
                    me,
                    times(handle, me),
                    ThreadView.program(handle, me).policy(),
                    person,
                    file.scores(handle, id),
                    file.moments(handle, id),
                    Standing.of(handle, id),
                    SAID.contains(said) ? said : "");
        });
    }

    private Times times(Handle handle, SignedIn me) {
        return new Times(clock.instant(), ThreadView.program(handle, me).zoneId());
    }
}
