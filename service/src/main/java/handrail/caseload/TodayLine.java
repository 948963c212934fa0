package handrail.caseload;

import handrail.task.TaskKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of Today: who, why now, by when.
 *
 * @param id the task
 * @param kind why
 * @param name the first name; empty for somebody unknown
 * @param threadId the thread to open
 * @param about the request, handoff or page it is about
 * @param dueAt when it is due
 * @param breachAt when it is late for good
 * @param overdoseAt when the clock began
 * @param heardAt when they last wrote; null for never
 * @param score the newest check-in answer, 0 (worst) to 10
 * @param worse whether that is lower than the one before
 * @param owner the first name of whose task it is; empty for nobody's
 * @param booking the time that is booked for them, for a handoff that has one
 * @param day which day since the overdose it is about; null for none
 * @param commenter the first name of whose comment is to be read; empty for another task
 */
public record TodayLine(
        UUID id,
        TaskKind kind,
        String name,
        @Nullable UUID threadId,
        @Nullable UUID about,
        Instant dueAt,
        @Nullable Instant breachAt,
        @Nullable Instant overdoseAt,
        @Nullable Instant heardAt,
        @Nullable Integer score,
        boolean worse,
        String owner,
        @Nullable Booking booking,
        @Nullable Integer day,
        String commenter) {

    /**
     * A time that is booked.
     *
     * @param at when
     * @param confirmed whether they said that they will be there
     * @param came whether they said that they were there
     */
    public record Booking(Instant at, boolean confirmed, boolean came) {}

    /** The same with names. */
    TodayLine named(String client, String of, String by) {
        return new TodayLine(
                id,
                kind,
                client,
                threadId,
                about,
                dueAt,
                breachAt,
                overdoseAt,
                heardAt,
                score,
                worse,
                of,
                booking,
                day,
                by);
    }

    /** Enough of the id to tell this line from the others of a page. */
    String mark() {
        String text = id.toString();
        return text.substring(text.length() - 8);
    }

    /** Whether the last answer was low, or lower than before: such people come first among equals. */
    public boolean worrying() {
        return score != null && (score <= 3 || worse);
    }
}
