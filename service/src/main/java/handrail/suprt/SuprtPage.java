package handrail.suprt;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The worklist of SAMHSA's questions, as it is shown. */
public final class SuprtPage extends FormPage {

    private static final int YEAR = 365;
    private static final int WHOLE = 100;

    private final boolean everybodys;
    private final List<Interviews.Owed> owed;
    private final WindowRows.Share share;
    private final int goal;
    private final List<WrittenDown.One> lately;

    SuprtPage(
            SignedIn me,
            Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            List<Interviews.Owed> owed,
            List<WrittenDown.One> lately,
            WindowRows.Share share,
            int goal) {
        super("suprt", me, times, typed, faults);
        this.everybodys = me.role() == Role.SUPERVISOR;
        this.owed = owed;
        this.lately = lately;
        this.share = share;
        this.goal = goal;
    }

    /** Whoever can still be asked in time, what closes first before the rest. */
    public List<Interviews.Owed> getOwed() {
        return owed.stream().filter(one -> !one.over()).toList();
    }

    /** Whose time went by lately. */
    public List<Interviews.Owed> getOver() {
        return owed.stream().filter(Interviews.Owed::over).toList();
    }

    /** Whether other coaches' people are shown too. */
    public boolean isEverybodys() {
        return everybodys;
    }

    /** What the figures say: "83 % were followed up (5 of 6) in the last year; the goal is 80 %." */
    public String getSays() {
        return share.owed() == 0
                ? t("suprt.none-yet", List.of(goal))
                : t("suprt.share", List.of(share.done() * WHOLE / share.owed(), share.done(), share.owed(), goal));
    }

    /** Whether the goal is met. */
    public boolean isMet() {
        return share.owed() == 0 || share.done() * WHOLE >= goal * share.owed();
    }

    /** What was written down lately, the newest first. */
    public List<WrittenDown.One> getLately() {
        return lately;
    }

    /** Which interview it is, by its day: "Baseline", "Day 180", "Year 2". */
    public String which(int day) {
        boolean yearly = day != 0 && day % YEAR == 0;
        return t(
                "suprt.which." + (day == 0 ? "baseline" : yearly ? "year" : "later"),
                List.of(yearly ? day / YEAR : day));
    }

    /** A day as people say it. */
    public String day(LocalDate day) {
        return times().date(day, language());
    }

    /** Today, for the form. */
    public String getToday() {
        return times().now().atZone(times().zone()).toLocalDate().toString();
    }
}
