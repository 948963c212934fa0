package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealingTest {

    private static final Job EVERY_TWO_SECONDS = new Job() {

        @Override
        public String name() {
            return "short";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Map<String, Integer> run(ProgramId program) {
            return Map.of();
        }
    };

    private static boolean overdue(int age, int silent, boolean running) {
        return Healing.overdue(
                EVERY_TWO_SECONDS,
                new Beats.Beat(Duration.ofSeconds(age), Duration.ofSeconds(silent), Instant.EPOCH, running, false),
                Duration.ofHours(1));
    }

    @Test
    void a_job_that_did_not_begin_in_time_is_overdue_and_a_run_that_takes_long_is_not() {
        assertThat(overdue(9, 9, false)).isFalse();
        assertThat(overdue(11, 11, false)).isTrue();
        assertThat(overdue(300, 3, true)).isFalse();
        assertThat(overdue(11, 11, true)).isFalse();
        assertThat(overdue(13, 13, true)).isTrue();
    }

    @Test
    void a_job_that_never_ran_is_overdue_a_while_after_the_start() {
        assertThat(Healing.overdue(EVERY_TWO_SECONDS, null, Duration.ofSeconds(5)))
                .isFalse();
        assertThat(Healing.overdue(EVERY_TWO_SECONDS, null, Duration.ofSeconds(9)))
                .isTrue();
    }
}
