package handrail.jobs;

import io.dropwizard.lifecycle.Managed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quartz, clustered in the same database, as a ticker: a few jobs with short intervals in real time. */
public final class Ticker implements Managed {

    /** Quartz's name for the cluster, which stands in each of its rows. */
    static final String SCHEDULER = "handrail";

    private static final String GROUP = "handrail";
    private static final String SOURCE = "handrail";

    /** How long a stop waits for runs: what they were about is due again on another node. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Who looks as rarely as this is waited for. */
    private static final Duration IN_A_WHILE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final DataSource dataSource;
    private final Runs runs;
    private Scheduler scheduler;

    /** Over the application's own pool. */
    @SuppressWarnings("NullAway.Init") // the scheduler exists from start to stop
    public Ticker(DataSource dataSource, Runs runs) {
        this.dataSource = dataSource;
        this.runs = runs;
    }

    @Override
    public void start() throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider(SOURCE, new Pool(dataSource));
        scheduler = new StdSchedulerFactory(settings()).getScheduler();
        scheduler.getContext().put(Tick.RUNS, runs);
        forgetRetiredJobs();
        for (Job job : runs.jobs()) {
            schedule(job);
        }
        scheduler.start();
    }

    /** Runs that go on come to their end, but for those that can't: Quartz waits for ever to write down the end of a run to a database that is gone. */
    @Override
    public void stop() throws InterruptedException {
        if (scheduler != null) {
            Thread stopping = new Thread(this::shutDown, "quartz-stopping");
            stopping.setDaemon(true);
            stopping.start();
            stopping.join(PATIENCE.toMillis());
        }
    }

    private void shutDown() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz could not be stopped", e);
        }
    }

    /** Whether Quartz is ticking on this node. */
    public boolean ticking() {
        try {
            return scheduler != null && scheduler.isStarted() && !scheduler.isInStandbyMode();
        } catch (SchedulerException e) {
            return false;
        }
    }

    /** When a job runs next on some node, in real time; empty when Quartz does not know it. */
    Optional<Instant> next(String job) {
        try {
            Trigger trigger = scheduler == null ? null : scheduler.getTrigger(TriggerKey.triggerKey(job, GROUP));
            return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(java.util.Date::toInstant);
        } catch (SchedulerException e) {
            return Optional.empty();
        }
    }

    /** Sets a job's schedule anew whatever its rows say, so that it runs at once on some node. */
    void renew(Job job) {
        try {
            schedule(job);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Job " + job.name() + " can't be scheduled", e);
        }
    }

    /** Somebody moved program time: jobs that would look in a while only look once more, now. */
    public void timeMoved() {
        if (!ticking()) {
            return;
        }
        try {
            for (Job job : runs.jobs()) {
                if (job.every().compareTo(IN_A_WHILE) >= 0) {
                    scheduler.triggerJob(JobKey.jobKey(job.name(), GROUP));
                }
            }
        } catch (SchedulerException e) {
            LOG.warn("Jobs look at the new time when they would have anyway", e);
        }
    }

    private void schedule(Job job) throws SchedulerException {
        JobDetail detail = JobBuilder.newJob(Tick.class)
                .withIdentity(job.name(), GROUP)
                .storeDurably()
                .build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(job.name(), GROUP)
                .forJob(detail)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(job.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        scheduler.scheduleJob(detail, java.util.Set.of(trigger), true);
    }

    private void forgetRetiredJobs() throws SchedulerException {
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (runs.jobs().stream().noneMatch(job -> job.name().equals(key.getName()))) {
                scheduler.deleteJob(key);
            }
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", SCHEDULER);
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.dataSource", SOURCE);
        settings.setProperty("org.quartz.jobStore.tablePrefix", "handrail.qrtz_");
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        return settings;
    }

    private record Pool(DataSource dataSource) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public void shutdown() {
            // The application closes its own pool.
        }

        @Override
        public void initialize() {
            // Already open.
        }
    }
}
