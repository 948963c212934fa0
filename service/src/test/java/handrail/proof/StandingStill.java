package handrail.proof;

import handrail.proof.Lateness.Outage;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A node that stands still while the other goes on. What it had taken up nobody else may do; that is looked for in the rows, by what is locked or
 * claimed at the beginning and at the end, so that nothing else is put down to it.
 */
final class StandingStill {

    private static final int A_MOMENT_MS = 500;

    private final Cluster cluster;

    StandingStill(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Stops it for so long; what came of it. */
    RhythmFault.Struck stops(NodeProcess node, int milliseconds) throws IOException {
        Instant began = cluster.core.time.instant();
        node.freeze();
        Until.pace(A_MOMENT_MS);
        Set<UUID> held = new HashSet<>(held());
        boolean ticker = tickerIsHeld();
        Until.pace(Math.max(0, milliseconds - A_MOMENT_MS));
        held.retainAll(held());
        boolean tickerStill = ticker && tickerIsHeld();
        node.thaw();
        return new RhythmFault.Struck(
                "", List.of(Outage.of(held, began, cluster.core.time.instant())), tickerStill ? 1 : 0);
    }

    /** Whose check-in is due and locked, and whose text is claimed. */
    private Set<UUID> held() {
        return cluster.core.database.inProgram(
                cluster.program,
                handle -> handle.createQuery("""
                        with free as materialized (
                            select id from check_in where status = 'due' and due_at <= handrail.now() for update skip locked)
                        select c.client_id from check_in c
                        where c.status = 'due' and c.due_at <= handrail.now() and not exists (select from free where free.id = c.id)
                        union
                        select t.client_id from outbox o join conversation t on t.id = o.conversation_id where o.state = 'sending'
                        """).mapTo(UUID.class).set());
    }

    /** Whether it holds what every node has to take before Quartz starts anything. */
    private boolean tickerIsHeld() {
        return cluster.core.database.open(handle -> handle.createQuery(
                        "select lock_name from qrtz_locks where lock_name = 'TRIGGER_ACCESS' for update skip locked")
                .mapTo(String.class)
                .findOne()
                .isEmpty());
    }
}
