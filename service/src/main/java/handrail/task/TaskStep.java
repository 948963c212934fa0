package handrail.task;

import handrail.states.LegalState;
import handrail.states.LegalStep;
import java.util.Set;

/**
 * Every legal step of a task, and no other (the states are FHIR R4's, those in use). Whose it is follows its client, and when it is due its
 * clock; neither is a step.
 */
public enum TaskStep implements LegalStep<TaskStep.State> {
    /** Something is owed. */
    OPEN(State.REQUESTED),
    /** A person says that it is done. */
    COMPLETE(State.COMPLETED),
    /** What was done settles it: reached, delivered, handed off, acknowledged, assigned, found out. */
    SETTLE(State.COMPLETED),
    /** "Done" was a slip of the finger. */
    REOPEN(State.REQUESTED),
    /** Nothing is owed to them any more: they died (S9), or are in another program's care. */
    CANCEL(State.CANCELLED),
    /** Another overdose ended the hold that it was to look at. */
    NEW_OVERDOSE(State.CANCELLED),
    /** Its entry was joined to another: the same is owed there, or it means nothing there. */
    JOIN(State.CANCELLED),
    /** The entries are two again, and it is still owed. */
    SPLIT(State.REQUESTED),
    /** They are in our care after all. */
    COME_BACK(State.REQUESTED),
    /** It waits for a while, with a reason. */
    PUT_OFF(State.REQUESTED),
    /** It waits no longer. */
    BRING_BACK(State.REQUESTED),
    /** A colleague does it, with a reason. */
    HAND(State.REQUESTED),
    /** It is whose it was. */
    GIVE_BACK(State.REQUESTED);

    private final State to;

    TaskStep(State to) {
        this.to = to;
    }

    @Override
    public Set<State> begins() {
        return switch (this) {
            case OPEN -> Set.of();
            case COMPLETE, SETTLE, CANCEL, NEW_OVERDOSE, JOIN, PUT_OFF, BRING_BACK, HAND, GIVE_BACK ->
                Set.of(State.REQUESTED);
            case REOPEN -> Set.of(State.COMPLETED);
            case SPLIT, COME_BACK -> Set.of(State.CANCELLED);
        };
    }

    @Override
    public State to() {
        return to;
    }

    /** Where a task stands. */
    public enum State implements LegalState {
        /** It is owed. */
        REQUESTED,
        /** It was done. */
        COMPLETED,
        /** It is owed no more, and nobody did it. */
        CANCELLED;

        /** Whether it is still owed. */
        public boolean open() {
            return this == REQUESTED;
        }
    }
}
