package handrail.messaging;

import handrail.states.LegalState;
import handrail.states.LegalStep;
import java.util.Arrays;
import java.util.Set;

/** Every step that a call which staff asked for can take, and from where: whatever is not here does not happen. */
public enum CallOutStep implements LegalStep<CallOutStep.State> {
    /** Somebody asks for it. */
    ASK(State.ASKING),
    /** The carrier has it, or may have it: the phone of whoever asked rings. */
    RING(State.RINGING),
    /** They pressed 1: the client's phone rings. A carrier that asks sooner than it answers us is right. */
    PUT_THROUGH(State.THROUGH),
    /** It is over, however far it came. */
    END(State.OVER);

    private final State to;

    CallOutStep(State to) {
        this.to = to;
    }

    @Override
    public Set<State> begins() {
        return switch (this) {
            case ASK -> Set.of();
            case RING -> Set.of(State.ASKING);
            case PUT_THROUGH -> Set.of(State.ASKING, State.RINGING);
            case END -> Set.of(State.ASKING, State.RINGING, State.THROUGH);
        };
    }

    @Override
    public State to() {
        return to;
    }

    /** How far it came. */
    public enum State implements LegalState {
        /** The carrier is asked. */
        ASKING,
        /** The phone of whoever asked for it rings. */
        RINGING,
        /** The client's phone rings, or they talk. */
        THROUGH,
        /** It is over. */
        OVER;

        /** What a word of the database means. */
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
