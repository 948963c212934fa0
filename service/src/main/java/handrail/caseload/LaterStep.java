package handrail.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every step that a text written for later can take, and from where: whatever is not here does not happen. */
enum LaterStep {
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

    /** Where it leads. */
    State to() {
        return to;
    }

    /** Where it may begin: its time comes for what waits; people decide of what was held too. */
    List<State> from() {
        return switch (this) {
            case SEND, HOLD -> List.of(State.WAITING);
            case WITHDRAW, CANCEL -> List.of(State.WAITING, State.HELD);
        };
    }

    /** The same in the words of the database. */
    List<String> fromWords() {
        return from().stream().map(State::word).toList();
    }

    /** What the audit calls it. */
    String audited() {
        return audited;
    }

    /** Where a text written for later stands. */
    enum State {
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

        /** The word in the database. */
        String word() {
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
