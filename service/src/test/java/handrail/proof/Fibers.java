package handrail.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Pieces of work of which exactly one goes on at a time, each until it pauses; who goes on next is the caller's choice, so that the same
 * choices give the same run. One that is paused may be ended as a killed process is: by an error that nobody catches.
 */
final class Fibers implements AutoCloseable {

    private static final ThreadLocal<Fiber> HERE = new ThreadLocal<>();

    /** What a killed process does not survive. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** One piece of work. */
    static final class Fiber {
        final String name;
        private final Semaphore go = new Semaphore(0);
        private final Semaphore paused = new Semaphore(0);
        private volatile boolean killed;
        private volatile boolean diesAtCommit;
        private volatile boolean done;
        private volatile Throwable fault;
        /** The step at which it last looked at the opt-out ledger. */
        volatile int lookedAtLedger = -1;

        Fiber(String name) {
            this.name = name;
        }

        boolean done() {
            return done;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fiber");
        thread.setDaemon(true);
        return thread;
    });
    final List<Fiber> open = new ArrayList<>();

    /** Whether pieces of work go on to their end without pausing: nothing else is to go on anyway. */
    static volatile boolean straight;

    private int step;

    /** How often something went on until now. */
    int step() {
        return step;
    }

    static Fiber here() {
        return HERE.get();
    }

    /** Begins a piece of work; it goes on until it first pauses or ends. */
    Fiber start(String name, Runnable work) {
        Fiber fiber = new Fiber(name);
        open.add(fiber);
        threads.execute(() -> body(fiber, work));
        goOn(fiber);
        return fiber;
    }

    private static void body(Fiber fiber, Runnable work) {
        HERE.set(fiber);
        fiber.go.acquireUninterruptibly();
        try {
            work.run();
        } catch (Killed killed) {
            // As if it had never gone on.
        } catch (Throwable fault) {
            fiber.fault = fault;
        } finally {
            HERE.remove();
            fiber.done = true;
            fiber.paused.release();
        }
    }

    /** Lets one go on until it pauses again or ends; a fault in it is the caller's. */
    void goOn(Fiber fiber) {
        step++;
        fiber.go.release();
        fiber.paused.acquireUninterruptibly();
        if (fiber.done) {
            open.remove(fiber);
            if (fiber.fault != null) {
                throw new IllegalStateException(fiber.name + " failed", fiber.fault);
            }
        }
    }

    /** Kills one where it stands. */
    void kill(Fiber fiber) {
        fiber.killed = true;
        goOn(fiber);
    }

    /** Lets one go on, and kills it just before its next commit. */
    void killAtCommit(Fiber fiber) {
        fiber.diesAtCommit = true;
        goOn(fiber);
    }

    /** Called where a transaction is about to be committed. */
    static void beforeCommit() {
        Fiber fiber = HERE.get();
        if (fiber != null && fiber.diesAtCommit) {
            throw new Killed();
        }
    }

    /** Called within a piece of work: others go on. Outside of any it does nothing. */
    static void pause() {
        Fiber fiber = HERE.get();
        if (fiber == null || straight) {
            return;
        }
        fiber.paused.release();
        fiber.go.acquireUninterruptibly();
        if (fiber.killed) {
            throw new Killed();
        }
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(this::kill);
        threads.shutdown();
    }
}
