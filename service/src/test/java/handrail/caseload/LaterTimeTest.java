package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.web.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterTimeTest {

    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final Instant NOW = Instant.parse("2026-03-06T17:00:00Z");

    @Test
    void a_time_is_meant_where_they_are() {
        assertThat(LaterTime.of("2026-03-07T09:00", DENVER, NOW)).isEqualTo(Instant.parse("2026-03-07T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',later.fault.none",
                "tomorrow,later.fault.when",
                "2026-02-30T09:00,later.fault.when",
                "2026-03-06T10:00,later.fault.past",
                "2026-03-08T02:30,later.fault.gap",
                "2026-09-01T09:00,later.fault.far"
            })
    void what_can_not_be_meant_says_why(String written, String why) {
        assertThatThrownBy(() -> LaterTime.of(written, DENVER, NOW))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.faults()).containsExactly(new Problem.Fault("at", why)));
    }

    @Test
    void an_hour_that_comes_twice_is_the_first() {
        Instant autumn = Instant.parse("2026-10-31T17:00:00Z");
        assertThat(LaterTime.of("2026-11-01T01:30", DENVER, autumn)).isEqualTo(Instant.parse("2026-11-01T07:30:00Z"));
    }

    @Test
    void hours_to_tap_are_this_evening_tomorrow_and_monday() {
        assertThat(LaterTime.offered(DENVER, NOW))
                .containsExactly(
                        LocalDateTime.parse("2026-03-06T18:00"),
                        LocalDateTime.parse("2026-03-07T09:00"),
                        LocalDateTime.parse("2026-03-07T14:00"),
                        LocalDateTime.parse("2026-03-09T09:00"));
        assertThat(LaterTime.offered(DENVER, Instant.parse("2026-03-07T00:45:00Z")))
                .as("a quarter to six is too near to six")
                .first()
                .isEqualTo(LocalDateTime.parse("2026-03-07T09:00"));
        assertThat(LaterTime.offered(DENVER, Instant.parse("2026-03-08T18:00:00Z")))
                .as("tomorrow is Monday, once")
                .doesNotHaveDuplicates();
    }
}
