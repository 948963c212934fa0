package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.Page;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Somebody's people, and one of them with all that happened. Both are reads that are audited. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ClientPages {

    private static final Set<String> SAID = Set.of(
            "silence",
            "hold",
            "back",
            "mute",
            "unmute",
            "alive",
            "death",
            "elsewhere",
            "here",
            "questions",
            "number",
            "asked-when",
            "go-on",
            "joined",
            "apart",
            "attempt",
            "plan",
            "plan-ended",
            "safety");

    /** Of them, those by which somebody leaves a coach's list. */
    private static final Set<String> LEAVES = Set.of("death", "elsewhere");

    private final Database database;
    private final Clients clients;
    private final ClientView view;
    private final Audit audit;
    private final Clock clock;

    ClientPages(Database database, Clients clients, ClientView view, Audit audit, Clock clock) {
        this.database = database;
        this.clients = clients;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }

    /** The list. */
    public static final class ListPage extends Page {

        private final boolean everybodys;
        private final List<Clients.Person> people;
        private final String said;

        ListPage(SignedIn me, Times times, List<Clients.Person> people, String said) {
            super("clients", me, times);
            this.said = said;
            this.everybodys = me.role() == Role.SUPERVISOR;
            this.people = people;
        }

        /** Who, by name. */
        public List<Clients.Person> getPeople() {
            return people;
        }

        /** Whether there are more than are shown. */
        public boolean isCut() {
            return people.size() == LookedAfter.MOST;
        }

        /** What this coach has just written down about somebody who leaves the list by it; empty for nothing. */
        public String getSaid() {
            return said;
        }

        /** Whether other coaches' people are shown too. */
        public boolean isEverybodys() {
            return everybodys;
        }
    }

    /** Everybody this person cares for. */
    @GET
    public Page list(@Auth SignedIn me, @QueryParam("said") @DefaultValue("") String said) {
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
            return new ListPage(me, times(handle, me), people, LEAVES.contains(said) ? said : "");
        });
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Page client(@Auth SignedIn me, @PathParam("id") UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return database.inProgram(
                me.program(),
                handle -> view.page(handle, me, id, SAID.contains(said) ? said : "", Map.of(), List.of()));
    }

    private Times times(Handle handle, SignedIn me) {
        return new Times(clock.instant(), ThreadView.program(handle, me).zoneId());
    }
}
