package handrail.messaging;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deletes at the carrier what is stored here (T16), once what it cost is known, and keeps its answer as proof. A text that is not there any
 * more counts as deleted, so that a run that was cut short is simply repeated.
 */
public final class CopyJob implements Job {

    private static final Duration PRICE_KNOWN_BY = Duration.ofDays(1);
    private static final int MOST_TRIES = 60;

    private final Database database;
    private final CarrierCopies carrier;
    private final Alerts alerts;
    private final Clock clock;
    private final boolean deletes;

    /**
     * Over a carrier.
     *
     * @param settings whether copies are deleted, or only their price is asked for
     */
    public CopyJob(Database database, CarrierCopies carrier, Alerts alerts, Clock clock, Settings settings) {
        this.database = database;
        this.carrier = carrier;
        this.alerts = alerts;
        this.clock = clock;
        this.deletes = settings == Settings.DELETE;
    }

    /** What is done with copies. */
    public enum Settings {
        DELETE,
        KEEP
    }

    @Override
    public String name() {
        return "carrier-copies";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        List<CopyRows.Due> due = database.inProgram(program, handle -> {
            CopyRows rows = handle.attach(CopyRows.class);
            rows.book();
            return rows.due();
        });
        due.forEach(copy -> counts.merge(settle(program, copy), 1, Integer::sum));
        return counts;
    }

    private String settle(ProgramId program, CopyRows.Due copy) {
        CarrierCopies.Kept kept = copy.outboxId() == null ? null : carrier.look(copy.sid());
        if (kept != null && kept.status() != 200 && kept.status() != 404) {
            return later(program, copy, kept.status());
        }
        if (kept != null && kept.status() == 200 && !ready(copy, kept)) {
            return later(program, copy, kept.status());
        }
        int answer = !deletes ? 200 : kept != null && kept.status() == 404 ? 404 : delete(copy);
        if (deletes && answer != 204 && answer != 404) {
            return later(program, copy, answer);
        }
        String state = deletes ? "deleted" : "kept";
        database.useProgram(program, handle -> {
            CopyRows rows = handle.attach(CopyRows.class);
            if (kept != null && kept.status() == 200) {
                rows.cost(copy.sid(), kept.segments(), kept.price(), kept.unit());
            }
            rows.end(copy.sid(), state, deletes ? answer : null);
        });
        return state;
    }

    private int delete(CopyRows.Due copy) {
        return carrier.delete(copy.kind(), copy.sid(), copy.media());
    }

    /** It arrived or failed, and what it cost is known or will not be. */
    private boolean ready(CopyRows.Due copy, CarrierCopies.Kept kept) {
        boolean old = copy.createdAt().plus(PRICE_KNOWN_BY).isBefore(clock.instant());
        return kept.finished() && (kept.price() != null || old);
    }

    private String later(ProgramId program, CopyRows.Due copy, int answer) {
        database.useProgram(program, handle -> {
            CopyRows rows = handle.attach(CopyRows.class);
            rows.answered(copy.sid(), answer);
            if (copy.attempts() >= MOST_TRIES) {
                rows.end(copy.sid(), "given_up", answer);
                alerts.raise(handle, program, Alerts.NOT_DELETED, String.valueOf(answer));
            }
        });
        return copy.attempts() >= MOST_TRIES ? "given_up" : "later";
    }
}
