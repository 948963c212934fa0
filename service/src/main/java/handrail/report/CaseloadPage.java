package handrail.report;

import handrail.access.SignedIn;
import handrail.web.Page;
import java.util.Arrays;
import java.util.List;

/** The caseload report as a page. */
public final class CaseloadPage extends Page {

    private final List<CaseloadReport.Row> rows;

    CaseloadPage(SignedIn me, List<CaseloadReport.Row> rows) {
        super("caseload", me);
        this.rows = rows;
    }

    /** One coach a row. */
    public List<CaseloadReport.Row> getRows() {
        return rows;
    }

    /** Of the columns. */
    public List<String> getHeadings() {
        return Arrays.stream(Figure.values()).map(figure -> t(figure.heading())).toList();
    }

    /** What the figures say, as a sentence. */
    public String getSentence() {
        return t("report.sentence", List.of(sum(Figure.ACTIVE), sum(Figure.OVERDUE)));
    }

    private long sum(Figure figure) {
        return rows.stream().mapToLong(row -> row.of(figure)).sum();
    }
}
