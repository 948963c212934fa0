package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
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
    private final int more;
    private final String marks;
    private final @Nullable UUID done;
    private final Handed handed;
    private final PutAside aside;

    /**
     * The page.
     *
     * @param only which of the open lines these are; null for all
     * @param lines what is shown, in order
     * @param more how many are open beyond these
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
            int more,
            String marks,
            @Nullable UUID done,
            Handed handed,
            PutAside aside) {
        super("today", me, times);
        this.everybodys = me.role() == Role.SUPERVISOR;
        this.only = only;
        this.lines = lines;
        this.more = more;
        this.marks = marks;
        this.done = done;
        this.handed = handed;
        this.aside = aside;
    }

    /** What is to do, in order. */
    public List<TodayLine> getLines() {
        return lines.stream().filter(line -> !aside.holds(line)).toList();
    }

    /** How many are open beyond the shown. */
    public int getMore() {
        return more;
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
        PutAside.Aside got = aside.got().get(line.id());
        if (got != null) {
            return t("line.from", List.of(got.name(), got.because()));
        }
        Handed.Mark mark = handed.lines().get(line.id());
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
        Why why = Why.of(line, times().now(), this);
        return t(why.key(), why.values());
    }

    /** Lines that wait until their time, the next first. */
    public List<TodayLine> getWaiting() {
        return lines.stream().filter(aside::holds).toList();
    }

    /** What is to be said of a line that was put off. */
    public PutAside.Aside putOff(TodayLine line) {
        return Objects.requireNonNull(aside.putOff().get(line.id()));
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
        return line.kind().canWait() || line.kind().canBeHanded();
    }

    /** What decides the order, one after another. */
    public List<String> getPlaces() {
        return Arrays.stream(TodayOrder.Place.values())
                .map(place -> t("order." + place))
                .toList();
    }

    /** Whether its time is over. */
    public boolean late(TodayLine line) {
        return line.dueAt().isBefore(times().now());
    }
}
