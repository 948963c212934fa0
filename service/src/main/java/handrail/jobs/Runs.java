package handrail.jobs;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Trace;
import handrail.program.Programs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs over every program, and is the one place that times, counts, logs and keeps their heartbeat. */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Ids ids;
    private final Map<String, Job> jobs = new TreeMap<>();
    private final MetricRegistry metrics;
    private final String node;

    /** For the jobs of this installation. */
    public Runs(Database database, Ids ids, List<Job> jobs, MetricRegistry metrics, String node) {
        this.database = database;
        this.ids = ids;
        this.metrics = metrics;
        this.node = node;
        jobs.forEach(job -> this.jobs.put(job.name(), job));
    }

    /** The jobs, by name. */
    public List<Job> jobs() {
        return List.copyOf(jobs.values());
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
        beat(name, "running", Map.of());
        Map<String, Integer> counts = new TreeMap<>();
        boolean failed = false;
        Timer.Context timing = metrics.timer("handrail.job." + name).time();
        for (ProgramId program :
                database.open(handle -> handle.attach(Programs.class).ids())) {
            failed |= !runIn(job, program, counts);
        }
        timing.stop();
        counts.forEach((outcome, count) ->
                metrics.counter("handrail.job." + name + "." + outcome).inc(count));
        beat(name, failed ? "failed" : "done", counts);
        return counts;
    }

    private static boolean runIn(Job job, ProgramId program, Map<String, Integer> counts) {
        try {
            job.run(program).forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
            return true;
        } catch (RuntimeException e) {
            // Messages of exceptions carry no personal data (C6), so the trace may be kept.
            LOG.error("Job {} failed in program {}", job.name(), program.value(), e);
            return false;
        }
    }

    private void beat(String name, String outcome, Map<String, Integer> counts) {
        database.open(handle -> handle.createUpdate("""
                        insert into job_beat (job, node, started_at, finished_at, outcome, counts)
                        values (:job, :node, clock_timestamp(), null, :outcome, cast(:counts as jsonb))
                        on conflict (job) do update set
                            node = excluded.node,
                            started_at = case when :outcome = 'running' then clock_timestamp() else job_beat.started_at end,
                            finished_at = case when :outcome = 'running' then job_beat.finished_at else clock_timestamp() end,
                            outcome = excluded.outcome,
                            counts = excluded.counts
                        """)
                .bind("job", name)
                .bind("node", node)
                .bind("outcome", outcome)
                .bind("counts", json(counts))
                .execute());
    }

    private static String json(Map<String, Integer> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts are always JSON", e);
        }
    }
}
