package handrail.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The last run of each job over every program, whichever node ran it. Kept in real time. */
final class Beats {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final String node;

    Beats(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /**
     * A job's last run.
     *
     * @param age how long ago it began
     * @param silent for how long its node has said nothing of it
     * @param startedAt when that was, in program time as it is now
     * @param running whether it has not ended
     * @param failed whether it failed in a program
     */
    record Beat(Duration age, Duration silent, Instant startedAt, boolean running, boolean failed) {}

    /** The last run of each job that ever ran. */
    static Map<String, Beat> all(Database database) {
        return database.open(handle -> handle
                .createQuery("""
                        select job, extract(epoch from clock_timestamp() - started_at) as age,
                            extract(epoch from clock_timestamp() - greatest(started_at, alive_at)) as silent,
                            handrail.now() - (clock_timestamp() - started_at) as started_at, outcome from job_beat
                        """)
                .map((row, context) -> Map.entry(
                        row.getString("job"),
                        new Beat(
                                Duration.ofMillis(Math.round(row.getDouble("age") * 1000)),
                                Duration.ofMillis(Math.round(row.getDouble("silent") * 1000)),
                                row.getTimestamp("started_at").toInstant(),
                                row.getString("outcome").equals("running"),
                                row.getString("outcome").equals("failed"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A job begins. */
    void begin(String job) {
        beat(job, "running", Map.of());
    }

    /** It ended so. */
    void end(String job, String outcome, Map<String, Integer> counts) {
        beat(job, outcome, counts);
    }

    /** Whatever this node runs goes on. */
    void alive() {
        database.open(handle -> handle.createUpdate(
                        "update job_beat set alive_at = clock_timestamp() where node = :node and outcome = 'running'")
                .bind("node", node)
                .execute());
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
