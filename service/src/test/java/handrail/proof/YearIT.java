package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two weeks with a few clients, to whom much happens; {@code ops/simulate year} plays a year with hundreds. */
class YearIT {

    @Test
    void in_two_weeks_of_random_lives_no_text_breaks_a_rule_and_every_clock_task_and_promise_is_accounted_for()
            throws Exception {
        try (Year year = new Year(8, 15, 11, Duration.ofHours(1), 12)) {
            for (int day = 0; day < 15; day++) {
                assertThat(year.day()).as("day %d: %s", day, year.figures()).isEmpty();
            }
            assertThat(year.figures())
                    .as("nobody's life is empty")
                    .contains("people=8")
                    .containsPattern("befell=[{]referred=(9|1[0-9])")
                    .contains("wrote=", "texted=", "reached=", "away=", "back=", "muted=", "moved=", "booked=");
        }
    }
}
