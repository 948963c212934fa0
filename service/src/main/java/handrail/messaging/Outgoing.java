package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text to put in the outbox.
 *
 * @param program whose
 * @param conversation the thread
 * @param author who wrote it
 * @param account which coach, when one did
 * @param purpose why it is sent
 * @param to where to
 * @param body the words
 * @param key the catalogue's key, when the bot wrote it
 * @param catalogueVersion the catalogue's version, when the bot wrote it
 * @param notBefore when it may go out
 * @param expiresAt when it is stale and dropped; null: never
 */
public record Outgoing(
        ProgramId program,
        UUID conversation,
        Author author,
        @Nullable AccountId account,
        Purpose purpose,
        PhoneNumber to,
        String body,
        @Nullable String key,
        @Nullable String catalogueVersion,
        Instant notBefore,
        @Nullable Instant expiresAt) {}
