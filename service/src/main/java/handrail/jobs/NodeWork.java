package handrail.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each node does for the whole installation by itself, beside the jobs: it seals and verifies the audit, keeps house, backs up, follows
 * time. No program's, so nobody pauses it; it is on the jobs' page to be seen. Kept in memory, since this node began.
 */
public final class NodeWork {

    private final Clock clock;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** By program time. */
    public NodeWork(Clock clock) {
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param name its name
     * @param every how long after each end it runs again
     * @param lastAt when it last began; null for never
     * @param running whether that has not ended
     * @param failed how often in a row it failed
     * @param took how long the last whole run took; null for none
     * @param nextAt when it runs next; null while it does
     */
    public record Line(
            String name,
            Duration every,
            @Nullable Instant lastAt,
            boolean running,
            int failed,
            @Nullable Duration took,
            @Nullable Instant nextAt) {}

    /** It will run in so long. */
    public synchronized void planned(String name, Duration first, Duration every) {
        lines.put(
                name,
                new Line(name, every, null, false, 0, null, clock.instant().plus(first)));
    }

    /** It runs. */
    public synchronized void began(String name) {
        lines.computeIfPresent(
                name,
                (key, line) -> new Line(name, line.every(), clock.instant(), true, line.failed(), line.took(), null));
    }

    /** It is over. */
    public synchronized void ended(String name, Duration took, boolean failed) {
        lines.computeIfPresent(
                name,
                (key, line) -> new Line(
                        name,
                        line.every(),
                        line.lastAt(),
                        false,
                        failed ? line.failed() + 1 : 0,
                        took,
                        clock.instant().plus(line.every())));
    }

    /** All of them, in the order in which they were planned. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines.values());
    }
}
