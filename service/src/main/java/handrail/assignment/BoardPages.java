package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The supervisor's board; every number opens its rows. */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class BoardPages {

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

    /** The board itself. */
    public static final class BoardPage extends Page {

        private final Instant now;
        private final List<Board.Waiting> waiting;
        private final List<Board.Offered> offered;
        private final List<Board.Load> loads;
        private final List<Board.Hour> hours;

        BoardPage(
                SignedIn me,
                Times times,
                List<Board.Waiting> waiting,
                List<Board.Offered> offered,
                List<Board.Load> loads,
                List<Board.Hour> hours) {
            super("board", me, times);
            this.now = times.now();
            this.waiting = List.copyOf(waiting);
            this.offered = List.copyOf(offered);
            this.loads = List.copyOf(loads);
            this.hours = List.copyOf(hours);
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
        private final List<Board.Row> rows;

        CaseloadRowsPage(SignedIn me, Times times, String coach, List<Board.Row> rows) {
            super("board-coach", me, times);
            this.coach = coach;
            this.rows = List.copyOf(rows);
        }

        /** Whose. */
        public String getCoach() {
            return coach;
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
                    waiting,
                    offered,
                    board.loads(handle, program, now),
                    board.hours(handle, program, now));
        });
    }

    /** Whom a coach has. */
    @GET
    @Path("coaches/{coach}")
    public Page coach(@Auth SignedIn me, @PathParam("coach") UUID coach) {
        return database.inProgram(me.program(), handle -> {
            Program program = handle.attach(Programs.class).get(me.program());
            List<Board.Row> rows = board.rows(handle, coach);
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "board.read",
                    "account",
                    coach,
                    rows.stream().map(Board.Row::client).toList(),
                    null);
            return new CaseloadRowsPage(
                    me, new Times(clock.instant(), program.zoneId()), board.name(handle, new AccountId(coach)), rows);
        });
    }
}
