package handrail.caseload;

import handrail.access.SignedIn;
import handrail.clock.ClockVerdict;
import handrail.clock.ClockWords;
import handrail.staff.Colleague;
import handrail.task.PutOff;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A line of Today that can't be done now. */
public final class LinePage extends FormPage {

    private final TodayLine line;
    private final Map<PutOff, Instant> choices;
    private final List<Colleague> takers;
    private final boolean waits;
    private final boolean got;

    /**
     * The page.
     *
     * @param choices for how long it can be put off, and when each ends
     * @param takers who could do it in one's place
     * @param waits whether it is put off already
     * @param got whether a colleague handed it over; such a line goes back, not on
     */
    LinePage(
            SignedIn me,
            Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            TodayLine line,
            Map<PutOff, Instant> choices,
            List<Colleague> takers,
            boolean waits,
            boolean got) {
        super("line", me, times, typed, faults);
        this.line = line;
        this.choices = choices;
        this.takers = List.copyOf(takers);
        this.waits = waits;
        this.got = got;
    }

    /** The line. */
    public TodayLine getLine() {
        return line;
    }

    /** Why this person now, in words. */
    public String getReason() {
        Matter.Why why = line.matter().why(line.owed().kind(), times().now(), this);
        return t(why.key(), why.values());
    }

    /** Whether a time is over. */
    public boolean over(Instant at) {
        return ClockVerdict.of(at, null, null, times().now()).late();
    }

    /** What is left until a time, or how long it has been over. */
    public String clock(Instant at) {
        return ClockWords.running(this, at, times().now());
    }

    /** Why it stands where it does in the order of the day. */
    public String getPlace() {
        return t("order." + TodayOrder.Place.of(line.owed()));
    }

    /** For how long it can be put off, and when each ends. */
    public List<Choice> getChoices() {
        return choices.entrySet().stream()
                .map(choice -> new Choice(choice.getKey().name(), choice.getValue()))
                .toList();
    }

    /** Who could do it in one's place. */
    public List<Colleague> getTakers() {
        return takers;
    }

    /** Whether it is put off already. */
    public boolean isWaits() {
        return waits;
    }

    /** Whether a colleague handed it over. */
    public boolean isGot() {
        return got;
    }

    /** For how long, and when that ends. */
    public record Choice(String name, Instant until) {}
}
