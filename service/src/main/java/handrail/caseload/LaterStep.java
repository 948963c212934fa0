package handrail.caseload;

import handrail.states.LegalState;
import handrail.states.LegalStep;
import java.util.Arrays;
import java.util.Set;

/** Every step that a text written for later can take, and from where: whatever is not here does not happen. */
public enum LaterStep implements LegalStep<LaterStep.State> {
    /** Somebody writes it down for its time. */
    PLAN(State.WAITING, "thread.later.plan"),
    /** Its time came and nothing spoke against it: it stands in the outbox. */
    SEND(State.SENT, "thread.later.send"),
    /** Its time came and something spoke against it: it waits for a person's decision, and goes nowhere by itself. */
    HOLD(State.HELD, "thread.later.hold"),
    /** Somebody makes a draft of it again. */
    WITHDRAW(State.WITHDRAWN, "thread.later.withdraw"),
    /** Somebody lets it go. */
    CANCEL(State.CANCELLED, "thread.later.cancel");

    private final State to;
    private final String audited;

    LaterStep(State to, String audited) {
        this.to = to;
        this.audited = audited;
    }

    /** Where it may begin: its time comes for what waits; people decide of what was held too. */
    @Override
    public Set<State> begins() {
        return switch (this) {
            case PLAN -> Set.of();
            case SEND, HOLD -> Set.of(State.WAITING);
            case WITHDRAW, CANCEL -> Set.of(State.WAITING, State.HELD);
        };
    }

    @Override
    public State to() {
        return to;
    }

    /** What the audit calls it. */
    String audited() {
        return audited;
    }

    /** Where a text written for later stands. */
    public enum State implements LegalState {
        /** For its time. */
        WAITING,
        /** It is in the outbox, like any other. */
        SENT,
        /** It did not go, and somebody is to decide. */
        HELD,
        /** It is a draft again. */
        WITHDRAWN,
        /** Nobody wants it any more. */
        CANCELLED;

        /** What a word of the database means. */
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
