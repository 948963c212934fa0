package handrail.clock;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.StaffedHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What became of what was owed, at each border. */
class ClockVerdictTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant DUE = Instant.parse("2026-03-04T15:00:00Z");
    private static final Instant NEVER = null;

    @ParameterizedTest
    @CsvSource({"-86400, MET", "-1, MET", "0, MET", "1, MET_LATE", "86400, MET_LATE"})
    void k2_done_at_the_deadline_is_in_time_and_a_second_later_is_late(long seconds, ClockVerdict verdict) {
        Instant settled = DUE.plusSeconds(seconds);
        assertThat(ClockVerdict.of(DUE, settled, NEVER, settled)).isEqualTo(verdict);
        assertThat(ClockVerdict.of(DUE, settled, NEVER, settled.plus(Duration.ofDays(400))))
                .as("and stays so")
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"-1, OPEN", "0, OPEN", "1, MISSED", "31536000, MISSED"})
    void k2_what_is_never_done_is_open_until_the_deadline_and_missed_from_the_second_after(
            long seconds, ClockVerdict verdict) {
        assertThat(ClockVerdict.of(DUE, NEVER, NEVER, DUE.plusSeconds(seconds))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"-86400, CALLED_OFF", "0, CALLED_OFF", "1, MISSED", "86400, MISSED"})
    void k2_what_is_owed_no_more_in_time_is_called_off_and_what_was_missed_by_then_stays_missed(
            long seconds, ClockVerdict verdict) {
        Instant off = DUE.plusSeconds(seconds);
        assertThat(ClockVerdict.of(DUE, NEVER, off, off.plusSeconds(1))).isEqualTo(verdict);
        assertThat(ClockVerdict.of(DUE, NEVER, off, DUE.plus(Duration.ofDays(400))))
                .as("whenever one looks")
                .isEqualTo(verdict);
    }

    @Test
    void what_was_done_and_then_called_off_was_done() {
        assertThat(ClockVerdict.of(DUE, DUE.minusSeconds(9), DUE.minusSeconds(3), DUE))
                .isEqualTo(ClockVerdict.MET);
    }

    @Test
    void k1_k2_a_pause_across_the_deadline_is_in_the_deadline_and_a_weekend_is_nobodys_lateness() {
        // A coach works on weekdays until five: asked at 16:45 on a Friday they have until 9:15 on Monday.
        List<StaffedHours.Hours> weekdays = List.of(1, 2, 3, 4, 5).stream()
                .map(day -> new StaffedHours.Hours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        Instant due =
                hours("08:00", "20:00", List.of()).worked(weekdays, List.of()).due(at("2026-02-27T16:45"), 30);
        assertThat(due).isEqualTo(at("2026-03-02T09:15"));
        assertThat(ClockVerdict.of(due, NEVER, NEVER, at("2026-03-01T12:00"))).isEqualTo(ClockVerdict.OPEN);
        assertThat(ClockVerdict.of(due, at("2026-03-02T09:15"), NEVER, due)).isEqualTo(ClockVerdict.MET);
        assertThat(ClockVerdict.of(due, at("2026-03-02T09:16"), NEVER, at("2026-03-02T10:00")))
                .isEqualTo(ClockVerdict.MET_LATE);
    }

    @Test
    void k1_k2_a_night_and_a_holiday_are_not_counted() {
        LocalDate thanksgiving = LocalDate.of(2026, 11, 26);
        StaffedHours staffed = hours("08:00", "20:00", List.of(new StaffedHours.Days(thanksgiving, thanksgiving)));
        Instant due = staffed.due(at("2026-11-25T19:50"), 30);
        assertThat(due).isEqualTo(at("2026-11-27T08:20"));
        assertThat(ClockVerdict.of(due, NEVER, NEVER, at("2026-11-26T15:00"))).isEqualTo(ClockVerdict.OPEN);
        assertThat(ClockVerdict.of(due, NEVER, NEVER, due.plusSeconds(1))).isEqualTo(ClockVerdict.MISSED);
    }

    @Test
    void k1_k2_the_hour_that_a_clock_skips_in_spring_is_not_counted() {
        Instant due = hours("00:00", "20:00", List.of()).due(at("2026-03-08T01:30"), 60);
        assertThat(due.atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(Duration.between(at("2026-03-08T01:30"), due)).isEqualTo(Duration.ofHours(1));
        assertThat(ClockVerdict.of(due, due, NEVER, due)).isEqualTo(ClockVerdict.MET);
        assertThat(ClockVerdict.of(due, due.plusSeconds(1), NEVER, due.plusSeconds(1)))
                .isEqualTo(ClockVerdict.MET_LATE);
    }

    @Test
    void k1_k2_the_hour_that_comes_twice_in_autumn_counts_twice() {
        Instant first = LocalDateTime.parse("2026-11-01T01:30").toInstant(ZoneOffset.ofHours(-4));
        Instant due = hours("00:00", "20:00", List.of()).due(first, 60);
        assertThat(due).isEqualTo(LocalDateTime.parse("2026-11-01T01:30").toInstant(ZoneOffset.ofHours(-5)));
        assertThat(ClockVerdict.of(due, NEVER, NEVER, first.plus(Duration.ofMinutes(59))))
                .isEqualTo(ClockVerdict.OPEN);
        assertThat(ClockVerdict.of(due, NEVER, NEVER, first.plus(Duration.ofMinutes(61))))
                .isEqualTo(ClockVerdict.MISSED);
    }

    @ParameterizedTest
    @EnumSource(ClockVerdict.class)
    void a_share_in_time_is_of_those_that_ran_to_their_end(ClockVerdict verdict) {
        boolean still = verdict == ClockVerdict.OPEN || verdict == ClockVerdict.CALLED_OFF;
        assertThat(verdict.counts()).isEqualTo(!still);
        assertThat(ClockVerdict.of(verdict.word())).contains(verdict);
    }

    private static StaffedHours hours(String opens, String closes, List<StaffedHours.Days> closed) {
        return new StaffedHours(LocalTime.parse(opens), LocalTime.parse(closes), ZONE, Optional.empty(), closed);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
