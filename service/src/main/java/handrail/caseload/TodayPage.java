package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.task.TaskKind;
import handrail.web.Page;
import handrail.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Today as it is shown. */
public final class TodayPage extends Page {

    private final boolean everybodys;
    private final List<TodayLine> lines;
    private final int more;
    private final String marks;
    private final @Nullable UUID done;
    private final Handed handed;

    /**
     * The page.
     *
     * @param lines what is shown, in order
     * @param more how many are open beyond these
     * @param marks which lines are open, for telling later what is new
     * @param done a task that was said to be done just now, which can be taken back
     * @param handed who has whose day
     */
    TodayPage(
            SignedIn me,
            Times times,
            List<TodayLine> lines,
            int more,
            String marks,
            @Nullable UUID done,
            Handed handed) {
        super("today", me, times);
        this.everybodys = me.role() == Role.SUPERVISOR;
        this.lines = lines;
        this.more = more;
        this.marks = marks;
        this.done = done;
        this.handed = handed;
    }

    /** What is to do, in order. */
    public List<TodayLine> getLines() {
        return lines;
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
        Handed.Mark mark = handed.lines().get(line.id());
        if (mark == null) {
            return "";
        }
        return mark.word().equals("for") && !mark.because().isEmpty()
                ? t("day.for-because", List.of(mark.name(), mark.because()))
                : t("day." + mark.word(), List.of(mark.name()));
    }

    /** Whether other people's tasks are shown too. */
    public boolean isEverybodys() {
        return everybodys;
    }

    /** Why this person now, in words. */
    public String reason(TodayLine line) {
        if (line.kind() == TaskKind.FIRST_CONTACT && line.overdoseAt() != null) {
            Instant breach = Objects.requireNonNull(line.breachAt());
            String key = breach.isBefore(times().now()) ? "why.FIRST_CONTACT.late" : "why.FIRST_CONTACT";
            return t(key, List.of(span(line.overdoseAt()), span(breach)));
        }
        if (line.kind() == TaskKind.SILENT || line.kind() == TaskKind.OUTREACH) {
            return line.heardAt() == null
                    ? t("why." + line.kind() + ".never")
                    : t("why." + line.kind(), List.of(span(line.heardAt())));
        }
        return t("why." + line.kind());
    }

    /** Whether its time is over. */
    public boolean late(TodayLine line) {
        return line.dueAt().isBefore(times().now());
    }
}
