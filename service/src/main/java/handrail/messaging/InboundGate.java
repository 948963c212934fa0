package handrail.messaging;

import handrail.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only as many transactions of texts at once as there is room for, in the order of arrival. While some are under way a text waits a
 * moment for company: whoever is let in takes along who stands behind, so that a flood costs little more than its first drops. What fails
 * together is taken one by one. Texts of one phone keep their order: they go together, or one after the other.
 *
 * <p>Whoever finds no room for too long is turned away with 503 before anything was done: a carrier that is told to retry brings the text
 * again. So a flood never keeps the staff's pages waiting for a connection, and never ends in a carrier's time-out, after which nobody knows
 * what was stored. Callbacks do not stand in this line: a flood of them must not turn a text away.
 */
final class InboundGate {

    /** Of the pool's connections, these; jobs and pages have the rest. */
    static final int AT_ONCE = 9;

    /** Who waits longer would be answered late: a webhook answers in well under a second, or says 503 before it did anything. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** A text whose phone is under way waits for its own turn, not for room: so many times as long, which is still less than a carrier waits. */
    private static final int FOR_ONES_OWN = 10;

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final Consumer<List<Arrived>> take;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final InboundLine line = new InboundLine(AT_ONCE);

    /** Takes texts that came the same way in one transaction. */
    InboundGate(Consumer<List<Arrived>> take) {
        this(take, PATIENCE);
    }

    /** The same for whoever waits as long as this. */
    InboundGate(Consumer<List<Arrived>> take, Duration patience) {
        this.take = take;
        this.patience = patience;
    }

    /** Returns when the text is taken; throws {@link Problem.Busy} when there was no room in time, and what went wrong when it could not be taken. */
    void pass(Arrived text) {
        InboundLine.Waiting mine = new InboundLine.Waiting(text);
        enter(mine);
        for (List<InboundLine.Waiting> group = turn(mine); !group.isEmpty(); group = turn(mine)) {
            lead(group);
        }
        if (mine.failed() instanceof Error error) {
            throw error;
        }
        if (mine.failed() instanceof RuntimeException failed) {
            throw failed;
        }
    }

    /** How many stand in the line. */
    int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    private void enter(InboundLine.Waiting mine) {
        lock.lock();
        try {
            line.add(mine);
        } finally {
            lock.unlock();
        }
    }

    /** Whom this caller is to take next; empty when its own text is over. */
    private List<InboundLine.Waiting> turn(InboundLine.Waiting mine) {
        lock.lock();
        try {
            while (!mine.over()) {
                if (mine.taken()) {
                    moved.awaitUninterruptibly();
                    continue;
                }
                List<InboundLine.Waiting> group = line.next(mine);
                if (!group.isEmpty()) {
                    return group;
                }
                long left = left(mine);
                if (left <= 0) {
                    throw leaves(mine);
                }
                // How long it was is of no matter: what is left is asked again.
                long unused = moved.awaitNanos(left);
            }
            return List.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw leaves(mine);
        } finally {
            lock.unlock();
        }
    }

    private Problem.Busy leaves(InboundLine.Waiting mine) {
        line.remove(mine);
        return new Problem.Busy(COME_BACK);
    }

    /** How long this one waits until it looks again, in nanoseconds; nothing when its patience is over. */
    private long left(InboundLine.Waiting mine) {
        long patient = mine.left(line.waitsForItsOwn(mine) ? patience.multipliedBy(FOR_ONES_OWN) : patience);
        long company = mine.left(InboundLine.COMPANY);
        return company > 0 ? Math.min(company, patient) : patient;
    }

    private void lead(List<InboundLine.Waiting> group) {
        Throwable failed = null;
        try {
            take.accept(group.stream().map(InboundLine.Waiting::text).toList());
        } catch (RuntimeException | Error broken) {
            failed = broken;
        }
        over(group, failed);
    }

    private void over(List<InboundLine.Waiting> group, @Nullable Throwable failed) {
        lock.lock();
        try {
            line.over(group, failed);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
