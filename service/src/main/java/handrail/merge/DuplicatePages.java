package handrail.merge;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who may have been entered twice, for supervisors: both side by side, and joined or told apart by a person. */
@Path("/duplicates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class DuplicatePages {

    private final Database database;
    private final Duplicates duplicates;
    private final Merges merges;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    DuplicatePages(Database database, Duplicates duplicates, Merges merges, People people, Audit audit, Clock clock) {
        this.database = database;
        this.duplicates = duplicates;
        this.merges = merges;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Line(Duplicates.Pair pair, People.Person one, People.Person other) {}

    /** The list. */
    public static final class ListPage extends Page {

        private final List<Line> lines;

        ListPage(SignedIn me, Times times, List<Line> lines) {
            super("duplicates", me, times);
            this.lines = lines;
        }

        /** The oldest first. */
        public List<Line> getLines() {
            return lines;
        }

        /** Whether there are more than are shown. */
        public boolean isCut() {
            return lines.size() == Duplicates.MOST;
        }
    }

    /** Two of them. */
    public static final class PairPage extends FormPage {

        private final Line line;
        private final MergeRule.@Nullable Decision decision;

        PairPage(
                SignedIn me,
                Times times,
                List<Problem.Fault> faults,
                Line line,
                MergeRule.@Nullable Decision decision) {
            super("duplicate", me, times, Map.of(), faults);
            this.line = line;
            this.decision = decision;
        }

        /** Both. */
        public Line getLine() {
            return line;
        }

        /** What joining them would do; null once they are joined. */
        public MergeRule.@Nullable Decision getDecision() {
            return decision;
        }
    }

    /** Everybody who waits for a decision. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            List<Line> lines = new ArrayList<>();
            duplicates.open(handle, me).forEach(pair -> lines.add(line(handle, pair)));
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "duplicates.read",
                    "client",
                    null,
                    lines.stream()
                            .flatMap(line ->
                                    Stream.of(line.one().id(), line.other().id()))
                            .distinct()
                            .toList(),
                    null);
            return new ListPage(me, times(handle, me), lines);
        });
    }

    private Line line(Handle handle, Duplicates.Pair pair) {
        return new Line(
                pair,
                people.of(handle, pair.client()).orElseThrow(),
                people.of(handle, pair.other()).orElseThrow());
    }

    /** Two, side by side. */
    @GET
    @Path("{id}")
    public Page pair(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> page(handle, me, own(handle, me, id), List.of()));
    }

    private Page page(Handle handle, SignedIn me, Duplicates.Pair pair, List<Problem.Fault> faults) {
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "duplicate.read",
                "client",
                pair.client(),
                List.of(pair.other()),
                null);
        MergeRule.Decision decision = pair.state().equals("joined")
                ? null
                : merges.weigh(handle, me, pair.client(), pair.other()).orElse(null);
        return new PairPage(me, times(handle, me), faults, line(handle, pair), decision);
    }

    private Duplicates.Pair own(Handle handle, SignedIn me, UUID id) {
        Duplicates.Pair pair = duplicates.find(handle, id).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        CoachAccess.require(handle, me, pair.client());
        CoachAccess.require(handle, me, pair.other());
        return pair;
    }

    /** They are one person. */
    @POST
    @Path("{id}/join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@Auth SignedIn me, @PathParam("id") UUID id) {
        try {
            UUID kept = database.inProgram(me.program(), handle -> {
                Duplicates.Pair pair = own(handle, me, id);
                return merges.join(handle, me, program(handle, me), pair.client(), pair.other());
            });
            return Response.seeOther(URI.create("/clients/" + kept + "?said=joined"))
                    .build();
        } catch (Problem.Invalid refused) {
            Page page =
                    database.inProgram(me.program(), handle -> page(handle, me, own(handle, me, id), refused.faults()));
            return Response.status(422).entity(page).build();
        }
    }

    /** They are two people, and are not proposed again. */
    @POST
    @Path("{id}/apart")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apart(@Auth SignedIn me, @PathParam("id") UUID id) {
        database.useProgram(me.program(), handle -> duplicates.apart(handle, me, own(handle, me, id)));
        return Response.seeOther(URI.create("/duplicates")).build();
    }

    private Times times(Handle handle, SignedIn me) {
        return new Times(clock.instant(), program(handle, me).zoneId());
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }
}
