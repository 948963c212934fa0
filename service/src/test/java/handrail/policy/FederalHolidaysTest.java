package handrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Language;
import handrail.web.Words;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FederalHolidaysTest {

    /** As the Office of Personnel Management lists them for 2026. */
    @Test
    void a_years_holidays_stand_where_the_government_keeps_them() {
        assertThat(FederalHolidays.from(LocalDate.of(2026, 1, 1)).stream()
                        .map(one -> one.on().toString()))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-05-25",
                        "2026-06-19",
                        "2026-07-03",
                        "2026-09-07",
                        "2026-10-12",
                        "2026-11-11",
                        "2026-11-26",
                        "2026-12-25");
    }

    @Test
    void a_new_year_on_a_saturday_is_kept_in_the_year_before() {
        assertThat(FederalHolidays.from(LocalDate.of(2027, 12, 1)))
                .contains(
                        new FederalHolidays.Holiday(LocalDate.of(2027, 12, 24), "christmas"),
                        new FederalHolidays.Holiday(LocalDate.of(2027, 12, 31), "new-year"));
    }

    @Test
    void each_has_a_name_in_both_languages() {
        assertThat(FederalHolidays.from(LocalDate.of(2026, 1, 1))).allSatisfy(one -> {
            String key = "policy.holiday." + one.name();
            assertThat(Words.of(Language.EN, key)).isNotBlank().isNotEqualTo(key);
            assertThat(Words.of(Language.ES, key)).isNotBlank().isNotEqualTo(key);
        });
    }
}
