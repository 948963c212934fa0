package handrail.report;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.web.Page;
import java.time.Instant;
import java.util.List;

/** The rows behind one figure; who may not know clients sees rows without names. */
public final class BehindPage extends Page {

    private final boolean names;
    private final Figure figure;
    private final String coach;
    private final List<CaseloadReport.Counted> counted;
    private final Instant now;
    private final String zone;

    BehindPage(
            SignedIn me, Figure figure, String coach, List<CaseloadReport.Counted> counted, Instant now, String zone) {
        super("caseload-figure", me);
        this.names = me.role() == Role.SUPERVISOR;
        this.figure = figure;
        this.coach = coach;
        this.counted = counted;
        this.now = now;
        this.zone = zone;
    }

    /** What is counted, and whose. */
    public String getSentence() {
        return t("report.behind", List.of(t(figure.heading()), coach, counted.size()));
    }

    /** The rows. */
    public List<CaseloadReport.Counted> getCounted() {
        return counted;
    }

    /** Whether this reader may know and open clients: managers see figures only. */
    public boolean getNames() {
        return names;
    }

    /** A row's time, as people say it. */
    public String at(CaseloadReport.Counted row) {
        return when(row.at(), now, zone);
    }

    /** Tells rows apart without a name. */
    public String mark(CaseloadReport.Counted row) {
        String id = row.client().toString();
        return id.substring(id.length() - 6);
    }
}
