package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.QuietHours;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rhythm against the calendar: both daylight-saving nights, the leap day, other zones. */
class CadenceTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    @Test
    void daily_for_three_days_then_every_third_to_day_thirty_then_weekly_to_week_twelve() {
        List<Integer> days = new ArrayList<>();
        Cadence cadence = new Cadence(POLICY.checkIns());
        for (OptionalInt day = cadence.after(-1); day.isPresent(); day = cadence.after(day.getAsInt())) {
            days.add(day.getAsInt());
        }
        assertThat(days).containsExactly(1, 2, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 37, 44, 51, 58, 65, 72, 79);
        assertThat(days).allSatisfy(day -> assertThat(cadence.before(day)).isEqualTo(days.indexOf(day)));
        assertThat(cadence.before(8)).as("a holiday's, asked the day after").isEqualTo(4);
        assertThat(cadence.before(1_000)).isEqualTo(days.size());
    }

    @ParameterizedTest
    @CsvSource({
        // The night clocks go forward, the day itself, the day after; the night they go back.
        "America/New_York, 2026-03-06, 1, 2026-03-07T16:00:00Z",
        "America/New_York, 2026-03-06, 2, 2026-03-08T15:00:00Z",
        "America/New_York, 2026-03-06, 3, 2026-03-09T15:00:00Z",
        "America/New_York, 2026-10-30, 1, 2026-10-31T15:00:00Z",
        "America/New_York, 2026-10-30, 2, 2026-11-01T16:00:00Z",
        // Phoenix keeps its clock; in Anchorage it is later.
        "America/Phoenix, 2026-03-06, 2, 2026-03-08T18:00:00Z",
        "America/Anchorage, 2026-03-06, 2, 2026-03-08T19:00:00Z",
        // A leap day is a day; a year without one has none.
        "America/New_York, 2028-02-27, 2, 2028-02-29T16:00:00Z",
        "America/New_York, 2028-02-27, 3, 2028-03-01T16:00:00Z",
        "America/New_York, 2027-02-27, 2, 2027-03-01T16:00:00Z"
    })
    void a_check_in_is_due_at_eleven_where_the_client_is_whatever_the_clocks_do(
            ZoneId zone, LocalDate overdoseOn, int day, Instant due) {
        assertThat(Cadence.due(overdoseOn, day, POLICY.checkInAt(), zone)).isEqualTo(due);
        assertThat(due.atZone(zone).toLocalTime()).isEqualTo(LocalTime.of(11, 0));
        assertThat(Cadence.dayOf(overdoseOn, due, zone)).isEqualTo(day);
        assertThat(QuietHours.of(POLICY, zone.getId()).open(due)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T03:30:00Z, 2026-03-08T12:00:00Z",
        "2026-11-01T03:30:00Z, 2026-11-01T13:00:00Z",
        "2026-11-01T06:30:00Z, 2026-11-01T13:00:00Z"
    })
    void t8_the_window_opens_at_eight_on_the_morning_after_a_night_of_23_or_25_hours(Instant night, Instant opens) {
        QuietHours hours = QuietHours.of(POLICY, "America/New_York");
        assertThat(hours.open(night)).isFalse();
        assertThat(hours.next(night)).isEqualTo(opens);
    }

    @Test
    void an_hour_that_a_spring_night_does_not_have_is_the_next_there_is() {
        LocalDate night = LocalDate.of(2026, 3, 8);
        assertThat(night.atTime(2, 30).atZone(ZoneId.of("America/New_York")).toLocalTime())
                .isEqualTo(LocalTime.of(3, 30));
        assertThat(Cadence.dayOf(
                        night.minusDays(1), Instant.parse("2026-03-08T06:59:59Z"), ZoneId.of("America/New_York")))
                .isEqualTo(1);
        assertThat(Cadence.dayOf(
                        night.minusDays(1), Instant.parse("2026-03-08T07:00:00Z"), ZoneId.of("America/New_York")))
                .isEqualTo(1);
        assertThat(Cadence.dayOf(
                        night.minusDays(1), Instant.parse("2026-03-09T03:59:59Z"), ZoneId.of("America/New_York")))
                .isEqualTo(1);
        assertThat(Cadence.dayOf(
                        night.minusDays(1), Instant.parse("2026-03-09T04:00:00Z"), ZoneId.of("America/New_York")))
                .isEqualTo(2);
    }

    @Test
    void whoever_wants_to_be_asked_on_is_as_often_as_at_the_end_until_that_day() {
        Policy.Phase last = POLICY.lastPhase();
        Cadence usual = new Cadence(POLICY.checkIns());
        int end = 0;
        while (usual.after(end).isPresent()) {
            end = usual.after(end).getAsInt();
        }
        Cadence on = Cadence.of(POLICY, end + 2 * last.everyDays());
        assertThat(on.after(end)).hasValue(end + last.everyDays());
        assertThat(on.after(end + last.everyDays())).hasValue(end + 2 * last.everyDays());
        assertThat(on.after(end + 2 * last.everyDays())).isEmpty();
        assertThat(on.before(end + 2 * last.everyDays()))
                .as("each is worded anew")
                .isEqualTo(on.before(end) + 2);
        assertThat(Cadence.of(POLICY, null).after(end)).isEmpty();
        assertThat(Cadence.of(POLICY, last.untilDay() - 1).after(end)).isEmpty();
    }
}
