package handrail.conversation;

import handrail.database.Sealed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread as stored, with whose it is.
 *
 * @param id the conversation
 * @param clientId whose, when it is somebody we know
 * @param contactId whose, when it is not
 * @param state the engine's state, sealed
 * @param episodeId the client's open episode
 * @param coachId the coach of the open assignment
 * @param zone the client's zone, if known
 * @param language the client's language, if known
 * @param phoneId the row of the phone that texts go to now
 * @param phone that phone, sealed
 */
public record ThreadRow(
        UUID id,
        @Nullable UUID clientId,
        @Nullable UUID contactId,
        Sealed state,
        @Nullable UUID episodeId,
        @Nullable UUID coachId,
        @Nullable String zone,
        @Nullable String language,
        @Nullable UUID phoneId,
        @Nullable Sealed phone) {}
