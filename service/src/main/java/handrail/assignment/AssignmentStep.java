package handrail.assignment;

import handrail.states.LegalState;
import handrail.states.LegalStep;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every legal step of an assignment, and no other. */
public enum AssignmentStep implements LegalStep<AssignmentStep.State> {
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
    /** It is no longer asked: somebody else has them, the coach left, the client died or is in another program's care. */
    WITHDRAW(State.OFFERED, State.WITHDRAWN, "assignment.withdraw"),
    /** Somebody else has them, the coach left, the client died or is in another program's care. */
    END(State.ACCEPTED, State.ENDED, "assignment.end"),
    /** The end was a mistake: a death or a move that was none, a transfer that was undone. */
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

    @Override
    public Set<State> begins() {
        return from == null ? Set.of() : Set.of(from);
    }

    @Override
    public State to() {
        return to;
    }

    /** What the audit calls it. */
    String audited() {
        return audited;
    }

    /** Where an assignment stands. */
    public enum State implements LegalState {
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
    }
}
