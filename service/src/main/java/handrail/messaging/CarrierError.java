package handrail.messaging;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twilio's error codes that mean something to us, and what is done (T12). The same table for people is {@code ops/docs/twilio-errors.md}. */
enum CarrierError {
    UNREACHABLE_NOW(30003, Reaction.RETRY),
    UNKNOWN_NUMBER(30005, Reaction.FLAG),
    LANDLINE(30006, Reaction.FLAG),
    NOT_A_NUMBER(21211, Reaction.FLAG),
    NOT_MOBILE(21614, Reaction.FLAG),
    OPTED_OUT(21610, Reaction.OPT_OUT),
    FILTERED(30007, Reaction.ALERT),
    NOT_REGISTERED(30034, Reaction.ALERT),
    REGION_NOT_ALLOWED(21408, Reaction.ALERT),
    SENDER_NOT_OURS(21606, Reaction.ALERT),
    PICTURE_ADDRESS_REFUSED(21620, Reaction.ALERT),
    PICTURE_NOT_FETCHED(11200, Reaction.ALERT),
    PICTURE_OF_NO_KIND(12300, Reaction.ALERT),
    PICTURE_LOST(63019, Reaction.ALERT),
    NO_PICTURES_THERE(30011, Reaction.TELL),
    PICTURE_TOO_LARGE(30019, Reaction.TELL),
    UNKNOWN(30008, Reaction.TELL);

    /** What is done about a code. */
    enum Reaction {
        /** Handed over again later, a few times. */
        RETRY,
        /** The number is flagged, nothing more is started to it, and somebody calls. */
        FLAG,
        /** The ledger is written: they said stop to the carrier. */
        OPT_OUT,
        /** The administrator is told; it is not the client's fault, and the coach learns that it did not arrive. */
        ALERT,
        /** The coach learns that it did not arrive. */
        TELL
    }

    private final int code;
    private final Reaction reaction;

    CarrierError(int code, Reaction reaction) {
        this.code = code;
        this.reaction = reaction;
    }

    int code() {
        return code;
    }

    Reaction reaction() {
        return reaction;
    }

    /** What to do about a code, known or not. */
    static Reaction reactionTo(@Nullable Integer code) {
        return of(code).map(CarrierError::reaction).orElse(Reaction.TELL);
    }

    /** Whether a refusal at once is about the sender, so that another sender may be taken instead. */
    static boolean isOfSender(@Nullable Integer code) {
        return of(code).map(error -> error == NOT_REGISTERED || error == SENDER_NOT_OURS)
                .orElse(false);
    }

    private static Optional<CarrierError> of(@Nullable Integer code) {
        return Arrays.stream(values())
                .filter(error -> code != null && error.code == code)
                .findFirst();
    }
}
