package handrail.checkin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in that was sent and whose time for an answer is over, with what tells whether it was missed.
 *
 * @param id the check-in
 * @param clientId whose
 * @param episodeId its episode
 * @param threadId their thread
 * @param coachId their coach now
 * @param current whether the episode is still open and active
 * @param wrote whether they wrote anything while an answer was waited for
 * @param arrived whether the text went out, as far as anybody knows
 * @param longAgo whether its time was over so long ago that nothing follows from it
 * @param agreed whether they said that they may be texted, and have not said stop
 */
public record OpenCheckIn(
        UUID id,
        UUID clientId,
        UUID episodeId,
        @Nullable UUID threadId,
        @Nullable UUID coachId,
        boolean current,
        boolean wrote,
        boolean arrived,
        boolean longAgo,
        boolean agreed) {}
