package handrail.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the plan says is to be come back to.
 *
 * @param about what it is about
 * @param number which of several about the same
 * @param dueAt when
 * @param expiresAt from when on it is too late
 */
public record Planned(
        UUID clientId, @Nullable UUID episodeId, UUID about, int number, Instant dueAt, Instant expiresAt) {}
