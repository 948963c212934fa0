package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text to a phone of the staff; it names no client.
 *
 * @param program whose
 * @param account to whom
 * @param to their phone
 * @param purpose staff, or compliance for answers to STOP and HELP
 * @param body the words
 * @param page the urgent page it is about
 * @param now when
 */
record ToStaff(
        ProgramId program,
        AccountId account,
        PhoneNumber to,
        Purpose purpose,
        String body,
        @Nullable UUID page,
        Instant now) {}
