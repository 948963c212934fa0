package handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.program.Policy;
import handrail.program.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptByTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TWENTY = LocalTime.of(20, 0);

    @Test
    void half_an_hour_within_a_shift_is_half_an_hour() {
        assertThat(after("2026-06-01T10:00", always())).isEqualTo(at("2026-06-01T10:30"));
    }

    @Test
    void the_night_is_not_counted() {
        assertThat(after("2026-06-01T19:50", always())).isEqualTo(at("2026-06-02T08:20"));
        assertThat(after("2026-06-01T02:00", always())).isEqualTo(at("2026-06-01T08:30"));
    }

    @Test
    void minutes_outside_the_coachs_shift_are_not_counted_nor_a_break_nor_days_off() {
        AcceptBy weekdays = of(
                List.of(
                        new AcceptBy.Hours(1, LocalTime.of(9, 0), LocalTime.NOON),
                        new AcceptBy.Hours(1, LocalTime.of(13, 0), LocalTime.of(17, 0)),
                        new AcceptBy.Hours(4, LocalTime.of(7, 0), LocalTime.of(17, 0))),
                List.of());
        assertThat(after("2026-06-01T11:45", weekdays)).isEqualTo(at("2026-06-01T13:15"));
        assertThat(after("2026-06-01T16:50", weekdays)).isEqualTo(at("2026-06-04T08:20"));
    }

    @Test
    void leave_is_not_counted() {
        AcceptBy away = of(everyDay(), List.of(new AcceptBy.Days(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 8))));
        assertThat(after("2026-06-01T19:50", away)).isEqualTo(at("2026-06-09T08:20"));
    }

    @Test
    void a_holiday_is_nobodys_work() {
        Policy policy = PolicyFile.read(Path.of("../config/programs/standard"));
        assertThat(AcceptBy.closed(policy)).isEmpty();
        AcceptBy holiday =
                of(everyDay(), List.of(new AcceptBy.Days(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 2))));
        assertThat(after("2026-06-01T19:50", holiday)).isEqualTo(at("2026-06-03T08:20"));
    }

    @Test
    void the_hour_that_a_clock_skips_in_spring_is_not_counted() {
        AcceptBy nights = new AcceptBy(
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59),
                ZONE,
                Optional.of(List.of(new AcceptBy.Hours(7, LocalTime.MIDNIGHT, LocalTime.of(6, 0)))),
                List.of());
        // On this night 01:59 is followed by 03:00.
        assertThat(after("2026-03-08T01:45", nights)).isEqualTo(at("2026-03-08T03:15"));
    }

    @Test
    void somebody_who_never_works_has_no_time() {
        assertThat(of(List.of(), List.of()).after(at("2026-06-01T10:00"), 30)).isEmpty();
    }

    private static Instant after(String from, AcceptBy counted) {
        return counted.after(at(from), 30).orElseThrow();
    }

    private static AcceptBy always() {
        return of(everyDay(), List.of());
    }

    private static List<AcceptBy.Hours> everyDay() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new AcceptBy.Hours(day, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)))
                .toList();
    }

    private static AcceptBy of(List<AcceptBy.Hours> shifts, List<AcceptBy.Days> leave) {
        return new AcceptBy(EIGHT, TWENTY, ZONE, Optional.of(shifts), leave);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
