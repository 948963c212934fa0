package handrail.report;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The caseload report as a page, as CSV, and figure by figure with the rows it counts. */
@Path("/reports")
@RolesAllowed({"MANAGER", "SUPERVISOR"})
public final class ReportPages {

    private final Database database;
    private final CaseloadReport report;
    private final Audit audit;
    private final Clock clock;

    /** Over the report. */
    public ReportPages(Database database, CaseloadReport report, Audit audit, Clock clock) {
        this.database = database;
        this.report = report;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page. */
    @GET
    @Path("/caseload")
    @Produces(MediaType.TEXT_HTML)
    public Page page(@Auth SignedIn me) {
        return new CaseloadPage(me, rows(me, "report.read"));
    }

    /** The same figures for a spreadsheet. */
    @GET
    @Path("/caseload.csv")
    @Produces("text/csv")
    public String csv(@Auth SignedIn me) {
        return Csv.of(
                Stream.concat(Stream.of("coach"), Arrays.stream(Figure.values()).map(Figure::column))
                        .toList(),
                rows(me, "report.export").stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.coach()),
                                        row.cells().stream().map(CaseloadReport.Cell::count))
                                .toList())
                        .toList());
    }

    /** The rows that a coach's figure counts. */
    @GET
    @Path("/caseload/{figure}/{coach}")
    @Produces(MediaType.TEXT_HTML)
    public Page behind(@Auth SignedIn me, @PathParam("figure") String column, @PathParam("coach") UUID coach) {
        Figure figure = Figure.of(column).orElseThrow(() -> new Problem.NotFound("problem.404"));
        return database.inProgram(me.program(), handle -> {
            String name = report.rows(handle).stream()
                    .filter(row -> row.id().equals(coach))
                    .map(CaseloadReport.Row::coach)
                    .findFirst()
                    .orElseThrow(() -> new Problem.NotFound("problem.404"));
            List<CaseloadReport.Counted> counted = report.behind(handle, figure, coach);
            List<UUID> clients = counted.stream()
                    .map(CaseloadReport.Counted::client)
                    .distinct()
                    .toList();
            record(handle, me, "report.drill-down", clients, column);
            String zone = handle.attach(Programs.class).get(me.program()).zone();
            return new BehindPage(me, figure, name, counted, clock.instant(), zone);
        });
    }

    private List<CaseloadReport.Row> rows(SignedIn me, String action) {
        return database.inProgram(me.program(), handle -> {
            record(handle, me, action, List.of(), "caseload");
            return report.rows(handle);
        });
    }

    private void record(Handle handle, SignedIn me, String action, Collection<UUID> subjects, String detail) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "report", null, subjects, detail);
    }
}
