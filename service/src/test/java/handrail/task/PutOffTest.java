package handrail.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PutOffTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime OPENS = LocalTime.of(9, 0);

    /** The Friday before clocks go back. */
    private static final Instant FRIDAY = Instant.parse("2026-10-30T18:20:45Z");

    @Test
    void a_line_waits_an_hour_three_hours_until_the_next_day_opens_or_until_monday() {
        assertThat(PutOff.choices(FRIDAY, ZONE, OPENS, null))
                .containsExactly(
                        Map.entry(PutOff.HOUR, Instant.parse("2026-10-30T19:20:00Z")),
                        Map.entry(PutOff.HOURS, Instant.parse("2026-10-30T21:20:00Z")),
                        Map.entry(PutOff.TOMORROW, Instant.parse("2026-10-31T13:00:00Z")),
                        Map.entry(PutOff.MONDAY, Instant.parse("2026-11-02T14:00:00Z")));
    }

    @Test
    void clocks_that_go_back_in_between_move_nothing_that_is_said_by_the_clock() {
        Instant monday =
                Objects.requireNonNull(PutOff.choices(FRIDAY, ZONE, OPENS, null).get(PutOff.MONDAY));
        assertThat(monday.atZone(ZONE).toLocalTime()).isEqualTo(OPENS);
    }

    @Test
    void on_a_sunday_the_next_day_is_monday() {
        Instant sunday = Instant.parse("2026-11-01T15:00:00Z");
        assertThat(PutOff.choices(sunday, ZONE, OPENS, null))
                .containsOnlyKeys(PutOff.HOUR, PutOff.HOURS, PutOff.TOMORROW);
    }

    @Test
    void nothing_waits_past_the_time_when_it_is_late_for_good() {
        assertThat(PutOff.choices(FRIDAY, ZONE, OPENS, FRIDAY.plusSeconds(2 * 3600)))
                .containsOnlyKeys(PutOff.HOUR);
        assertThat(PutOff.choices(FRIDAY, ZONE, OPENS, FRIDAY.minusSeconds(1))).isEmpty();
    }
}
