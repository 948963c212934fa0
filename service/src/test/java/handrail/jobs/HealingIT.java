package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quartz's own rows broken under a running service; each job runs again by itself. */
class HealingIT {

    private static RunningService service;
    private static Jdbi rows;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        rows = service.owner();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static long count(String query) {
        return rows.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static void all(String... statements) {
        rows.useTransaction(handle -> {
            // Quartz takes it too before it changes triggers: without it each could wait for a row of the other's.
            handle.execute("select from qrtz_locks where lock_name = 'TRIGGER_ACCESS' for update");
            for (String statement : statements) {
                handle.execute(statement);
            }
        });
    }

    @Test
    void jobs_whose_rows_are_stuck_gone_an_hour_ahead_or_of_a_run_whose_node_died_run_again() {
        service.until(() ->
                count("select count(*) from job_beat where job in ('check-in', 'media', 'outbox', 'settle')") == 4);
        // The service was just set to the morning: what that had look at once is over.
        service.until(
                () -> count("select count(*) from qrtz_triggers") == count("select count(*) from qrtz_job_details"));
        all(
                "create table broken_at as select clock_timestamp() as at",
                "update qrtz_triggers set trigger_state = 'ACQUIRED' where job_name = 'check-in'",
                "delete from qrtz_simple_triggers where trigger_name = 'media'",
                "delete from qrtz_triggers where trigger_name = 'media'",
                "delete from qrtz_job_details where job_name = 'media'",
                "update qrtz_triggers set next_fire_time = next_fire_time + 3600000 where job_name = 'outbox'",
                """
                insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time, sched_time,
                    priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
                values ('handrail', 'gone-1', 'settle', 'handrail', (select min(instance_name) from qrtz_scheduler_state),
                    0, 0, 5, 'EXECUTING', 'settle', 'handrail', true, false)
                """,
                "update qrtz_triggers set trigger_state = 'BLOCKED' where job_name = 'settle'",
                "update job_beat set outcome = 'running', node = 'gone', alive_at = null where job = 'settle'");
        service.until(() -> count("""
                        select count(*) from job_beat
                        where job in ('check-in', 'media', 'outbox', 'settle')
                            and started_at > (select at + interval '3 seconds' from broken_at)
                        """) == 4);
        assertThat(count("select count(*) from qrtz_triggers"))
                .isEqualTo(count("select count(*) from qrtz_job_details"));
    }
}
