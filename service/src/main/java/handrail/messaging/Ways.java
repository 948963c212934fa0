package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.database.ProgramId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The senders of a program as ways to people, with a breaker each: after five hand-overs in a row that failed for no fault of the text's, a
 * sender is left alone for half a minute, then twice as long each time, at most five minutes. Then one text tries it. While it is down, texts
 * go by the one that stands by; without one, they wait, urgent ones aside.
 */
public final class Ways {

    static final int FAILURES_TO_OPEN = 5;

    private final Alerts alerts;
    private final MetricRegistry metrics;

    Ways(Alerts alerts, MetricRegistry metrics) {
        this.alerts = alerts;
        this.metrics = metrics;
    }

    /**
     * One sender.
     *
     * @param id the sender
     * @param address its number or Messaging Service
     * @param audience client or staff
     * @param standby whether it stands by for others
     * @param segmentsPerSecond what its carrier lets through; null: what the settings say
     * @param failures hand-overs that failed in a row
     * @param down whether it is left alone now
     */
    public record Way(
            UUID id,
            String address,
            String audience,
            boolean standby,
            @Nullable Double segmentsPerSecond,
            int failures,
            boolean down) {}

    /** All of a program. */
    List<Way> of(Handle handle) {
        return handle.attach(WayRows.class).all();
    }

    /** Another one that can be used while this one is down: of those to the same people, those that do not stand by first. */
    static Optional<Way> instead(List<Way> ways, Way way) {
        return ways.stream()
                .filter(other -> other.audience().equals(way.audience()) && !other.down() && !other.equals(way))
                .findFirst();
    }

    /** Whether this caller, alone, may try a sender that was down. */
    static boolean mayTry(Handle handle, UUID sender) {
        return handle.attach(WayRows.class).tryOut(sender) > 0;
    }

    /** The carrier took a text. */
    void works(Handle handle, UUID sender) {
        handle.attach(WayRows.class).works(sender);
    }

    /** The carrier was busy, silent or broken. */
    void fails(Handle handle, ProgramId program, UUID sender) {
        count(handle, program, sender, 1);
    }

    /** The carrier refuses the sender itself: it is left alone at once. */
    void refused(Handle handle, ProgramId program, UUID sender) {
        count(handle, program, sender, FAILURES_TO_OPEN);
    }

    private void count(Handle handle, ProgramId program, UUID sender, int failures) {
        WayRows rows = handle.attach(WayRows.class);
        rows.begin(sender, 0);
        if (rows.fails(sender, failures, FAILURES_TO_OPEN).orElse(0) >= FAILURES_TO_OPEN) {
            metrics.counter("handrail.sender.down").inc();
            rows.address(sender).ifPresent(address -> alerts.raise(handle, program, Alerts.SENDER_DOWN, address));
        }
    }
}
