package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.clock.ClockVerdict;
import handrail.clock.ClockWords;
import handrail.task.Watched;
import handrail.web.Page;
import handrail.web.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Today as it is shown. */
public final class TodayPage extends Page {

    private final boolean everybodys;
    private final @Nullable Watched only;
    private final List<TodayLine> lines;
    private final Extent extent;
    private final String marks;
    private final @Nullable UUID done;
    private final Handed handed;
    private final PutAside aside;

    /**
     * The page.
     *
     * @param only which of the open lines these are; null for all
     * @param lines what is shown, in order
     * @param extent how much of what is open they are
     * @param marks which lines are open, for telling later what is new
     * @param done a task that was said to be done just now, which can be taken back
     * @param handed who has whose day
     * @param aside what was put off, or handed over line by line
     */
    TodayPage(
            SignedIn me,
            Times times,
            @Nullable Watched only,
            List<TodayLine> lines,
            Extent extent,
            String marks,
            @Nullable UUID done,
            Handed handed,
            PutAside aside) {
        super("today", me, times);
        this.everybodys = me.role() == Role.SUPERVISOR;
        this.only = only;
        this.lines = lines;
        this.extent = extent;
        this.marks = marks;
        this.done = done;
        this.handed = handed;
        this.aside = aside;
    }

    /** What is to do, in order. */
    public List<TodayLine> getLines() {
        return lines.stream().filter(line -> !aside.holds(line.owed())).toList();
    }

    /**
     * How much of what is open a page shows.
     *
     * @param shown how many lines it shows
     * @param listed how many it shows when asked for more
     * @param cut whether more than that is open
     * @param open how many are open; as many as are listed, where more are and nobody has counted
     */
    public record Extent(int shown, int listed, boolean cut, int open) {

        /** How many can be shown beside. */
        public int more() {
            return listed - shown;
        }

        /** Whether it is known how many are open. */
        public boolean counted() {
            return !cut || open > listed;
        }
    }

    /** How much of what is open is shown. */
    public Extent getExtent() {
        return extent;
    }

    /** Which lines are open. */
    public String getMarks() {
        return marks;
    }

    /** What was said to be done just now. */
    public @Nullable UUID getDone() {
        return done;
    }

    /** Who has whose day. */
    public Handed getHanded() {
        return handed;
    }

    /** What is to be said of a line that is a colleague's, or is with one; empty for none. */
    public String mark(TodayLine line) {
        PutAside.Aside got = aside.got().get(line.owed().id());
        if (got != null) {
            return t("line.from", List.of(got.name(), got.because()));
        }
        Handed.Mark mark = handed.lines().get(line.owed().id());
        if (mark == null) {
            return "";
        }
        return mark.word().equals("for") && !mark.because().isEmpty()
                ? t("day.for-because", List.of(mark.name(), mark.because()))
                : t("day." + mark.word(), List.of(mark.name()));
    }

    /** Which of the open lines these are, as the word in an address; empty for all. */
    public String getOnly() {
        return only == null ? "" : only.word();
    }

    /** Whether other people's tasks are shown too. */
    public boolean isEverybodys() {
        return everybodys;
    }

    /** Why this person now, in words. */
    public String reason(TodayLine line) {
        Matter.Why why = line.matter().why(line.owed().kind(), times().now(), this);
        return t(why.key(), why.values());
    }

    /** Lines that wait until their time, the next first. */
    public List<TodayLine> getWaiting() {
        return lines.stream().filter(line -> aside.holds(line.owed())).toList();
    }

    /** What is to be said of a line that was put off. */
    public PutAside.Aside putOff(TodayLine line) {
        return Objects.requireNonNull(aside.putOff().get(line.owed().id()));
    }

    /** Lines that colleagues have now. */
    public List<PutAside.Aside> getGiven() {
        return aside.given();
    }

    /** In how many seconds the first line that was put off comes back; 0 for never. */
    public long getBackIn() {
        Instant next = aside.next();
        return next == null
                ? 0
                : Math.max(1, Duration.between(times().now(), next).toSeconds() + 1);
    }

    /** Whether it can be put off, or done by a colleague. */
    public boolean movable(TodayLine line) {
        return line.owed().kind().canWait() || line.owed().kind().canBeHanded();
    }

    /** What decides the order, one after another. */
    public List<String> getPlaces() {
        return Arrays.stream(TodayOrder.Place.values())
                .map(place -> t("order." + place))
                .toList();
    }

    /** Whether its time is over. */
    public boolean late(TodayLine line) {
        return ClockVerdict.of(line.owed().dueAt(), null, null, times().now()).late();
    }

    /** What is left of its time, or how long that has been over. */
    public String clock(TodayLine line) {
        return ClockWords.running(this, line.owed().dueAt(), times().now());
    }
}
