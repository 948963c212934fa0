package handrail.messaging;

import handrail.database.Sealed;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row claimed for sending.
 *
 * @param id the row
 * @param senderId by which sender it goes
 * @param senderAddress where it comes from
 * @param failures hand-overs of that sender that failed in a row
 * @param messageId the thread's message, if it belongs to one
 * @param conversationId the thread, if it belongs to one
 * @param toPhone where to, sealed
 * @param body the words, sealed
 * @param picture what goes along with the words; null for nothing
 * @param purpose why it is sent
 * @param expiresAt when it is stale
 * @param attempts how often it was handed over, this time too
 * @param repeated whether nobody knew of the first try and it is handed over again
 * @param flagged whether that number can't be texted (T12)
 * @param closed whether the client's episode has ended
 * @param died whether the client has died
 * @param held whether the client is in a hospital or in custody
 * @param muted whether we start it, and the client wants to hear nothing that we start for a while
 * @param zone the client's zone, if known
 */
public record DueText(
        UUID id,
        UUID senderId,
        String senderAddress,
        int failures,
        @Nullable UUID messageId,
        @Nullable UUID conversationId,
        Sealed toPhone,
        Sealed body,
        @Nullable UUID picture,
        String purpose,
        @Nullable Instant expiresAt,
        int attempts,
        boolean repeated,
        boolean flagged,
        boolean closed,
        boolean died,
        boolean held,
        boolean muted,
        @Nullable String zone) {

    Purpose why() {
        return Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
    }

    /** Whether it is one we start, not caused by the other side's own text. */
    boolean started() {
        return why() == Purpose.PROACTIVE;
    }
}
