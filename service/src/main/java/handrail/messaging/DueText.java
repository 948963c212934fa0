package handrail.messaging;

import handrail.database.Sealed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row claimed for sending.
 *
 * @param id the row
 * @param senderAddress where it comes from
 * @param messageId the thread's message, if it belongs to one
 * @param conversationId the thread, if it belongs to one
 * @param toPhone where to, sealed
 * @param toKey its keyed index
 * @param body the words, sealed
 * @param purpose why it is sent
 * @param expiresAt when it is stale
 * @param attempts how often it was handed over before
 * @param flagged whether that number can't be texted (T12)
 * @param closed whether the client's episode has ended
 * @param died whether the client has died
 * @param held whether the client is in a hospital or in custody
 * @param zone the client's zone, if known
 */
@SuppressWarnings("ArrayRecordComponent")
public record DueText(
        UUID id,
        String senderAddress,
        @Nullable UUID messageId,
        @Nullable UUID conversationId,
        Sealed toPhone,
        byte[] toKey,
        Sealed body,
        String purpose,
        @Nullable Instant expiresAt,
        int attempts,
        boolean flagged,
        boolean closed,
        boolean died,
        boolean held,
        @Nullable String zone) {

    Purpose why() {
        return Purpose.valueOf(purpose.toUpperCase(java.util.Locale.ROOT));
    }
}
