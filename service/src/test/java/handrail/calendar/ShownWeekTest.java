package handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownWeekTest {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-30T03:30:00Z");

    @Test
    void without_a_day_it_is_the_week_of_now_in_the_programs_zone() {
        ShownWeek week = ShownWeek.of("", NOW, EASTERN);
        assertThat(week.monday()).as("it is still Sunday there").isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(week.after()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(week.before()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(week.days()).hasSize(7).last().isEqualTo(week.sunday());
    }

    @Test
    void a_week_goes_over_the_end_of_a_year() {
        ShownWeek week = ShownWeek.of("2027-01-01", NOW, EASTERN);
        assertThat(week.monday()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(week.ends()).isEqualTo(Instant.parse("2027-01-04T05:00:00Z"));
    }

    @Test
    void where_clocks_change_a_week_is_an_hour_shorter_or_longer() {
        assertThat(length("2026-03-08")).isEqualTo(Duration.ofHours(167));
        assertThat(length("2026-11-01")).isEqualTo(Duration.ofHours(169));
        assertThat(length("2026-06-10")).isEqualTo(Duration.ofHours(168));
    }

    private static Duration length(String day) {
        ShownWeek week = ShownWeek.of(day, NOW, EASTERN);
        return Duration.between(week.begins(), week.ends());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "9999-01-01", "+999999999-01-01", "2026-W48", "2026-11-30'"})
    void what_is_no_day_is_refused_by_its_name(String typed) {
        assertThatThrownBy(() -> ShownWeek.of(typed, NOW, EASTERN))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("week")));
    }
}
