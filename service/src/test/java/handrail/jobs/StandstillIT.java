package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.app.RunningService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node stands still in the middle of a transaction; nobody closes its connection for it. */
class StandstillIT {

    private RunningService service;
    private Jdbi rows;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        rows = service.owner();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_node_that_stands_still_with_quartzs_own_lock_in_hand_holds_the_others_up_for_seconds() throws Exception {
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch thaws = new CountDownLatch(1);
        CompletableFuture<Integer> frozen = CompletableFuture.supplyAsync(() -> service.core.database.open(handle -> {
            handle.execute("select from qrtz_locks where lock_name = 'TRIGGER_ACCESS' for update");
            holds.countDown();
            awaits(thaws);
            return handle.execute("update qrtz_triggers set trigger_state = trigger_state");
        }));
        holds.await();
        rows.useHandle(handle -> handle.execute("create table frozen_at as select clock_timestamp() as at"));
        service.until(() -> rows.withHandle(
                        handle -> handle.createQuery("""
                                select count(*) from job_beat
                                where job = 'check-in' and started_at > (select at + interval '3 seconds' from frozen_at)
                                """).mapTo(Long.class).one())
                == 1);
        thaws.countDown();
        assertThatThrownBy(frozen::get)
                .as("what it was about to do is not done")
                .hasCauseInstanceOf(JdbiException.class);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
