package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two weeks with a few clients; {@code ops/simulate year} plays a year with hundreds. */
class YearIT {

    @Test
    void in_two_weeks_of_random_lives_nobody_is_texted_too_much_at_night_or_after_stop_and_nothing_is_left_lying()
            throws Exception {
        try (Year year = new Year(8, 15, 4, Duration.ofHours(1))) {
            for (int day = 0; day < 15; day++) {
                assertThat(year.day()).as("day %d: %s", day, year.figures()).isEmpty();
            }
            assertThat(year.end()).as(year.figures()).isEmpty();
        }
    }
}
