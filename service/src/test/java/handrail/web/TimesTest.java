package handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    /** Wednesday, 14:10 in New York. */
    private static final Instant NOW = Instant.parse("2026-06-03T18:10:00Z");

    private final Times times = new Times(NOW, ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-06-03T18:10:00Z | today 14:10     | hoy 14:10
                    2026-06-03T04:00:00Z | today 00:00     | hoy 00:00
                    2026-06-03T03:59:00Z | yesterday 23:59 | ayer 23:59
                    2026-06-04T13:00:00Z | tomorrow 09:00  | mañana 09:00
                    2026-06-01T16:00:00Z | Mon 12:00       | lun 12:00
                    2026-06-09T16:00:00Z | Tue 12:00       | mar 12:00
                    2026-05-20T16:00:00Z | May 20          | 20 may
                    2025-12-31T16:00:00Z | Dec 31, 2025    | 31 dic 2025
                    """)
    void a_time_is_said_as_people_say_it_by_the_day_it_falls_on_there(Instant at, String english, String spanish) {
        assertThat(times.said(at, Language.EN)).isEqualTo(english);
        assertThat(times.said(at, Language.ES).replace(".", "")).isEqualTo(spanish);
    }

    @Test
    void the_exact_time_names_its_zone_as_it_is_on_that_day() {
        assertThat(times.exact(NOW, Language.EN)).isEqualTo("Wednesday, June 3, 2026, 14:10 Eastern Daylight Time");
        assertThat(times.exact(Instant.parse("2026-01-02T15:00:00Z"), Language.EN))
                .isEqualTo("Friday, January 2, 2026, 10:00 Eastern Standard Time");
        assertThat(times.exact(NOW, Language.ES)).startsWith("miércoles 3 de junio de 2026, 14:10 hora");
        assertThat(times.zoneName(Language.EN)).isEqualTo("Eastern Time");
    }

    @Test
    void a_time_to_keep_names_its_hour_however_far_away() {
        assertThat(times.kept(Instant.parse("2026-06-04T14:00:00Z"), Language.EN))
                .isEqualTo("tomorrow 10:00");
        assertThat(times.kept(Instant.parse("2026-06-18T14:00:00Z"), Language.EN))
                .isEqualTo("Thu, Jun 18 10:00");
        assertThat(times.kept(Instant.parse("2027-01-05T15:00:00Z"), Language.EN))
                .isEqualTo("Tue, Jan 5, 2027 10:00");
    }

    @ParameterizedTest
    @CsvSource({"60, 1 min", "5340, 89 min", "5400, 1 h", "172800, 48 h", "262800, 3 days", "864000, 10 days"})
    void a_span_is_said_in_its_largest_sensible_unit_before_and_after(long seconds, String said) {
        assertThat(times.span(NOW.plusSeconds(seconds), Language.EN)).isEqualTo(said);
        assertThat(times.span(NOW.minusSeconds(seconds), Language.EN)).isEqualTo(said);
    }
}
