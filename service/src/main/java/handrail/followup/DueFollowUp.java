package handrail.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up that was claimed; the fields are those of {@link Planned}. */
public record DueFollowUp(
        UUID id,
        String kind,
        UUID clientId,
        @Nullable UUID episodeId,
        UUID about,
        int number,
        Instant dueAt,
        Instant expiresAt,
        @Nullable UUID threadId,
        @Nullable UUID coachId) {

    Kind what() {
        return Kind.of(kind);
    }
}
