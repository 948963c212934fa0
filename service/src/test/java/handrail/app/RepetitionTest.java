package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.Ids;
import handrail.jobs.NodeWork;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void what_fails_while_the_database_is_gone_is_done_again_when_it_is_back() throws Exception {
        CountDownLatch third = new CountDownLatch(3);
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();
        try {
            new Repetition(
                            "Following program time",
                            new Ids(Clock.systemUTC()),
                            new NodeWork(Clock.systemUTC()),
                            () -> {
                                third.countDown();
                                throw new IllegalStateException("the database is in recovery mode");
                            })
                    .start(background, Duration.ZERO, Duration.ofMillis(1));
            assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            background.shutdownNow();
        }
    }
}
