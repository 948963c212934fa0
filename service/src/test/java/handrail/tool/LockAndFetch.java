package handrail.tool;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The yardstick: db-scheduler takes so many due executions by lock-and-fetch, each with a handler that does nothing, and puts down that each is done. */
final class LockAndFetch {

    /** What its manual suggests for many short executions. */
    static final int THREADS = 16;

    private static final String TABLE = "scheduled_tasks";

    private final Jdbi keeper;
    private final DataSource pool;

    LockAndFetch(Jdbi keeper, DataSource pool) {
        this.keeper = keeper;
        this.pool = pool;
        keeper.useHandle(handle -> {
            // As its distribution has it for PostgreSQL.
            handle.execute("""
                    create table scheduled_tasks (
                        task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz not null,
                        picked boolean not null, picked_by text, last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                        last_heartbeat timestamptz, version bigint not null, priority smallint, state text, primary key (task_name, task_instance))
                    """);
            handle.execute("create index execution_time_idx on scheduled_tasks (execution_time)");
            handle.execute("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
            handle.execute(
                    "create index priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc)");
            handle.execute("grant select, insert, update, delete on scheduled_tasks to handrail_app");
        });
    }

    /** Executions a second. */
    double run(int executions) throws InterruptedException {
        due(executions);
        CountDownLatch left = new CountDownLatch(executions);
        OneTimeTask<Void> task =
                Tasks.oneTime(TaskDescriptor.of("check-in")).execute((instance, context) -> left.countDown());
        Scheduler scheduler = Scheduler.create(pool, task)
                .tableName(TABLE)
                .threads(THREADS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        long began = System.nanoTime();
        scheduler.start();
        left.await();
        double perSecond = executions / ((System.nanoTime() - began) / 1e9);
        scheduler.stop();
        return perSecond;
    }

    private void due(int executions) {
        keeper.useHandle(handle -> {
            handle.execute("truncate scheduled_tasks");
            handle.execute("""
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    select 'check-in', n::text, clock_timestamp() - interval '1 minute', false, 1 from generate_series(1, ?) as n
                    """, executions);
            handle.execute("vacuum analyze scheduled_tasks");
        });
    }
}
