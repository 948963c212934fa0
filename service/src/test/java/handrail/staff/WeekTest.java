package handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    private static String monday(String words) {
        return new Week(Week.read(1, words).orElseThrow()).written(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9-17              | 09:00-17:00
                    8:30-12, 13-17:30 | 08:30-12:00, 13:00-17:30
                    8.30 – 12         | 08:30-12:00
                    9 to 17           | 09:00-17:00
                    9 a 17            | 09:00-17:00
                    0-24              | 00:00-24:00
                    13-17, 9-12       | 09:00-12:00, 13:00-17:00
                    9-12, 11-15       | 09:00-15:00
                    9-12, 12-15       | 09:00-15:00
                    """)
    void hours_are_read_as_people_write_them_and_shown_one_way(String words, String shown) {
        assertThat(monday(words)).isEqualTo(shown);
        assertThat(monday(shown)).isEqualTo(shown);
    }

    @Test
    void a_night_shift_goes_on_into_the_next_day_sunday_night_into_monday() {
        Week week = new Week(Week.read(7, "22-6").orElseThrow());
        assertThat(week.written(7)).isEqualTo("22:00-24:00");
        assertThat(week.written(1)).isEqualTo("00:00-06:00");
    }

    @Test
    void two_nights_and_the_day_between_become_one_stretch_a_day() {
        List<Shift> shifts = Stream.of(
                        Week.read(1, "22-6").orElseThrow(), Week.read(2, "6-14").orElseThrow())
                .flatMap(List::stream)
                .toList();
        assertThat(new Week(shifts).written(2)).isEqualTo("00:00-14:00");
    }

    @Test
    void a_day_off_is_empty() {
        assertThat(monday(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nine to five", "9", "9-", "25-26", "9:75-17", "9-9", "24-6", "9-17 and so on", "9-25", "-1-5"})
    void what_can_not_be_read_is_refused(String words) {
        assertThat(Week.read(1, words)).isEmpty();
    }
}
