package handrail.proof;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about, and no longer than it may take. */
final class Until {

    private static final long LOOK_AGAIN = 50_000_000;

    private Until() {}

    /** Whether it came true in time. A look that fails because something is down counts as not yet. */
    static boolean within(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return true;
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (RuntimeException down) {
            return false;
        }
    }

    /** Lets some time go by: the pace of a load or of faults, never a wait for something. */
    static void pace(long milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000);
    }
}
