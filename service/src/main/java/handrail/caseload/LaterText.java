package handrail.caseload;

import handrail.access.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text written for later.
 *
 * @param later the row
 * @param thread in which thread it was written
 * @param by who wrote it
 * @param byName their first name; empty when it is not known
 * @param body the words; may be empty beside a picture
 * @param pictured whether a picture goes along
 * @param why why it may go at an hour that nobody agreed to; null for none
 * @param zone the zone in which its time was chosen
 * @param plannedAt when it was written
 * @param sendAt when it goes
 * @param state where it stands
 * @param outcome why it did not go, or waits for a later hour; null for nothing
 */
record LaterText(
        UUID later,
        UUID thread,
        AccountId by,
        String byName,
        String body,
        boolean pictured,
        @Nullable String why,
        String zone,
        Instant plannedAt,
        Instant sendAt,
        LaterStep.State state,
        @Nullable String outcome) {

    /** Whether it is the same again, of somebody who tapped twice. */
    boolean isLike(AccountId author, String words, Instant at) {
        return state == LaterStep.State.WAITING && by.equals(author) && body.equals(words) && sendAt.equals(at);
    }
}
