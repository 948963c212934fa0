package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsIT {

    private static final ProgramId PROGRAM = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final ProgramId OTHER = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000002"));

    private TestDatabase rows;
    private Database database;
    private Ids ids;

    @BeforeEach
    void two_programs() {
        rows = TestServer.migrated();
        database = new Database(rows.source());
        ids = new Ids(new ProgramTime());
        database.open(handle -> handle.execute(
                "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'one', 'x', 'x', 'UTC', '{}'),"
                        + " (?, 'other', 'x', 'x', 'UTC', '{}')",
                PROGRAM.value(),
                OTHER.value()));
    }

    @AfterEach
    void drop() {
        rows.close();
    }

    @Test
    void a_run_that_did_something_is_kept_with_its_counts_and_one_with_nothing_to_do_leaves_only_its_beat() {
        Runs runs = runs(new Fixed(() -> Map.of("sent", 2, "stale", 0)));
        assertThat(runs.run("fixed")).isEqualTo(Map.of("sent", 4, "stale", 0));
        assertThat(kept(PROGRAM)).singleElement().satisfies(run -> {
            assertThat(run.counts()).isEqualTo(Map.of("sent", 2, "stale", 0));
            assertThat(run.isFailed()).isFalse();
            assertThat(run.byHand()).isFalse();
            assertThat(run.trace()).isNotBlank();
        });
        runs(new Fixed(() -> Map.of("sent", 0))).run("fixed");
        assertThat(kept(PROGRAM)).hasSize(1);
        assertThat(Beats.all(database).get("fixed"))
                .satisfies(beat -> assertThat(beat.running()).isFalse());
    }

    @Test
    void what_fails_again_and_again_is_one_row_and_the_other_program_goes_on() {
        Runs runs = runs(new Fixed(() -> Map.of("sent", 1)) {
            @Override
            public Map<String, Integer> run(ProgramId program) {
                if (program.equals(PROGRAM)) {
                    throw new IllegalStateException("Something is broken");
                }
                return super.run(program);
            }
        });
        for (int i = 0; i < 3; i++) {
            assertThat(runs.run("fixed")).isEqualTo(Map.of("sent", 1));
        }
        assertThat(kept(PROGRAM)).singleElement().satisfies(run -> {
            assertThat(run.isFailed()).isTrue();
            assertThat(run.times()).isEqualTo(3);
        });
        assertThat(kept(OTHER)).hasSize(3).noneMatch(RunRows.Run::isFailed);
        assertThat(Beats.all(database).get("fixed").failed()).isTrue();
    }

    @Test
    void the_history_is_bounded() {
        Runs runs = runs(new Fixed(() -> Map.of("sent", 1)));
        for (int i = 0; i < 7; i++) {
            runs.run("fixed");
        }
        List<UUID> newest = kept(PROGRAM).stream().limit(5).map(RunRows.Run::id).toList();
        assertThat(database.<Integer>inProgram(
                        PROGRAM, handle -> handle.attach(RunRows.class).forget(5)))
                .isEqualTo(2);
        assertThat(kept(PROGRAM)).extracting(RunRows.Run::id).isEqualTo(newest);
        assertThat(kept(OTHER)).hasSize(7);
    }

    @Test
    void a_job_is_late_when_its_work_waits_too_long_or_when_it_does_not_run() {
        Fixed job = new Fixed(Map::of);
        Runs runs = runs(job);
        runs.run("fixed");
        assertThat(new Heartbeat(database, runs).complaint()).isEmpty();
        job.waitingSince = new ProgramTime().instant().minus(Duration.ofMinutes(3));
        assertThat(new Heartbeat(database, runs).complaint()).startsWith("fixed: last run ");
        job.waitingSince = null;
        assertThat(new Heartbeat(database, runs).complaint()).isEmpty();
        database.open(handle -> handle.execute("update job_beat set started_at = started_at - interval '64 seconds'"));
        assertThat(new Heartbeat(database, runs).complaint()).startsWith("fixed: last run 6");
    }

    private Runs runs(Job job) {
        return new Runs(database, ids, List.of(job), new MetricRegistry(), "node");
    }

    private List<RunRows.Run> kept(ProgramId program) {
        return database.inProgram(
                program, handle -> handle.attach(RunRows.class).of("fixed", 100));
    }

    /** A job that does what it is told. */
    private static class Fixed implements Job {

        private final Supplier<Map<String, Integer>> work;
        private Instant waitingSince;

        Fixed(Supplier<Map<String, Integer>> work) {
            this.work = work;
        }

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Map<String, Integer> run(ProgramId program) {
            return work.get();
        }

        @Override
        public Optional<Instant> waitingSince(Handle handle) {
            return Optional.ofNullable(waitingSince);
        }
    }
}
