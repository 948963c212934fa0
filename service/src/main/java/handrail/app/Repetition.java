package handrail.app;

import handrail.database.Ids;
import handrail.database.Trace;
import handrail.jobs.NodeWork;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that the background does again and again. A run that fails is said, under its own trace and on the jobs' page, and the next one comes all
 * the same: an executor by itself would never start another.
 *
 * @param name what it does, for the log and, behind {@code node-work.}, for the page
 * @param shown where it is shown
 */
record Repetition(String name, Ids ids, NodeWork shown, Runnable work) implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);

    /** Begins in so long, and again so long after each end. */
    void start(ScheduledExecutorService background, Duration first, Duration pause) {
        shown.planned(name, first, pause);
        var unused = background.scheduleWithFixedDelay(this, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        Trace trace = Trace.run(ids.next().toString());
        long began = System.nanoTime();
        boolean failed = true;
        shown.began(name);
        try {
            work.run();
            failed = false;
        } catch (RuntimeException e) {
            LOG.error("{} failed; it is tried again", name, e);
        } finally {
            shown.ended(name, Duration.ofNanos(System.nanoTime() - began), failed);
            trace.end();
        }
    }
}
