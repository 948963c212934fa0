package handrail.jobs;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How late each job is over every program: what health, metrics and a monitor outside ask. Looked up at most every few seconds,
 * however often it is asked.
 */
public final class Heartbeat {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Duration STILL_RUNNING = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofSeconds(60);

    /** Work that waits longer is late: a text is sent, a page moves on, a check-in is asked within seconds. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Database database;
    private final Runs runs;
    private final long began = System.nanoTime();
    private @Nullable List<Lag> looked;
    private long lookedAt;

    /** Over the jobs. */
    public Heartbeat(Database database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /**
     * How late a job is.
     *
     * @param job which
     * @param age since its last run began on any node, or since this node started when there was none
     * @param waiting for how long the oldest work that is due waits, in the program where it waits longest
     * @param late whether either is too long
     */
    public record Lag(String job, Duration age, Duration waiting, boolean late) {}

    /** Each job, by name. */
    public synchronized List<Lag> look() {
        long now = System.nanoTime();
        if (looked == null || now - lookedAt > FRESH_NANOS) {
            looked = fresh();
            lookedAt = now;
        }
        return looked;
    }

    /** What is late, in words for an operator; empty when all is well. */
    public String complaint() {
        return look().stream()
                .filter(Lag::late)
                .map(lag -> lag.job() + ": last run " + lag.age().toSeconds() + " s ago, work has waited "
                        + lag.waiting().toSeconds() + " s")
                .collect(Collectors.joining("; "));
    }

    /** A gauge of each job's two lags, in seconds. */
    public void measure(MetricRegistry metrics) {
        for (Job job : runs.jobs()) {
            metrics.registerGauge(
                    "handrail.job." + job.name() + ".age-seconds",
                    () -> of(job).age().toSeconds());
            metrics.registerGauge(
                    "handrail.job." + job.name() + ".lag-seconds",
                    () -> of(job).waiting().toSeconds());
        }
    }

    private Lag of(Job job) {
        return look().stream()
                .filter(lag -> lag.job().equals(job.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<Lag> fresh() {
        Map<String, Beats.Beat> beats = Beats.all(database);
        List<ProgramId> programs =
                database.open(handle -> handle.attach(Programs.class).ids());
        List<Lag> lags = new ArrayList<>();
        for (Job job : runs.jobs()) {
            Duration waiting = Duration.ZERO;
            for (ProgramId program : programs) {
                Duration here = waiting(job, program);
                waiting = here.compareTo(waiting) > 0 ? here : waiting;
            }
            Beats.Beat beat = beats.get(job.name());
            Duration age = beat == null ? Duration.ofNanos(System.nanoTime() - began) : beat.age();
            lags.add(new Lag(job.name(), age, waiting, late(job, age, beat != null && beat.running(), waiting)));
        }
        return List.copyOf(lags);
    }

    /** Zero where the job is paused: that is somebody's wish and has an end. */
    private Duration waiting(Job job, ProgramId program) {
        return database.inProgram(program, handle -> {
            if (job.pausable() && Pauses.holds(handle, job.name())) {
                return Duration.ZERO;
            }
            Instant now = handle.createQuery("select handrail.now()")
                    .mapTo(Instant.class)
                    .one();
            return job.waited(handle, now);
        });
    }

    /** Whether a job that began its last run so long ago, or lets work wait so long, is late. */
    static boolean late(Job job, Duration age, boolean running, Duration waiting) {
        Duration allowed = running ? STILL_RUNNING : TICK.plus(job.every().multipliedBy(3));
        return age.compareTo(allowed) > 0 || waiting.compareTo(PATIENCE) > 0;
    }
}
