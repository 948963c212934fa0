package handrail.assignment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every legal step of an assignment, and no other: from which state it leads to which. Whoever wants to change an assignment names a
 * step; the row changes only if it stands where the step begins. {@code ops/draw-states} draws this list.
 */
public enum AssignmentStep {
    /** The best match is asked. */
    OFFER(null, State.OFFERED, "assignment.offer"),
    /** A supervisor decides: this coach has them from now on. */
    GIVE(null, State.ACCEPTED, "assignment.give"),
    /** The coach says yes. */
    ACCEPT(State.OFFERED, State.ACCEPTED, "assignment.accept"),
    /** The coach says no, with a reason. */
    DECLINE(State.OFFERED, State.DECLINED, "assignment.decline"),
    /** Nobody said anything in time, or the shift ended first. */
    LAPSE(State.OFFERED, State.LAPSED, "assignment.lapse"),
    /** It is no longer asked: somebody else has them, the coach left, the client died. */
    WITHDRAW(State.OFFERED, State.WITHDRAWN, "assignment.withdraw"),
    /** Somebody else has them, the coach left, the client died. */
    END(State.ACCEPTED, State.ENDED, "assignment.end"),
    /** The end was a mistake: a death that was none, a transfer that was undone. */
    RESUME(State.ENDED, State.ACCEPTED, "assignment.resume");

    private final @Nullable State from;
    private final State to;
    private final String audited;

    AssignmentStep(@Nullable State from, State to, String audited) {
        this.from = from;
        this.to = to;
        this.audited = audited;
    }

    /** Where it begins; null where there was no assignment. */
    public @Nullable State from() {
        return from;
    }

    /** Where it leads. */
    public State to() {
        return to;
    }

    /** What the audit calls it. */
    String audited() {
        return audited;
    }

    /** The steps that lead on from a state. */
    public static Set<AssignmentStep> from(State state) {
        EnumSet<AssignmentStep> steps = EnumSet.noneOf(AssignmentStep.class);
        Arrays.stream(values()).filter(step -> step.from == state).forEach(steps::add);
        return steps;
    }

    /** Where an assignment stands. */
    public enum State {
        /** A coach is asked; until they answer, what is urgent reaches them as if they had said yes. */
        OFFERED,
        /** The coach has them. */
        ACCEPTED,
        /** The coach said no. */
        DECLINED,
        /** The time to answer ran out. */
        LAPSED,
        /** It was taken back before an answer. */
        WITHDRAWN,
        /** The coach had them. */
        ENDED;

        /** Whether a coach answers for the client because of it. */
        public boolean open() {
            return this == OFFERED || this == ACCEPTED;
        }

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
