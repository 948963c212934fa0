package handrail.database;

import java.time.Instant;
import java.time.InstantSource;

/** The wall clock as it was when this began, and on from there by the machine's steady counter: nobody sets it. */
final class SteadyClock implements InstantSource {

    private final Instant began = Instant.now();
    private final long nanos = System.nanoTime();

    @Override
    public Instant instant() {
        return began.plusNanos(System.nanoTime() - nanos);
    }
}
