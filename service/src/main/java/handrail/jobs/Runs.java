package handrail.jobs;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import handrail.access.AccountId;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Trace;
import handrail.program.Programs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs over every program, and is the one place that times, counts, logs, and keeps their heartbeat and history. */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Database database;
    private final Ids ids;
    private final Map<String, Job> jobs = new TreeMap<>();
    private final MetricRegistry metrics;
    private final Beats beats;

    /** For the jobs of this installation. */
    public Runs(Database database, Ids ids, List<Job> jobs, MetricRegistry metrics, String node) {
        this.database = database;
        this.ids = ids;
        this.metrics = metrics;
        this.beats = new Beats(database, node);
        jobs.forEach(job -> this.jobs.put(job.name(), job));
    }

    /** The jobs, by name. */
    public List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    /** The job of this name. */
    Optional<Job> job(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /** Runs one job in every program, with a run id in its log lines and audit rows; a fault in one program does not keep the others waiting. Unknown names do nothing. */
    public Map<String, Integer> run(String name) {
        Job job = jobs.get(name);
        if (job == null) {
            return Map.of();
        }
        Trace trace = Trace.run(ids.next().toString());
        try {
            return run(job);
        } finally {
            trace.end();
        }
    }

    private Map<String, Integer> run(Job job) {
        String name = job.name();
        beats.begin(name);
        Map<String, Integer> counts = new TreeMap<>();
        boolean failed = false;
        Timer.Context timing = metrics.timer("handrail.job." + name).time();
        for (ProgramId program :
                database.open(handle -> handle.attach(Programs.class).ids())) {
            failed |= !runUnlessPaused(job, program, counts);
        }
        timing.stop();
        counts.forEach((outcome, count) ->
                metrics.counter("handrail.job." + name + "." + outcome).inc(count));
        beats.end(name, failed ? "failed" : "done", counts);
        return counts;
    }

    private boolean runUnlessPaused(Job job, ProgramId program, Map<String, Integer> counts) {
        try {
            boolean paused = job.pausable() && database.inProgram(program, handle -> Pauses.holds(handle, job.name()));
            return paused || run(job, program, null, counts);
        } catch (RuntimeException e) {
            LOG.error("Nobody knows whether job {} is paused in program {}: it waits", job.name(), program.value(), e);
            return false;
        }
    }

    /** Runs one job in one program because somebody asked, paused or not; false when it failed. */
    boolean now(Job job, ProgramId program, AccountId by) {
        return run(job, program, by, new TreeMap<>());
    }

    private boolean run(Job job, ProgramId program, @Nullable AccountId by, Map<String, Integer> counts) {
        long began = System.nanoTime();
        Map<String, Integer> own = Map.of();
        boolean done = false;
        try {
            own = job.run(program);
            done = true;
        } catch (RuntimeException e) {
            // Messages of exceptions carry no personal data (C6), so the trace may be kept.
            LOG.error("Job {} failed in program {}", job.name(), program.value(), e);
        }
        own.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
        if (!done || by != null || own.values().stream().anyMatch(count -> count > 0)) {
            keep(job, program, by, done, own, System.nanoTime() - began);
        }
        return done;
    }

    private void keep(
            Job job,
            ProgramId program,
            @Nullable AccountId by,
            boolean done,
            Map<String, Integer> counts,
            long nanoseconds) {
        try {
            int tookMs = (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanoseconds));
            database.useProgram(
                    program,
                    handle -> handle.attach(RunRows.class)
                            .add(
                                    ids.next(),
                                    program,
                                    job.name(),
                                    tookMs,
                                    done ? "done" : "failed",
                                    counts,
                                    by,
                                    Trace.id()));
        } catch (RuntimeException e) {
            LOG.error("What job {} did in program {} could not be kept", job.name(), program.value(), e);
        }
    }
}
