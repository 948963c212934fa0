package handrail.proof;

import handrail.proof.Diary.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of the clock that runs from an overdose until somebody has reached them: it is met, met late or missed, as the life has it. */
final class ClockRules {

    private ClockRules() {}

    /** How a clock ended, or not yet. */
    enum Verdict {
        MET,
        MET_LATE,
        MISSED,
        RUNNING,
        /** Another overdose, or a death, ended it before it was over. */
        ENDED
    }

    /** An episode's clock, with the task of the first contact. */
    public record Clock(
            Instant openedAt,
            Instant targetAt,
            Instant breachAt,
            @Nullable Instant reachedAt,
            int tasks,
            @Nullable String taskStatus,
            @Nullable String taskOutcome,
            @Nullable Instant taskDue,
            @Nullable Instant taskBreach,
            @Nullable Instant taskDone) {}

    /** How it stands with the clock of an overdose: by the life alone. */
    static Verdict verdict(Life life, int overdose, Instant now) {
        Life.Overdose from = life.overdoses.get(overdose);
        Instant end = end(life, overdose, now);
        Instant reached = life.diary.first(Deed.REACHED, from.at(), end).orElse(null);
        Instant breach = from.occurred().plus(Duration.ofHours(from.breachHours()));
        if (reached == null) {
            boolean over = overdose + 1 < life.overdoses.size() || life.died;
            return end.isAfter(breach) ? Verdict.MISSED : over ? Verdict.ENDED : Verdict.RUNNING;
        }
        boolean met = !reached.isAfter(from.occurred().plus(Duration.ofHours(from.targetHours())));
        return met ? Verdict.MET : reached.isAfter(breach) ? Verdict.MISSED : Verdict.MET_LATE;
    }

    /** Where the rows say something else than the life. */
    static List<String> wrong(Life life, int overdose, Clock clock, Instant now) {
        List<String> wrong = new ArrayList<>();
        Life.Overdose from = life.overdoses.get(overdose);
        differs(wrong, "target", from.occurred().plus(Duration.ofHours(from.targetHours())), clock.targetAt());
        differs(wrong, "breach", from.occurred().plus(Duration.ofHours(from.breachHours())), clock.breachAt());
        Instant reached = life.diary
                .first(Deed.REACHED, from.at(), end(life, overdose, now))
                .orElse(null);
        differs(wrong, "reached", reached, clock.reachedAt());
        differs(wrong, "tasks", 1, clock.tasks());
        differs(wrong, "due", clock.targetAt(), clock.taskDue());
        differs(wrong, "task's breach", clock.breachAt(), clock.taskBreach());
        differs(wrong, "task", ended(life, overdose, reached), clock.taskOutcome());
        differs(wrong, "task done", clock.taskOutcome() != null, clock.taskDone() != null);
        if (reached != null) {
            differs(wrong, "task done", reached, clock.taskDone());
        }
        return wrong;
    }

    private static @Nullable String ended(Life life, int overdose, @Nullable Instant reached) {
        if (reached != null) {
            return "reached";
        }
        return overdose + 1 < life.overdoses.size() ? "new_overdose" : life.died ? "died" : null;
    }

    private static Instant end(Life life, int overdose, Instant now) {
        Instant until = overdose + 1 < life.overdoses.size()
                ? life.overdoses.get(overdose + 1).at()
                : now.plusMillis(1);
        return life.diary.first(Deed.DIED, Instant.MIN, until).orElse(until);
    }

    private static void differs(List<String> wrong, String what, @Nullable Object expected, @Nullable Object found) {
        if (!java.util.Objects.equals(expected, found)) {
            wrong.add(what + " is " + found + " and should be " + expected);
        }
    }
}
