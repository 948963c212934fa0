package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Page;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Today: one ordered list of who to contact now and why. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class TodayPages {

    private final Database database;
    private final Today today;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    /** Over the tasks. */
    public TodayPages(Database database, Sealing sealing, Tasks tasks, Audit audit, Clock clock) {
        this.database = database;
        this.today = new Today(sealing);
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page. */
    public static final class TodayPage extends Page {

        private final List<TodayLine> lines;
        private final Instant now;
        private final Program program;

        TodayPage(SignedIn me, List<TodayLine> lines, Instant now, Program program) {
            super("today", me);
            this.lines = lines;
            this.now = now;
            this.program = program;
        }

        /** What is to do, in order. */
        public List<TodayLine> getLines() {
            return lines;
        }

        /** Why this person now, in words. */
        public String reason(TodayLine line) {
            if (line.kind() == TaskKind.FIRST_CONTACT && line.overdoseAt() != null) {
                long since = Duration.between(line.overdoseAt(), now).toHours();
                long left = Duration.between(now, Objects.requireNonNull(line.breachAt()))
                        .toHours();
                return t(left >= 0 ? "why.FIRST_CONTACT" : "why.FIRST_CONTACT.late", List.of(since, Math.abs(left)));
            }
            return t("why." + line.kind());
        }

        /** When it is due, as people say it. */
        public String due(TodayLine line) {
            return when(line.dueAt(), now, program.zone());
        }

        /** Whether its time is over. */
        public boolean late(TodayLine line) {
            return line.dueAt().isBefore(now);
        }
    }

    /** Who to contact now and why, in order. */
    @GET
    @Path("today")
    public Page today(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            List<TodayLine> lines = today.lines(handle, me);
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "today.read",
                    "task",
                    null,
                    lines.stream().map(TodayLine::id).toList(),
                    null);
            return new TodayPage(
                    me, lines, clock.instant(), handle.attach(Programs.class).get(me.program()));
        });
    }

    /** A task is done; one that ends by what was really done stays. */
    @POST
    @Path("tasks/{id}/done")
    public Response done(@Auth SignedIn me, @PathParam("id") UUID task) {
        database.useProgram(me.program(), handle -> {
            boolean mine = today.lines(handle, me).stream()
                    .anyMatch(line -> line.id().equals(task) && line.kind().tickable());
            if (mine) {
                tasks.complete(handle, me.program(), task, me.account(), "done");
            }
        });
        return Response.seeOther(URI.create("/today")).build();
    }
}
