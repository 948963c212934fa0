package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.Closed;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a check-in stands by a policy, whatever the one before said. */
class RhythmTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    @ParameterizedTest
    @CsvSource({
        // Today's hour is still to come, or has passed; what was asked is not asked again.
        "America/New_York, 2026-05-01, -1, 2026-05-02T10:00:00Z, 1, 2026-05-02T15:00:00Z",
        "America/New_York, 2026-05-01, -1, 2026-05-02T15:00:00Z, 2, 2026-05-03T15:00:00Z",
        "America/New_York, 2026-05-01, 2, 2026-05-02T10:00:00Z, 3, 2026-05-04T15:00:00Z",
        // Days that went by while servers were down are not made up for.
        "America/New_York, 2026-05-01, 1, 2026-05-12T10:00:00Z, 12, 2026-05-13T15:00:00Z",
        // Both daylight-saving nights, the leap day, another zone.
        "America/New_York, 2026-03-07, -1, 2026-03-08T06:30:00Z, 1, 2026-03-08T15:00:00Z",
        "America/New_York, 2026-10-31, -1, 2026-11-01T05:30:00Z, 1, 2026-11-01T16:00:00Z",
        "America/New_York, 2028-02-28, -1, 2028-02-28T20:00:00Z, 1, 2028-02-29T16:00:00Z",
        "America/Los_Angeles, 2026-05-01, -1, 2026-05-02T15:30:00Z, 1, 2026-05-02T18:00:00Z"
    })
    void the_next_is_the_first_that_was_not_asked_and_whose_hour_is_to_come(
            ZoneId zone, LocalDate overdoseOn, int lastDay, Instant now, int day, Instant due) {
        assertThat(new Rhythm(POLICY, overdoseOn, zone).after(lastDay, now)).hasValueSatisfying(next -> {
            assertThat(next.day()).isEqualTo(day);
            assertThat(next.dueAt()).isEqualTo(due);
            assertThat(next.expiresAt()).isEqualTo(due.plusSeconds(10 * 3600));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // Day 1 passes its question on to day 2, which has one of its own; day 6 to day 8 over two days.
        "2026-05-02, -1, 2026-05-01T12:00:00Z, 2, 2026-05-03T15:00:00Z",
        "2026-05-07 2026-05-08, 3, 2026-05-04T16:00:00Z, 8, 2026-05-09T15:00:00Z",
        "2026-05-07 2026-05-08, 8, 2026-05-09T16:00:00Z, 9, 2026-05-10T15:00:00Z",
        // On the holiday itself, and on the day after it before the hour.
        "2026-05-07, 3, 2026-05-07T16:00:00Z, 7, 2026-05-08T15:00:00Z",
        "2026-05-07, 3, 2026-05-08T12:00:00Z, 7, 2026-05-08T15:00:00Z",
        "2026-05-07, 3, 2026-05-08T16:00:00Z, 9, 2026-05-10T15:00:00Z"
    })
    void a_day_that_is_a_holiday_passes_its_question_on_to_the_next_that_is_none(
            String holidays, int lastDay, Instant now, int day, Instant due) {
        Rhythm rhythm = new Rhythm(
                Closed.on(POLICY, List.of(holidays.split(" "))),
                LocalDate.of(2026, 5, 1),
                ZoneId.of("America/New_York"));
        assertThat(rhythm.after(lastDay, now)).hasValueSatisfying(next -> {
            assertThat(next.day()).isEqualTo(day);
            assertThat(next.dueAt()).isEqualTo(due);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // In the evening where they are, on both daylight-saving days.
        "18:30, America/New_York, 2026-03-07, 2026-03-08T12:00:00Z, 2026-03-08T22:30:00Z",
        "18:30, America/New_York, 2026-10-31, 2026-11-01T12:00:00Z, 2026-11-01T23:30:00Z",
        "18:30, America/Los_Angeles, 2026-05-01, 2026-05-02T12:00:00Z, 2026-05-03T01:30:00Z",
        // Before the hour it is today's, after it tomorrow's.
        "08:15, America/New_York, 2026-05-01, 2026-05-02T12:14:00Z, 2026-05-02T12:15:00Z",
        "08:15, America/New_York, 2026-05-01, 2026-05-02T12:15:00Z, 2026-05-03T12:15:00Z",
        // T8: at night, or in an hour that a policy has closed since, the policy's own.
        "23:00, America/New_York, 2026-05-01, 2026-05-02T12:00:00Z, 2026-05-02T15:00:00Z",
        "07:59, America/New_York, 2026-05-01, 2026-05-02T12:00:00Z, 2026-05-02T15:00:00Z",
        "21:00, America/New_York, 2026-05-01, 2026-05-02T12:00:00Z, 2026-05-02T15:00:00Z"
    })
    void whoever_chose_an_hour_is_asked_at_it_as_long_as_something_may_be_started_then(
            LocalTime chosen, ZoneId zone, LocalDate overdoseOn, Instant now, Instant due) {
        assertThat(new Rhythm(POLICY, overdoseOn, zone, chosen, null).after(-1, now))
                .hasValueSatisfying(next -> assertThat(next.dueAt()).isEqualTo(due));
    }

    @Test
    void after_the_last_day_the_rhythm_has_ended() {
        assertThat(new Rhythm(POLICY, LocalDate.of(2026, 1, 1), ZoneId.of("UTC"))
                        .after(79, Instant.parse("2026-03-21T12:00:00Z")))
                .isEmpty();
    }
}
