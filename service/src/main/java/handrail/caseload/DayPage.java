package handrail.caseload;

import handrail.access.SignedIn;
import handrail.staff.Colleague;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.util.List;
import java.util.Map;

/** Where a coach hands over what is left of their day. */
public final class DayPage extends FormPage {

    private final List<Handed.Day> mine;
    private final int lines;
    private final List<Colleague> colleagues;

    /**
     * The page.
     *
     * @param mine who has the day already
     * @param lines how many lines of Today go along
     * @param colleagues who could take it
     */
    DayPage(
            SignedIn me,
            Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            List<Handed.Day> mine,
            int lines,
            List<Colleague> colleagues) {
        super("day", me, times, typed, faults);
        this.mine = List.copyOf(mine);
        this.lines = lines;
        this.colleagues = List.copyOf(colleagues);
    }

    /** Who has the day already. */
    public List<Handed.Day> getMine() {
        return mine;
    }

    /** How many lines of Today go along. */
    public int getLines() {
        return lines;
    }

    /** Who could take it: those at work today. */
    public List<Colleague> getColleagues() {
        return colleagues.stream().filter(Colleague::free).toList();
    }

    /** How many colleagues don't work today. */
    public long getAway() {
        return colleagues.stream().filter(one -> !one.free()).count();
    }
}
