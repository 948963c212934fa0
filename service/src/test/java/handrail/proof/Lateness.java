package handrail.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How late a text is: the time from the moment it was due to the moment the carrier had it, without the time in which nobody could have brought
 * it there. A fault that left a node alone with its work is no excuse, and faults one after the other excuse no more than each of them did.
 */
final class Lateness {

    private final List<Outage> outages;

    /** With what happened, in any order. */
    Lateness(List<Outage> outages) {
        this.outages =
                outages.stream().sorted(Comparator.comparing(Outage::began)).toList();
    }

    /**
     * A stretch of time in which somebody could not be asked.
     *
     * @param held who; null for everybody, as no node could work
     */
    record Outage(Instant began, Instant ended, @Nullable Set<UUID> held) {

        /** No node could work. */
        static Outage ofAll(Instant began, Instant ended) {
            return new Outage(began, ended, null);
        }

        /** A node that stood still had taken up these, and so no other could. */
        static Outage of(Set<UUID> held, Instant began, Instant ended) {
            return new Outage(began, ended, Set.copyOf(held));
        }

        private boolean keeps(UUID client) {
            return held == null || held.contains(client);
        }
    }

    /** How late a client's text was. */
    Duration of(UUID client, Instant due, Instant taken) {
        Duration excused = Duration.ZERO;
        Instant counted = due;
        for (Outage outage : outages) {
            Instant from = outage.began().isAfter(counted) ? outage.began() : counted;
            Instant to = outage.ended().isBefore(taken) ? outage.ended() : taken;
            if (outage.keeps(client) && from.isBefore(to)) {
                excused = excused.plus(Duration.between(from, to));
                counted = to;
            }
        }
        return Duration.between(due, taken).minus(excused);
    }
}
