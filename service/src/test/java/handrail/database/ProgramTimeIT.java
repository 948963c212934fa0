package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProgramTimeIT {

    private static TestDatabase rows;
    private static Database database;

    /** How wrong the clock of a node is. */
    private Duration wrong = Duration.ZERO;

    @BeforeAll
    static void start() {
        rows = TestServer.migrated();
        database = new Database(rows.source());
    }

    @AfterAll
    static void stop() throws Exception {
        rows.close();
    }

    private static Instant databaseSays() {
        return database.open(handle ->
                handle.createQuery("select handrail.now()").mapTo(Instant.class).one());
    }

    @Test
    void a_node_whose_clock_is_an_hour_off_or_set_back_tells_the_databases_time() {
        ProgramTime time = new ProgramTime(() -> Instant.now().plus(wrong));
        for (Duration off : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ofMillis(400)}) {
            wrong = off;
            time.follow(database);
            assertThat(time.instant()).as("%s off", off).isCloseTo(databaseSays(), within(2, ChronoUnit.SECONDS));
        }
        wrong = Duration.ZERO;
        time.follow(database);
        time.move(database, Duration.ofDays(3));
        wrong = Duration.ofMinutes(-20);
        time.follow(database);
        assertThat(time.instant()).isCloseTo(databaseSays(), within(2, ChronoUnit.SECONDS));
        assertThat(time.instant()).isAfter(Instant.now().plus(Duration.ofDays(2)));
        time.move(database, Duration.ofDays(-3));
    }

    /** A look takes a moment, and jitter of it must not make time jump. */
    @Test
    void a_clock_that_agrees_with_the_databases_is_left_as_it_is() {
        Instant fixed = databaseSays();
        long began = System.nanoTime();
        ProgramTime time = new ProgramTime(() -> fixed.plusNanos(System.nanoTime() - began));
        for (int look = 0; look < 20; look++) {
            time.follow(database);
            assertThat(Duration.between(fixed.plusNanos(System.nanoTime() - began), time.instant()))
                    .isLessThan(Duration.ofMillis(50));
        }
    }

    /** Else a job that looks at that moment finds due what by its own clock is not: it would go out into a night that has not begun here. */
    @Test
    void while_time_is_moved_nothing_is_due_in_the_database_that_is_not_due_by_the_nodes_clock() throws Exception {
        ProgramTime time = new ProgramTime();
        time.follow(database);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Duration> behind = CompletableFuture.supplyAsync(() -> {
            Duration most = Duration.ZERO;
            while (!over.get()) {
                Instant due = databaseSays();
                Duration later = Duration.between(time.instant(), due);
                most = later.compareTo(most) > 0 ? later : most;
            }
            return most;
        });
        for (int move = 0; move < 200; move++) {
            time.move(database, Duration.ofHours(15));
        }
        over.set(true);
        assertThat(behind.get()).isLessThan(Duration.ofMinutes(1));
        time.move(database, Duration.ofHours(-15 * 200));
    }

    @Test
    void whoever_wants_to_know_is_told_once_that_time_was_moved_and_not_that_a_clock_was_wrong() {
        AtomicInteger told = new AtomicInteger();
        ProgramTime time = new ProgramTime(() -> Instant.now().plus(wrong));
        time.whenMoved(told::incrementAndGet);
        wrong = Duration.ofHours(1);
        time.follow(database);
        wrong = Duration.ZERO;
        time.follow(database);
        assertThat(told).hasValue(0);
        new ProgramTime().move(database, Duration.ofHours(2));
        time.follow(database);
        time.follow(database);
        assertThat(told).hasValue(1);
    }
}
