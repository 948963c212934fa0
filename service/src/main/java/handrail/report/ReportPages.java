package handrail.report;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.Page;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The caseload report as a page and as CSV. */
@Path("/reports")
@RolesAllowed({"MANAGER", "SUPERVISOR"})
public final class ReportPages {

    private static final String FORMULA = "=+-@\t\r";

    private final Database database;
    private final CaseloadReport report;
    private final Audit audit;

    /** Over the report. */
    public ReportPages(Database database, CaseloadReport report, Audit audit) {
        this.database = database;
        this.report = report;
        this.audit = audit;
    }

    /** The page. */
    public static final class CaseloadPage extends Page {

        private final List<CaseloadReport.Row> rows;

        CaseloadPage(SignedIn me, List<CaseloadReport.Row> rows) {
            super("caseload", me);
            this.rows = rows;
        }

        /** One coach a row. */
        public List<CaseloadReport.Row> getRows() {
            return rows;
        }

        /** What the figures say, as a sentence. */
        public String getSentence() {
            long active = rows.stream().mapToLong(CaseloadReport.Row::active).sum();
            long overdue = rows.stream().mapToLong(CaseloadReport.Row::overdue).sum();
            return t("report.sentence", List.of(active, overdue));
        }
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
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "coach",
                    "active",
                    "new_7_days",
                    "first_contact_overdue",
                    "open_requests",
                    "check_ins_answered_30_days");
            for (CaseloadReport.Row row : rows(me, "report.export")) {
                csv.printRecord(
                        harmless(row.coach()), row.active(), row.fresh(), row.overdue(), row.open(), row.answered());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<CaseloadReport.Row> rows(SignedIn me, String action) {
        return database.inProgram(me.program(), handle -> {
            audit.record(
                    handle, me.program(), Actor.account(me.account()), action, "report", null, List.of(), "caseload");
            return report.rows(handle);
        });
    }

    /** No spreadsheet takes it for a formula (B3). */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
