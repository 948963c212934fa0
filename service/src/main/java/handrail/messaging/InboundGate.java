package handrail.messaging;

import handrail.web.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in only as many texts at once as there is room for, and turns the others away with 503 before anything was done: a carrier that
 * is told to retry brings them again. So a flood of texts never keeps the staff's pages waiting for a connection, and never ends in a
 * carrier's time-out, after which nobody knows what was stored. Callbacks do not stand in this line: a flood of them must not turn a
 * text away.
 */
final class InboundGate {

    /** Of the pool's connections, these; jobs and pages have the rest. */
    static final int AT_ONCE = 9;

    /** Who waits longer would be answered late: a webhook answers in well under a second, or says 503 before it did anything. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Does the work, in the order of arrival; throws {@link Problem.Busy} when there was no room in time. */
    <T> T pass(Supplier<T> work) {
        if (!enter()) {
            throw new Problem.Busy(COME_BACK);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        try {
            return room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
