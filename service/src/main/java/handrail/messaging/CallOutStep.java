package handrail.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every step that a call which staff asked for can take, and from where: whatever is not here does not happen. */
public enum CallOutStep {
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

    /** Where it leads. */
    public State to() {
        return to;
    }

    /** Where it may begin. */
    public List<State> from() {
        return switch (this) {
            case RING -> List.of(State.ASKING);
            case PUT_THROUGH -> List.of(State.ASKING, State.RINGING);
            case END -> List.of(State.ASKING, State.RINGING, State.THROUGH);
        };
    }

    /** The same in the words of the database. */
    List<String> fromWords() {
        return from().stream().map(State::word).toList();
    }

    /** How far it came. */
    public enum State {
        /** The carrier is asked. */
        ASKING,
        /** The phone of whoever asked for it rings. */
        RINGING,
        /** The client's phone rings, or they talk. */
        THROUGH,
        /** It is over. */
        OVER;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a word of the database means. */
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
