package handrail.report;

import handrail.access.SignedIn;
import handrail.clock.ClockKind;
import handrail.clock.ClockVerdict;
import handrail.program.Policy;
import handrail.web.Page;
import java.util.Arrays;
import java.util.List;

/** What was owed by a time, and what became of it, as a page. */
public final class ClockReportPage extends Page {

    private final Policy policy;
    private final List<ClockReport.Row> rows;

    ClockReportPage(SignedIn me, Policy policy, List<ClockReport.Row> rows) {
        super("clocks", me);
        this.policy = policy;
        this.rows = List.copyOf(rows);
    }

    /** One kind a row. */
    public List<ClockReport.Row> getRows() {
        return rows;
    }

    /** What it can have become, in the order of the columns. */
    public List<ClockVerdict> getVerdicts() {
        return Arrays.asList(ClockVerdict.values());
    }

    /** How the first contact went, as a sentence. */
    public String getSentence() {
        return rows.stream()
                .filter(row -> row.kind() == ClockKind.FIRST_CONTACT)
                .map(row -> t("clocks.sentence", List.of(share(row.now()), share(row.before()))))
                .findFirst()
                .orElse("");
    }

    /** How long it may take today. */
    public String within(ClockReport.Row row) {
        return t("clocks.within." + row.kind().unit(), List.of(row.kind().allowed(policy)));
    }

    /** A share in words: a percentage with its count, or the count alone when it is small. */
    public String share(Share share) {
        return share.said(this);
    }
}
