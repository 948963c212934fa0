package handrail.messaging;

import handrail.phone.PhoneNumber;
import handrail.web.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only as many transactions of texts at once as there is room for, in the order of arrival. While some are under way a text waits a
 * moment for company: whoever is let in takes along who stands behind, so that a flood costs little more than its first drops. What fails
 * together is taken one by one. Texts of one phone keep their order: they go together, or one after the other.
 *
 * <p>Whoever finds no room for too long is turned away with 503 before anything was done: a carrier that is told to retry brings the text again. So a
 * flood never keeps the staff's pages waiting for a connection, and never ends in a carrier's time-out, after which nobody knows what was
 * stored. Callbacks do not stand in this line: a flood of them must not turn a text away.
 */
final class InboundGate {

    /** Of the pool's connections, these; jobs and pages have the rest. */
    static final int AT_ONCE = 9;

    /** While so many are under way a text waits for company: more of them do not do more on a small machine. */
    static final int FEW = 2;

    /** Texts in one transaction, at most. */
    static final int TOGETHER = 16;

    /** How long a text waits for company. */
    private static final Duration COMPANY = Duration.ofMillis(15);

    /** Who waits longer would be answered late: a webhook answers in well under a second, or says 503 before it did anything. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** A text whose phone is under way waits for its own turn, not for room: so many times as long, which is still less than a carrier waits. */
    private static final int FOR_ONES_OWN = 10;

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final Consumer<List<Arrived>> take;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Waiting> line = new LinkedList<>();
    private final Set<PhoneNumber> underWay = new HashSet<>();
    private int running;

    /** Takes texts that came the same way in one transaction. */
    InboundGate(Consumer<List<Arrived>> take) {
        this(take, PATIENCE);
    }

    /** The same for whoever waits as long as this. */
    InboundGate(Consumer<List<Arrived>> take, Duration patience) {
        this.take = take;
        this.patience = patience;
    }

    /** A text in the line; guarded by the lock. */
    private static final class Waiting {

        private final Arrived text;
        private final long came = System.nanoTime();
        private boolean taken;
        private boolean over;
        private boolean alone;
        private @Nullable Throwable failed;

        Waiting(Arrived text) {
            this.text = text;
        }

        /** How many may be under way when this one is let in. */
        int room() {
            return left(COMPANY) > 0 ? FEW : AT_ONCE;
        }

        /** What is left of so long a wait, in nanoseconds. */
        long left(Duration wait) {
            return came + wait.toNanos() - System.nanoTime();
        }
    }

    /** Returns when the text is taken; throws {@link Problem.Busy} when there was no room in time, and what went wrong when it could not be taken. */
    void pass(Arrived text) {
        Waiting mine = new Waiting(text);
        enter(mine);
        for (List<Waiting> group = turn(mine); !group.isEmpty(); group = turn(mine)) {
            lead(group);
        }
        if (mine.failed instanceof Error error) {
            throw error;
        }
        if (mine.failed instanceof RuntimeException failed) {
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

    private void enter(Waiting mine) {
        lock.lock();
        try {
            line.add(mine);
        } finally {
            lock.unlock();
        }
    }

    /** Whom this caller is to take next; empty when its own text is over. */
    private List<Waiting> turn(Waiting mine) {
        lock.lock();
        try {
            while (!mine.over) {
                List<Waiting> group = mine.taken || running >= mine.room() ? List.of() : next();
                if (!group.isEmpty()) {
                    return group;
                }
                await(mine);
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiting mine) {
        if (mine.taken) {
            moved.awaitUninterruptibly();
            return;
        }
        boolean stays = patient(mine);
        if (!stays && line.remove(mine)) {
            throw new Problem.Busy(COME_BACK);
        }
    }

    /** Waits until something moved, or it is time to look again; whether there is any patience left. */
    private boolean patient(Waiting mine) {
        Duration all = underWay.contains(mine.text.from()) ? patience.multipliedBy(FOR_ONES_OWN) : patience;
        long patient = mine.left(all);
        long company = mine.left(COMPANY);
        try {
            return patient > 0
                    && (moved.awaitNanos(company > 0 ? Math.min(company, patient) : patient) > 0 || company > 0);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first in the line who may go, and those behind who may go along. */
    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        Set<PhoneNumber> stay = new HashSet<>(underWay);
        for (Iterator<Waiting> all = line.iterator(); all.hasNext() && group.size() < TOGETHER; ) {
            Waiting one = all.next();
            if (!stay.contains(one.text.from()) && goesWith(group, one)) {
                group.add(one);
                all.remove();
                one.taken = true;
            } else {
                stay.add(one.text.from());
            }
        }
        group.forEach(one -> underWay.add(one.text.from()));
        running += group.isEmpty() ? 0 : 1;
        return group;
    }

    private static boolean goesWith(List<Waiting> group, Waiting one) {
        if (group.isEmpty()) {
            return true;
        }
        Waiting first = group.get(0);
        return !first.alone && !one.alone && first.text.cameLike(one.text);
    }

    private void lead(List<Waiting> group) {
        Throwable failed = null;
        try {
            take.accept(group.stream().map(one -> one.text).toList());
        } catch (RuntimeException | Error broken) {
            failed = broken;
        }
        over(group, failed);
    }

    private void over(List<Waiting> group, @Nullable Throwable failed) {
        lock.lock();
        try {
            running--;
            boolean again = failed != null && group.size() > 1;
            for (Waiting one : group) {
                underWay.remove(one.text.from());
                one.taken = false;
                one.over = !again;
                one.alone = again;
                one.failed = again ? null : failed;
            }
            if (again) {
                line.addAll(0, group);
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
