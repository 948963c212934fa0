package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quartz.impl.SchedulerRepository;

class TickerIT {

    private static final class Once implements Job {
        private final CountDownLatch running = new CountDownLatch(1);
        private final CountDownLatch gone = new CountDownLatch(1);

        @Override
        public String name() {
            return "once";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(200);
        }

        @Override
        public Map<String, Integer> run(ProgramId program) {
            running.countDown();
            try {
                assertThat(gone.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        }
    }

    @Test
    void a_node_stops_though_the_database_is_gone_and_the_end_of_a_run_can_not_be_written_down() throws Exception {
        TestDatabase rows = TestServer.migrated();
        DataSource source = rows.source();
        Database database = withProgram(source);
        Once job = new Once();
        Ticker ticker = new Ticker(
                source, new Runs(database, new Ids(new ProgramTime()), List.of(job), new MetricRegistry(), "node"));
        ticker.start();
        assertThat(job.running.await(60, TimeUnit.SECONDS)).isTrue();
        rows.close();
        job.gone.countDown();
        assertTimeoutPreemptively(Duration.ofSeconds(60), ticker::stop);
        // It is remembered by name as long as it waits; other tests of this process start one of the same name.
        SchedulerRepository.getInstance().remove("handrail");
    }

    private static Database withProgram(DataSource source) {
        Database database = new Database(source);
        database.open(handle -> handle.execute("""
                insert into program (id, slug, name, neutral_name, zone, policy)
                values ('01900000-0000-7000-8000-000000000001', 'harbor', 'Harbor', 'Harbor', 'UTC', '{}')
                """));
        return database;
    }

    private record Rare(BlockingQueue<Integer> ran, Duration every, String name) implements Job {

        @Override
        public Map<String, Integer> run(ProgramId program) {
            ran.add(1);
            return Map.of();
        }
    }

    @Test
    void a_job_that_looks_once_a_day_looks_at_once_when_time_was_moved() throws Exception {
        TestDatabase rows = TestServer.migrated();
        DataSource source = rows.source();
        Database database = withProgram(source);
        Rare job = new Rare(new LinkedBlockingQueue<>(), Duration.ofDays(1), "once-a-day");
        Ticker ticker = new Ticker(
                source, new Runs(database, new Ids(new ProgramTime()), List.of(job), new MetricRegistry(), "node"));
        ticker.start();
        try {
            assertThat(job.ran.poll(60, TimeUnit.SECONDS)).isNotNull();
            ticker.timeMoved();
            assertThat(job.ran.poll(60, TimeUnit.SECONDS)).isNotNull();
        } finally {
            ticker.stop();
            rows.close();
        }
    }
}
