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

    /**
     * For the jobs of this installation.
     *
     * @param node this process, and no other that ever was
     */
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

    /** Says of whatever this node runs that it goes on. */
    void alive() {
        beats.alive();
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
        Timer.Context timing = metrics.timer("handrail.job." + name).time();
        List<Share> shares = database
                .open(handle -> handle.attach(Programs.class).ids())
                .stream()
                .map(Share::new)
                .toList();
        List<Share> left = shares;
        for (int turn = 0; turn < job.turns() && !left.isEmpty(); turn++) {
            left = left.stream().filter(share -> turnUnlessPaused(job, share)).toList();
        }
        timing.stop();
        Map<String, Integer> counts = new TreeMap<>();
        shares.forEach(share -> share.end(job, null, counts));
        counts.forEach((outcome, count) ->
                metrics.counter("handrail.job." + name + "." + outcome).inc(count));
        beats.end(name, shares.stream().anyMatch(share -> share.failed) ? "failed" : "done", counts);
        return counts;
    }

    /** Whether it may have more to do in this program. */
    private boolean turnUnlessPaused(Job job, Share share) {
        try {
            boolean paused =
                    job.pausable() && database.inProgram(share.program, handle -> Pauses.holds(handle, job.name()));
            return !paused && share.turn(job);
        } catch (RuntimeException e) {
            LOG.error(
                    "Nobody knows whether job {} is paused in program {}: it waits",
                    job.name(),
                    share.program.value(),
                    e);
            share.failed = true;
            return false;
        }
    }

    /** Runs one job in one program because somebody asked, paused or not; false when it failed. */
    boolean now(Job job, ProgramId program, AccountId by) {
        Share share = new Share(program);
        var unused = share.turn(job);
        share.end(job, by, new TreeMap<>());
        return !share.failed;
    }

    /** What one run does in one program, in one turn or several. */
    private final class Share {

        private final ProgramId program;
        private final Map<String, Integer> counts = new TreeMap<>();
        private long nanoseconds;
        private boolean failed;
        private boolean ran;

        Share(ProgramId program) {
            this.program = program;
        }

        /** Whether it did something. */
        boolean turn(Job job) {
            long began = System.nanoTime();
            ran = true;
            try {
                Map<String, Integer> own = job.run(program);
                own.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
                return own.values().stream().anyMatch(count -> count > 0);
            } catch (RuntimeException e) {
                // Messages of exceptions carry no personal data (C6), so the trace may be kept.
                LOG.error("Job {} failed in program {}", job.name(), program.value(), e);
                failed = true;
                return false;
            } finally {
                nanoseconds += System.nanoTime() - began;
            }
        }

        /** Keeps what it did, if it did something, failed, or was asked for. */
        void end(Job job, @Nullable AccountId by, Map<String, Integer> all) {
            counts.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
            if (ran && (failed || by != null || counts.values().stream().anyMatch(count -> count > 0))) {
                keep(job, this, by);
            }
        }
    }

    private void keep(Job job, Share share, @Nullable AccountId by) {
        try {
            int tookMs = (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(share.nanoseconds));
            database.useProgram(
                    share.program,
                    handle -> handle.attach(RunRows.class)
                            .add(
                                    ids.next(),
                                    share.program,
                                    job.name(),
                                    tookMs,
                                    share.failed ? "failed" : "done",
                                    share.counts,
                                    by,
                                    Trace.id()));
        } catch (RuntimeException e) {
            LOG.error("What job {} did in program {} could not be kept", job.name(), share.program.value(), e);
        }
    }
}
