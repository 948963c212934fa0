package handrail.rebalance;

import handrail.access.SignedIn;
import handrail.assignment.Reason;
import handrail.web.Page;
import handrail.web.Times;
import java.util.List;
import java.util.UUID;

/** A plan: who would go to whom and why, to look at, change, approve, and take back. */
public final class PlanPage extends Page {

    private final Plans.Plan plan;
    private final List<Shown> lines;
    private final List<Option> coaches;
    private final boolean undoable;

    PlanPage(SignedIn me, Times times, Plans.Plan plan, List<Shown> lines, List<Option> coaches, boolean undoable) {
        super("plan", me, times);
        this.plan = plan;
        this.lines = List.copyOf(lines);
        this.coaches = List.copyOf(coaches);
        this.undoable = undoable;
    }

    /**
     * A line as it is shown.
     *
     * @param id its row
     * @param name the client's first name
     * @param from the first name of the coach they have; empty for nobody
     * @param to the first name of the coach they get; empty for nobody
     * @param toId that coach; empty for nobody
     * @param why reason codes
     * @param state proposed, dropped, applied, skipped or undone
     * @param options who may have them
     */
    public record Shown(
            UUID id,
            String name,
            String from,
            String to,
            String toId,
            List<String> why,
            String state,
            List<String> options) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    /** A coach to choose. */
    public record Option(String id, String name) {}

    /** The plan. */
    public Plans.Plan getPlan() {
        return plan;
    }

    /** Who moves. */
    public List<Shown> getLines() {
        return lines;
    }

    /** The coaches by id. */
    public List<Option> getCoaches() {
        return coaches;
    }

    /** Whether it can be taken back. */
    public boolean isUndoable() {
        return undoable;
    }

    /** How many lines are in a state. */
    public long howMany(String state) {
        return lines.stream().filter(line -> line.state().equals(state)).count();
    }

    /** A reason in words. */
    public String reason(String code) {
        return Reason.words(language(), code);
    }
}
