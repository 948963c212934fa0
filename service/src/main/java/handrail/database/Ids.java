package handrail.database;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of new rows: UUIDv7 of program time, growing within a node, so that id order is time order. */
public final class Ids {

    private final TimeOrderedEpochFactory factory;

    /** Ids that carry the time of this clock. */
    public Ids(Clock clock) {
        this.factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    /** The next id. */
    public UUID next() {
        return factory.create();
    }

    /** An id that lies at a given instant: for history that is entered after the fact. */
    public static UUID at(Instant instant) {
        return com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch(instant);
    }
}
