package handrail.merge;

import handrail.access.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry is under way, as far as it decides whether it can be joined to another.
 *
 * @param client the entry
 * @param since when it was made
 * @param joined whether it is joined to another entry already
 * @param dead whether a death is recorded
 * @param inCare whether an episode is open
 * @param accepted the coach who accepted them; null for none
 * @param asked the coach who is asked; null for none
 * @param urgent whether an urgent page waits to be taken
 * @param handoff whether a handoff is open
 * @param hold hospital or custody; null for neither
 * @param apart the coaches who never meet them
 */
public record Side(
        UUID client,
        Instant since,
        boolean joined,
        boolean dead,
        boolean inCare,
        @Nullable AccountId accepted,
        @Nullable AccountId asked,
        boolean urgent,
        boolean handoff,
        @Nullable String hold,
        Set<UUID> apart) {

    /** Who would look after them now. */
    @Nullable
    AccountId coach() {
        return accepted == null ? asked : accepted;
    }
}
