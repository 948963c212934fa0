package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row that was handed over, locked while what became of it is written down.
 *
 * @param id the row
 * @param messageId the thread's message, if it belongs to one
 * @param conversationId the thread, if it belongs to one
 * @param clientId whose thread it is, if it is somebody we know
 * @param accountId to whom, if it is a text to staff
 * @param pageId the urgent page it is about, if it is
 * @param toPhone where to, sealed
 * @param purpose why it was sent
 * @param state how it stands
 * @param outcome by what name it stands so
 * @param attempts how often it was claimed for sending
 * @param carrierSid the carrier's id of the present try, if known
 * @param pastSids the carrier's ids of earlier tries
 * @param retries how often it was handed over again after the phone could not be reached
 * @param repeated whether nobody knew of the first try and it was handed over again
 * @param expiresAt when it is stale
 */
public record SentRow(
        UUID id,
        @Nullable UUID messageId,
        @Nullable UUID conversationId,
        @Nullable UUID clientId,
        @Nullable AccountId accountId,
        @Nullable UUID pageId,
        Sealed toPhone,
        String purpose,
        String state,
        @Nullable String outcome,
        int attempts,
        @Nullable String carrierSid,
        List<String> pastSids,
        int retries,
        boolean repeated,
        @Nullable Instant expiresAt) {

    Purpose why() {
        return Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
    }

    /** Whether it was handed over, or may have been, and has not ended: late word of what nobody found at the carrier counts. */
    boolean underWay() {
        return switch (state) {
            case "sending", "ambiguous", "sent" -> true;
            case "queued" -> "repeated".equals(outcome);
            case "failed" -> "not_taken".equals(outcome);
            default -> false;
        };
    }

    /** Whether the carrier said that it reached the phone. */
    boolean arrived() {
        return "delivered".equals(outcome);
    }

    /** Whether a carrier's id is of a try before the present one. */
    boolean isPast(String sid) {
        return pastSids.contains(sid) || (carrierSid != null && !carrierSid.equals(sid));
    }
}
