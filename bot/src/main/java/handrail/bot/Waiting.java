package handrail.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that were interrupted, each by the next one: "narcan", then "i need food", then "call me". The newest comes up first, then the
 * one before it; a question that is asked anew does not wait as well, and after a day none of the older ones is taken up.
 *
 * @param paused the newest
 * @param earlier the others, the newest first
 */
record Waiting(@Nullable OpenQuestion paused, List<OpenQuestion> earlier) {

    private static final int MOST = 2;
    private static final Duration A_DAY = Duration.ofDays(1);

    /** What waits behind these, after this conversation. */
    static Waiting behind(Conversation before, @Nullable OpenQuestion open, @Nullable OpenQuestion paused) {
        List<OpenQuestion> earlier = new ArrayList<>(before.earlier());
        OpenQuestion last = before.paused();
        if (last != null && paused != null && !paused.equals(last) && paused.equals(before.open())) {
            earlier.add(0, last);
        }
        earlier.removeIf(question -> isOver(question, open) || isSame(question, open) || isSame(question, paused));
        OpenQuestion next = paused == null && last != null && !earlier.isEmpty() ? earlier.remove(0) : paused;
        return new Waiting(next, earlier.stream().limit(MOST).toList());
    }

    private static boolean isSame(OpenQuestion question, @Nullable OpenQuestion other) {
        return other != null && other.step().equals(question.step());
    }

    private static boolean isOver(OpenQuestion question, @Nullable OpenQuestion open) {
        return open != null && question.askedAt().plus(A_DAY).isBefore(open.askedAt());
    }
}
