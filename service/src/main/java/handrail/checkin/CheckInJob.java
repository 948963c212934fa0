package handrail.checkin;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.database.Trace;
import handrail.jobs.Job;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the check-ins that are due, and puts down the next one. Claimed in batches with {@code SKIP LOCKED}, each batch in one transaction
 * with its outbox rows, several at once while batches are full; the world is read again before, and each ends in a named {@link Outcome}.
 */
public final class CheckInJob implements Job {

    /** How many threads work beside the one that was told to, while batches are full. */
    public static final int HELPERS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CheckInJob.class);

    private final Lane.Parts parts;
    private final Executor helpers;

    /**
     * Over everybody's threads.
     *
     * @param helpers work off batches beside the caller
     */
    public CheckInJob(Database database, Clock clock, CheckIns checkIns, Tasks tasks, Asks asks, Executor helpers) {
        this.parts = new Lane.Parts(database, clock, checkIns, tasks, asks);
        this.helpers = helpers;
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery("select min(due_at) from check_in where status = 'due' and due_at <= handrail.now()")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Lane.Front front = new Lane.Front();
        Lane first = new Lane(parts, program, front);
        if (first.batch()) {
            List<Lane> others = new ArrayList<>();
            List<CompletableFuture<Void>> helping = help(program, front, others);
            try {
                first.rest();
            } finally {
                helping.forEach(CompletableFuture::join);
            }
            others.forEach(other ->
                    other.counts().forEach((outcome, count) -> first.counts().merge(outcome, count, Integer::sum)));
        }
        return first.counts();
    }

    private List<CompletableFuture<Void>> help(ProgramId program, Lane.Front front, List<Lane> others) {
        List<CompletableFuture<Void>> helping = new ArrayList<>();
        try {
            for (int helper = 0; helper < HELPERS; helper++) {
                Lane lane = new Lane(parts, program, front);
                helping.add(CompletableFuture.runAsync(Trace.carried(lane::rest), helpers));
                others.add(lane);
            }
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Nobody helps with check-ins: this node is stopping");
        }
        return helping;
    }
}
