package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.Watched;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The supervisor's board; every number opens its rows. */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class BoardPages {

    private static final Set<String> ACUITIES = Set.of("low", "usual", "high");

    private final Database database;
    private final Board board;
    private final Audit audit;
    private final Clock clock;

    /** Over the board. */
    public BoardPages(Database database, Board board, Audit audit, Clock clock) {
        this.database = database;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** How much there is of one thing that is watched. */
    public record Count(String word, int count) {}

    /** The board itself. */
    public static final class BoardPage extends Page {

        private final Instant now;
        private final Map<Watched, Integer> watched;
        private final List<Board.Waiting> waiting;
        private final List<Board.Offered> offered;
        private final List<Board.Load> loads;
        private final List<Board.Hour> hours;

        BoardPage(
                SignedIn me,
                Times times,
                Map<Watched, Integer> watched,
                List<Board.Waiting> waiting,
                List<Board.Offered> offered,
                List<Board.Load> loads,
                List<Board.Hour> hours) {
            super("board", me, times);
            this.now = times.now();
            this.watched = Map.copyOf(watched);
            this.waiting = List.copyOf(waiting);
            this.offered = List.copyOf(offered);
            this.loads = List.copyOf(loads);
            this.hours = List.copyOf(hours);
        }

        /** How much there is of what must not be missed, the most urgent first. */
        public List<Count> getWatched() {
            return Stream.of(Watched.values())
                    .map(one -> new Count(one.word(), Objects.requireNonNull(watched.get(one))))
                    .toList();
        }

        /** Who waits for a coach, the longest first. */
        public List<Board.Waiting> getWaiting() {
            return waiting;
        }

        /** Who is offered, the most urgent first. */
        public List<Board.Offered> getOffered() {
            return offered;
        }

        /** Everybody's caseload, the fullest first. */
        public List<Board.Load> getLoads() {
            return loads;
        }

        /** Today, hour by hour. */
        public List<Board.Hour> getHours() {
            return hours;
        }

        /** Staffed hours of today without anybody. */
        public List<Board.Hour> getGaps() {
            return hours.stream()
                    .filter(hour -> hour.staffed() && hour.coaches().isEmpty())
                    .toList();
        }

        /** Minutes until a time; none are left after it. */
        public long left(Instant at) {
            return Math.max(0, Duration.between(now, at).toMinutes());
        }
    }

    /** One coach's rows. */
    public static final class CaseloadRowsPage extends Page {

        private final String coach;
        private final @Nullable String acuity;
        private final List<Board.Row> rows;

        CaseloadRowsPage(SignedIn me, Times times, String coach, @Nullable String acuity, List<Board.Row> rows) {
            super("board-coach", me, times);
            this.coach = coach;
            this.acuity = acuity;
            this.rows = List.copyOf(rows);
        }

        /** Whose. */
        public String getCoach() {
            return coach;
        }

        /** Of which acuity these are; null for all. */
        public @Nullable String getAcuity() {
            return acuity;
        }

        /** Whom they have. */
        public List<Board.Row> getRows() {
            return rows;
        }
    }

    /** Who waits, who is offered, how full everybody is, who is there when. */
    @GET
    public Page show(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            Program program = handle.attach(Programs.class).get(me.program());
            Instant now = clock.instant();
            List<Board.Waiting> waiting = board.waiting(handle);
            List<Board.Offered> offered = board.offered(handle);
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "board.read",
                    "assignment",
                    null,
                    offered.stream().map(Board.Offered::offer).toList(),
                    null);
            return new BoardPage(
                    me,
                    new Times(now, program.zoneId()),
                    Watched.counts(handle, me.account()),
                    waiting,
                    offered,
                    board.loads(handle, program, now),
                    board.hours(handle, program, now));
        });
    }

    /**
     * Whom a coach has.
     *
     * @param acuity low, usual or high: these only; any other word is all of them
     */
    @GET
    @Path("coaches/{coach}")
    public Page coach(
            @Auth SignedIn me, @PathParam("coach") UUID coach, @QueryParam("acuity") @DefaultValue("") String acuity) {
        String only = ACUITIES.contains(acuity) ? acuity : null;
        return database.inProgram(me.program(), handle -> {
            Program program = handle.attach(Programs.class).get(me.program());
            String name = board.name(handle, new AccountId(coach));
            if (name.isEmpty()) {
                throw new Problem.NotFound("problem.gone");
            }
            List<Board.Row> rows = board.rows(handle, coach, only);
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "board.read",
                    "account",
                    coach,
                    rows.stream().map(Board.Row::client).toList(),
                    null);
            return new CaseloadRowsPage(me, new Times(clock.instant(), program.zoneId()), name, only, rows);
        });
    }
}
