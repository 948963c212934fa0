package handrail.jobs;

import handrail.database.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Work that comes due by itself. A job re-reads the world before it acts, claims rows in its own transactions, and is safe to
 * run twice or on two nodes at once.
 */
public interface Job {

    /** Its name in Quartz, metrics and the heartbeat; never changes once used. */
    String name();

    /** How often Quartz looks, in real time. What is due is decided by program time in the database. */
    Duration every();

    /** Does what is due in one program and says how much, by named outcome. */
    Map<String, Integer> run(ProgramId program);

    /** How often at most it is run again within one run, each program in turn, while it still does something: a program with much to do holds nobody up. */
    default int turns() {
        return 1;
    }

    /** Since when the oldest work that is due in this program waits, in program time; empty when nothing waits. */
    default Optional<Instant> waitingSince(Handle handle) {
        return Optional.empty();
    }

    /** For how long, in program time, the oldest work that is due waits; zero when nothing does. */
    default Duration waited(Handle handle, Instant now) {
        return waitingSince(handle)
                .map(since -> Duration.between(since, now))
                .filter(length -> !length.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Whether an administrator may pause it in their program: not where somebody's safety rests on it. */
    default boolean pausable() {
        return true;
    }
}
