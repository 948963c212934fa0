package handrail.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as an administrator sees it.
 *
 * @param name its name
 * @param every how often it runs
 * @param pausable whether it may be paused
 * @param lastAt when its last run began, on any node and for every program, in program time; null for never
 * @param running whether that run has not ended
 * @param nextAt when it runs next, in program time; null when Quartz does not know it
 * @param waiting for how long this program's oldest work waits
 * @param late whether it is late
 * @param latest its last run that did something in this program, or failed
 * @param pause the pause that lasts
 */
public record JobLine(
        String name,
        Duration every,
        boolean pausable,
        @Nullable Instant lastAt,
        boolean running,
        @Nullable Instant nextAt,
        Duration waiting,
        boolean late,
        RunRows.@Nullable Run latest,
        Pauses.@Nullable Pause pause) {

    /** How it is, in one word: paused, failed, late or fine. */
    public String state() {
        if (pause != null) {
            return "paused";
        }
        if (failing()) {
            return "failed";
        }
        return late ? "late" : "fine";
    }

    /** Whether it failed when it last had something to do, and nothing says that it has run well since. */
    private boolean failing() {
        return Optional.ofNullable(latest)
                .filter(RunRows.Run::isFailed)
                .filter(run -> lastAt == null || !run.lastAt().plus(every).isBefore(lastAt))
                .isPresent();
    }
}
