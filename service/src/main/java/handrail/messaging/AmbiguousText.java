package handrail.messaging;

import handrail.database.Sealed;
import java.time.Instant;
import java.util.UUID;

/**
 * A text of which nobody knows whether the carrier took it.
 *
 * @param id the outbox row
 * @param senderAddress where it comes from
 * @param toPhone where to, sealed
 * @param body the words, sealed
 * @param pictured whether a picture goes along
 * @param since when it was handed over at the earliest
 * @param until when at the latest
 */
public record AmbiguousText(
        UUID id, String senderAddress, Sealed toPhone, Sealed body, boolean pictured, Instant since, Instant until) {}
