package handrail.report;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.clock.ClockKind;
import handrail.clock.ClockVerdict;
import handrail.clock.ClockWords;
import handrail.web.Page;
import handrail.web.Times;
import java.util.List;
import java.util.UUID;

/** The rows behind a figure of what was owed; who may not know clients sees rows without names. */
public final class ClockBehindPage extends Page {

    private static final int SHORT = 6;

    private final boolean names;
    private final ClockKind kind;
    private final ClockVerdict verdict;
    private final List<ClockReport.Counted> counted;

    ClockBehindPage(SignedIn me, Times times, ClockKind kind, ClockVerdict verdict, List<ClockReport.Counted> counted) {
        super("clocks-figure", me, times);
        this.names = me.role() == Role.SUPERVISOR;
        this.kind = kind;
        this.verdict = verdict;
        this.counted = List.copyOf(counted);
    }

    /** What is counted, and what became of it. */
    public String getSentence() {
        return t(
                "clocks.behind",
                List.of(t("clock.of." + kind.word()), t("clocks.became." + verdict.word()), counted.size()));
    }

    /** The rows. */
    public List<ClockReport.Counted> getCounted() {
        return counted;
    }

    /** Whether this reader may know and open clients: managers see figures only. */
    public boolean getNames() {
        return names;
    }

    /** What became of one, or how it stands. */
    public String said(ClockReport.Counted row) {
        return ClockWords.said(this, row.clock(), times().now());
    }

    /** Tells clients apart without a name; a row of its own for somebody unknown. */
    public String mark(ClockReport.Counted row) {
        return shortly(row);
    }

    static String shortly(ClockReport.Counted row) {
        UUID client = row.clock().client();
        String id = (client == null ? row.clock().id() : client).toString();
        return id.substring(id.length() - SHORT);
    }
}
