package handrail.access;

import handrail.database.Database;
import handrail.web.Problem;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How often one place may fail: with passwords, start codes and partners' keys together, twenty times in a quarter of an hour. A try counts
 * as a failure from its beginning until it is forgiven, so that tries made at once are counted like tries made one by one. Places are
 * kept as keyed hashes, in real time, for all nodes.
 */
public final class Tries {

    private static final int MOST = 20;
    private static final Duration CLOSED = Duration.ofMinutes(15);

    private final Database database;
    private final Sealing sealing;

    /** Over the table of failures. */
    public Tries(Database database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /**
     * Begins a try from a place; returns what to {@link #forgive} when it was right.
     *
     * @throws Problem.TooMany when the place has failed too often
     */
    public UUID begin(String from) {
        byte[] place = sealing.key("address", from);
        return database.open(handle -> {
            queue(handle, place);
            return handle.attach(Accounts.class).tryFrom(place, MOST).orElseThrow(() -> new Problem.TooMany(CLOSED));
        });
    }

    /** It was right after all: it does not count. */
    public void forgive(UUID begun) {
        database.open(handle -> {
            handle.attach(Accounts.class).forgive(begun);
            return begun;
        });
    }

    /** One after the other, for one place: each sees the tries before it. */
    private static void queue(Handle handle, byte[] place) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(encode(:place, 'hex'), 20))::text")
                .bind("place", place)
                .mapTo(String.class)
                .one();
    }
}
