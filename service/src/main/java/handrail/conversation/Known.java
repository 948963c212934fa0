package handrail.conversation;

import handrail.bot.Facts;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of a thread.
 *
 * @param consent the newest word on being texted
 * @param supplies the open request, with its items as JSON
 * @param handoff how far a handoff is
 * @param slot the time that is booked, with when and where
 * @param coachName of the client's coach, sealed
 * @param coachOnShift whether they are at work
 * @param optedOut whether the newest word of the phone is a stop
 * @param severalHoldIt whether several clients hold the phone
 * @param personOnly whether the client, or somebody whose phone it is too, has died, or the client is on hold (S9)
 */
record Known(
        @Nullable String consent,
        @Nullable UUID supplies,
        @Nullable String items,
        @Nullable String handoff,
        @Nullable UUID slot,
        @Nullable Instant startsAt,
        @Nullable String provider,
        @Nullable String address,
        @Nullable Sealed coachName,
        boolean coachOnShift,
        boolean optedOut,
        boolean severalHoldIt,
        boolean personOnly) {

    /** The booked time, if there is one that nobody has spoken of since. */
    Facts.@Nullable Appointment appointment() {
        return slot == null || startsAt == null
                ? null
                : new Facts.Appointment(
                        slot.toString(),
                        startsAt,
                        Objects.requireNonNullElse(provider, ""),
                        Objects.requireNonNullElse(address, ""));
    }
}
