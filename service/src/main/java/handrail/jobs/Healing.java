package handrail.jobs;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after Quartz by the database's clock. A job that has not begun when it should have is scheduled anew: its trigger may be stuck in a
 * state that nobody ends, be gone, stand in another hour because a node's clock was wrong, or wait for a run whose node died. Two runs at
 * once do no harm: every job claims what it does.
 */
public final class Healing {

    /** How often to look. */
    public static final Duration EVERY = Duration.ofSeconds(3);

    /** So much later than it should have begun is late. */
    static final Duration SLACK = Duration.ofSeconds(8);

    /** A run whose node says nothing for so long is over. */
    static final Duration SILENT = Duration.ofSeconds(12);

    /** What was scheduled anew gets so long to begin: other jobs may be in its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Healing.class);

    private final Database database;
    private final Runs runs;
    private final Ticker ticker;
    private final Counter healed;
    private final Map<String, Long> renewedAt = new HashMap<>();
    private final long began = System.nanoTime();

    /** Of one node. */
    public Healing(Database database, Runs runs, Ticker ticker, MetricRegistry metrics) {
        this.database = database;
        this.runs = runs;
        this.ticker = ticker;
        this.healed = metrics.counter("handrail.jobs.healed");
    }

    /** Says that this node's runs go on, and schedules anew what is overdue. */
    public void look() {
        if (!ticker.ticking()) {
            return;
        }
        runs.alive();
        Map<String, Beats.Beat> beats = Beats.all(database);
        runs.jobs().stream()
                .filter(job -> overdue(job, beats.get(job.name()), sinceStart()))
                .filter(job -> sinceRenewed(job).compareTo(PATIENCE) > 0)
                .forEach(this::renew);
    }

    /** Whether a job should have begun by now; one that never did, since this node started. */
    static boolean overdue(Job job, Beats.@Nullable Beat beat, Duration sinceStart) {
        if (beat == null) {
            return sinceStart.compareTo(SLACK) > 0;
        }
        return beat.age().compareTo(job.every().plus(SLACK)) > 0
                && (!beat.running() || beat.silent().compareTo(SILENT) > 0);
    }

    private void renew(Job job) {
        LOG.warn("Job {} did not begin when it should have, and is scheduled anew", job.name());
        renewedAt.put(job.name(), System.nanoTime());
        // As long as a run stands here, whoever ran it, Quartz starts no other.
        database.open(handle -> handle.createUpdate(
                        "delete from qrtz_fired_triggers where sched_name = :scheduler and job_name = :job")
                .bind("scheduler", Ticker.SCHEDULER)
                .bind("job", job.name())
                .execute());
        ticker.renew(job);
        healed.inc();
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Duration sinceRenewed(Job job) {
        Long at = renewedAt.get(job.name());
        return at == null ? Duration.ofDays(1) : Duration.ofNanos(System.nanoTime() - at);
    }
}
