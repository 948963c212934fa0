package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Sees that texts go out: tells administrators when they wait too long, and health and metrics which senders are down. */
public final class RoadWatch implements Job {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Database database;
    private final Alerts alerts;
    private final Clock clock;

    /** Over the outbox. */
    public RoadWatch(Database database, Alerts alerts, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean pausable() {
        return false;
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        return database.inProgram(program, handle -> {
            boolean late = age(handle).compareTo(PATIENCE) > 0;
            if (late) {
                alerts.raise(handle, program, Alerts.OUTBOX_WAITS, "");
            }
            return Map.of("late", late ? 1 : 0);
        });
    }

    /** For how long the oldest text waits that could go out. */
    private Duration age(Handle handle) {
        Optional<Instant> since = handle.attach(OutboxRows.class).waitingSince();
        return since.map(oldest -> Duration.between(oldest, clock.instant())).orElse(Duration.ZERO);
    }

    /** The senders that are down, in words for an operator; empty when all work. */
    public String complaint() {
        return programs().stream()
                .flatMap(program -> database
                        .inProgram(
                                program, handle -> handle.attach(WayRows.class).all())
                        .stream())
                .filter(Ways.Way::down)
                .map(way -> way.address() + " is down: the carrier took nothing " + way.failures() + " times in a row")
                .collect(Collectors.joining("; "));
    }

    /** Gauges: how many seconds the oldest text waits, how many texts wait, how many senders are down. */
    public void measure(MetricRegistry metrics) {
        metrics.registerGauge(
                "handrail.outbox.age-seconds",
                () -> programs().stream()
                        .mapToLong(program ->
                                database.inProgram(program, this::age).toSeconds())
                        .max()
                        .orElse(0));
        metrics.registerGauge(
                "handrail.outbox.waiting",
                () -> programs().stream()
                        .mapToInt(program -> database.inProgram(
                                program,
                                handle -> handle.attach(OutboxRows.class).waiting()))
                        .sum());
        metrics.registerGauge(
                "handrail.sender.down-now",
                () -> programs().stream()
                        .flatMap(program ->
                                database
                                        .inProgram(
                                                program,
                                                handle -> handle.attach(WayRows.class)
                                                        .all())
                                        .stream())
                        .filter(Ways.Way::down)
                        .count());
    }

    private List<ProgramId> programs() {
        return database.open(handle -> handle.attach(Programs.class).ids());
    }
}
