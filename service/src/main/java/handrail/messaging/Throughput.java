package handrail.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How fast each sender may go, in segments a second, for all nodes together: the count stands in the database, and each node takes from it a
 * tenth of a second's worth at a time, so that texts do not queue for one row. After a rest a sender may send ten seconds' worth at once.
 * Urgent texts never wait for this, but they are counted, and those behind them wait the longer. A sender that had nothing left is not asked
 * again for a tenth of a second, however many texts come in meanwhile.
 */
final class Throughput {

    private static final double TAKEN_AT_ONCE = 0.1;
    private static final double REST_SECONDS = 10;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMillis(100);

    private final Function<String, @Nullable Double> rates;
    private final InstantSource clock;
    private final Map<UUID, Double> taken = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> emptyAt = new ConcurrentHashMap<>();
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();

    /** With what the settings say of a sender's address; null is no limit. */
    Throughput(Function<String, @Nullable Double> rates, InstantSource clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** How many segments the sender may send now; {@link Integer#MAX_VALUE} without a limit, 0 when it has to wait. */
    int room(Handle handle, Ways.Way way) {
        Double rate = way.segmentsPerSecond() == null ? rates.apply(way.address()) : way.segmentsPerSecond();
        if (rate == null) {
            return Integer.MAX_VALUE;
        }
        double inHand = taken.getOrDefault(way.id(), 0.0);
        if (inHand >= 1) {
            return (int) inHand;
        }
        Instant now = clock.instant();
        if (toldEmptyJustBefore(way.id(), now)) {
            return 0;
        }
        double burst = Math.max(REST_SECONDS, rate * REST_SECONDS);
        double owed = 1 - inHand;
        double wanted = Math.min(burst, Math.max(owed, rate * TAKEN_AT_ONCE));
        if (took(handle.attach(WayRows.class), way.id(), rate, burst, wanted)) {
            return (int) Math.max(0, taken.merge(way.id(), wanted, Double::sum));
        }
        emptyAt.put(way.id(), now);
        return 0;
    }

    /** A clock that was set back makes nobody wait. */
    private boolean toldEmptyJustBefore(UUID sender, Instant now) {
        Instant told = emptyAt.get(sender);
        return told != null && !now.isBefore(told) && now.isBefore(told.plus(UNTIL_ASKED_AGAIN));
    }

    /** Whether so much was there: of a sender of which no book was kept yet, too. */
    private boolean took(WayRows rows, UUID sender, double rate, double burst, double wanted) {
        if (rows.take(sender, rate, burst, wanted) > 0) {
            kept.add(sender);
            return true;
        }
        return !kept.contains(sender) && rows.begin(sender, burst) > 0 && rows.take(sender, rate, burst, wanted) > 0;
    }

    /** A text went out by this sender. */
    void used(UUID sender, int segments) {
        taken.merge(sender, (double) -segments, Double::sum);
    }
}
