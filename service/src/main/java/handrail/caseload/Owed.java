package handrail.caseload;

import handrail.task.TaskKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open on somebody's Today, before anything is looked up about it: what puts it in its order, and whose it is.
 *
 * @param id the task
 * @param kind why
 * @param client whom it is about; null for nobody known
 * @param thread the thread it came from; null for none
 * @param about the request, handoff or page it is about
 * @param owner whose it is; null is whoever supervises
 * @param dueAt when it is due
 * @param breachAt when it is late for good
 * @param score the client's newest check-in answer, 0 (worst) to 10
 * @param worse whether that is lower than the one before
 * @param putOff whether it waits until a time, by whoever has it
 */
public record Owed(
        UUID id,
        TaskKind kind,
        @Nullable UUID client,
        @Nullable UUID thread,
        @Nullable UUID about,
        @Nullable UUID owner,
        Instant dueAt,
        @Nullable Instant breachAt,
        @Nullable Integer score,
        boolean worse,
        boolean putOff) {

    /** Enough of the id to tell this line from the others of a page. */
    String mark() {
        String text = id.toString();
        return text.substring(text.length() - 8);
    }

    /** Whether there is a worse trend, or the last answer was low, or lower than before: such people come first among equals. */
    public boolean worrying() {
        return kind == TaskKind.WORSE || isLow();
    }

    private boolean isLow() {
        return score != null && (score <= 3 || worse);
    }
}
