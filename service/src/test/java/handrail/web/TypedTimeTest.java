package handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00, 2026-06-01T13:00:00Z",
        "2026-03-08T01:59, 2026-03-08T06:59:00Z",
        "2026-03-08T02:00,",
        "2026-03-08T02:30,",
        "2026-03-08T03:00, 2026-03-08T07:00:00Z",
        "2026-11-01T01:30, 2026-11-01T05:30:00Z",
        "2026-02-29T09:00,",
        "2028-02-29T09:00, 2028-02-29T14:00:00Z",
        "tomorrow,",
        "'',"
    })
    void an_hour_that_clocks_skip_is_none_and_one_that_comes_twice_is_the_first(String written, Instant meant) {
        assertThat(TypedTime.of(written, ZoneId.of("America/New_York"))).isEqualTo(Optional.ofNullable(meant));
    }
}
