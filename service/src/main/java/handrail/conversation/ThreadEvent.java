package handrail.conversation;

import handrail.bot.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a thread.
 *
 * @param thread whose
 * @param event what the engine is told
 * @param expiresAt when a proactive text of this event is stale (T8)
 * @param request the request that brought it, for the audit; null: whatever is under way
 */
record ThreadEvent(
        UUID thread,
        Event event,
        @Nullable Instant expiresAt,
        @Nullable String request) {}
