package handrail.report;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.clock.ClockKind;
import handrail.clock.ClockVerdict;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was owed by a time and what became of it: as a page, as CSV, and figure by figure with the rows it counts. */
@Path("/reports")
@RolesAllowed({"MANAGER", "SUPERVISOR"})
public final class ClockPages {

    private final Database database;
    private final ClockReport report;
    private final Audit audit;
    private final Clock clock;

    /** Over the report. */
    public ClockPages(Database database, ClockReport report, Audit audit, Clock clock) {
        this.database = database;
        this.report = report;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page. */
    @GET
    @Path("/clocks")
    @Produces(MediaType.TEXT_HTML)
    public Page page(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            record(handle, me, "report.read", List.of(), "clocks");
            Program program = handle.attach(Programs.class).get(me.program());
            return new ClockReportPage(me, program.policy(), report.rows(handle, clock.instant()));
        });
    }

    /** The same figures for a spreadsheet. */
    @GET
    @Path("/clocks.csv")
    @Produces("text/csv")
    public String csv(@Auth SignedIn me) {
        List<ClockReport.Row> rows = database.inProgram(me.program(), handle -> {
            record(handle, me, "report.export", List.of(), "clocks");
            return report.rows(handle, clock.instant());
        });
        return Csv.of(
                Stream.concat(
                                Stream.of("clock"),
                                Stream.concat(
                                        Arrays.stream(ClockVerdict.values()).map(ClockVerdict::word),
                                        Stream.of("in-time-before", "ended-before")))
                        .toList(),
                rows.stream().map(ClockPages::figures).toList());
    }

    private static List<Object> figures(ClockReport.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.kind().word()));
        for (ClockVerdict verdict : ClockVerdict.values()) {
            cells.add(row.of(verdict));
        }
        cells.add(row.before().good());
        cells.add(row.before().all());
        return cells;
    }

    /** The rows that a figure counts. */
    @GET
    @Path("/clocks/{kind}/{verdict}")
    @Produces(MediaType.TEXT_HTML)
    public Page behind(@Auth SignedIn me, @PathParam("kind") String owed, @PathParam("verdict") String became) {
        ClockKind kind = kind(owed);
        ClockVerdict verdict = ClockVerdict.of(became).orElseThrow(() -> new Problem.NotFound("problem.404"));
        return database.inProgram(me.program(), handle -> {
            Instant now = clock.instant();
            List<ClockReport.Counted> counted = counted(handle, me, kind, verdict, now, "report.drill-down");
            return new ClockBehindPage(me, new Times(now, zone(handle, me)), kind, verdict, counted);
        });
    }

    /** Every row of a kind for a spreadsheet: nobody's name but whose it is. */
    @GET
    @Path("/clocks/{kind}/rows.csv")
    @Produces("text/csv")
    public String rows(@Auth SignedIn me, @PathParam("kind") String owed) {
        ClockKind kind = kind(owed);
        return database.inProgram(me.program(), handle -> {
            Instant now = clock.instant();
            ZoneId zone = zone(handle, me);
            return Csv.of(
                    List.of("client", "whose", "became", "began", "due", "done", "called-off"),
                    counted(handle, me, kind, null, now, "report.export").stream()
                            .map(one -> List.of(
                                    ClockBehindPage.shortly(one),
                                    one.coach(),
                                    one.clock().verdict(now).word(),
                                    at(one.clock().startedAt(), zone),
                                    at(one.clock().dueAt(), zone),
                                    at(one.clock().settledAt(), zone),
                                    at(one.clock().calledOffAt(), zone)))
                            .toList());
        });
    }

    private List<ClockReport.Counted> counted(
            Handle handle, SignedIn me, ClockKind kind, @Nullable ClockVerdict verdict, Instant now, String action) {
        List<ClockReport.Counted> counted = report.behind(handle, me, kind, verdict, now);
        List<UUID> clients = counted.stream()
                .flatMap(one -> Stream.ofNullable(one.clock().client()))
                .distinct()
                .toList();
        record(handle, me, action, clients, kind.word());
        return counted;
    }

    private static ClockKind kind(String word) {
        return ClockKind.of(word).orElseThrow(() -> new Problem.NotFound("problem.404"));
    }

    private static ZoneId zone(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program()).zoneId();
    }

    private static String at(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private void record(Handle handle, SignedIn me, String action, List<UUID> subjects, String detail) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "report", null, subjects, detail);
    }
}
