package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.Closed;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the team is back, as somebody who writes at night is told. */
class StaffedTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    /** Thanksgiving and the day after it. */
    private static final Policy CLOSED = Closed.on(POLICY, List.of("2026-11-26", "2026-11-27"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T21:00:00-05:00, 2026-11-28T08:00:00-05:00",
        "2026-11-26T02:00:00-05:00, 2026-11-28T08:00:00-05:00",
        "2026-11-26T12:00:00-05:00, 2026-11-28T08:00:00-05:00",
        "2026-11-28T07:00:00-05:00, 2026-11-28T08:00:00-05:00",
        "2026-11-24T21:00:00-05:00, 2026-11-25T08:00:00-05:00"
    })
    void on_a_holiday_nobody_is_back_before_it_is_over(String now, String back) {
        assertThat(Staffed.backAt(CLOSED, ZONE, at(now))).isEqualTo(at(back));
    }

    @Test
    void on_a_day_that_is_none_the_team_is_there_in_its_hours() {
        assertThat(Staffed.backAt(CLOSED, ZONE, at("2026-11-25T12:00:00-05:00")))
                .isNull();
        assertThat(Staffed.backAt(POLICY, ZONE, at("2026-11-26T12:00:00-05:00")))
                .isNull();
    }

    private static Instant at(String written) {
        return java.time.OffsetDateTime.parse(written).toInstant();
    }
}
