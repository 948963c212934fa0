package handrail.messaging;

import handrail.database.ProgramId;
import handrail.database.Trace;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was put in the outbox, right after the commit; what fails here is swept by the job a second later. One dispatch is enough:
 * whoever asks while one waits to begin is served by it.
 */
public final class DispatchSoon implements Runnable {

    /** After a look that found nothing to send, a program's next one waits so long: while a sender has no room, every text that comes in would look in vain. */
    static final Duration REST = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(DispatchSoon.class);

    private final Dispatcher dispatcher;
    private final ScheduledExecutorService background;
    private final AtomicBoolean everywhere = new AtomicBoolean();
    private final Set<ProgramId> asked = ConcurrentHashMap.newKeySet();
    private final Map<ProgramId, Long> restsUntil = new ConcurrentHashMap<>();

    /** With threads of the background. */
    public DispatchSoon(Dispatcher dispatcher, ScheduledExecutorService background) {
        this.dispatcher = dispatcher;
        this.background = background;
    }

    /** What any program has put there. */
    @Override
    public void run() {
        if (everywhere.compareAndSet(false, true)) {
            inBackground(0, () -> {
                everywhere.set(false);
                dispatcher.everywhere();
            });
        }
    }

    /** What this program has put there: texts that come in are many, and other programs have nothing to do with them. */
    void of(ProgramId program) {
        if (asked.add(program)) {
            Long rests = restsUntil.get(program);
            inBackground(rests == null ? 0 : Math.max(0, rests - System.nanoTime()), () -> look(program));
        }
    }

    private void look(ProgramId program) {
        // Whoever asks from here on comes too late for this one.
        asked.remove(program);
        if (dispatcher.soon(program)) {
            restsUntil.remove(program);
        } else {
            restsUntil.put(program, System.nanoTime() + REST.toNanos());
        }
    }

    private void inBackground(long inNanos, Runnable dispatch) {
        try {
            var unused = background.schedule(Trace.carried(() -> tried(dispatch)), inNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.info("This node stops: texts are sent by another one, or when it starts again");
        }
    }

    private static void tried(Runnable dispatch) {
        try {
            dispatch.run();
        } catch (RuntimeException e) {
            LOG.warn("Texts could not be dispatched at once; the job sweeps them", e);
        }
    }
}
