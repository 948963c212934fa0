package handrail.program;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.ProgramId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffedHoursTest {

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
        StaffedHours weekdays = of(
                List.of(
                        new StaffedHours.Hours(1, LocalTime.of(9, 0), LocalTime.NOON),
                        new StaffedHours.Hours(1, LocalTime.of(13, 0), LocalTime.of(17, 0)),
                        new StaffedHours.Hours(4, LocalTime.of(7, 0), LocalTime.of(17, 0))),
                List.of());
        assertThat(after("2026-06-01T11:45", weekdays)).isEqualTo(at("2026-06-01T13:15"));
        assertThat(after("2026-06-01T16:50", weekdays)).isEqualTo(at("2026-06-04T08:20"));
    }

    @Test
    void leave_is_not_counted() {
        StaffedHours away =
                of(everyDay(), List.of(new StaffedHours.Days(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 8))));
        assertThat(after("2026-06-01T19:50", away)).isEqualTo(at("2026-06-09T08:20"));
    }

    @Test
    void k1_a_holiday_of_the_programs_is_nobodys_work() {
        Policy policy = PolicyFile.read(Path.of("../config/programs/standard"));
        assertThat(StaffedHours.of(program(policy)).due(at("2026-06-01T19:50"), 30))
                .isEqualTo(at("2026-06-02T08:20"));
        StaffedHours closed = StaffedHours.of(program(Closed.on(policy, List.of("2026-06-02", "2026-06-03"))));
        assertThat(closed.due(at("2026-06-01T19:50"), 30)).isEqualTo(at("2026-06-04T08:20"));
        assertThat(closed.due(at("2026-06-02T12:00"), 30)).isEqualTo(at("2026-06-04T08:30"));
        assertThat(closed.worked(
                                everyDay(),
                                List.of(new StaffedHours.Days(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 4))))
                        .due(at("2026-06-02T12:00"), 30))
                .isEqualTo(at("2026-06-05T08:30"));
    }

    @Test
    void what_is_owed_where_nobody_ever_works_is_owed_by_the_clock() {
        assertThat(of(List.of(), List.of()).due(at("2026-06-01T10:00"), 30)).isEqualTo(at("2026-06-01T10:30"));
    }

    @Test
    void the_hour_that_a_clock_skips_in_spring_is_not_counted() {
        StaffedHours nights = new StaffedHours(
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59),
                ZONE,
                Optional.of(List.of(new StaffedHours.Hours(7, LocalTime.MIDNIGHT, LocalTime.of(6, 0)))),
                List.of());
        // On this night 01:59 is followed by 03:00.
        assertThat(after("2026-03-08T01:45", nights)).isEqualTo(at("2026-03-08T03:15"));
    }

    @Test
    void somebody_who_never_works_has_no_time() {
        assertThat(of(List.of(), List.of()).after(at("2026-06-01T10:00"), 30)).isEmpty();
    }

    private static Program program(Policy policy) {
        return new Program(new ProgramId(new UUID(0, 1)), "a", "A", "A", ZONE.getId(), policy);
    }

    private static Instant after(String from, StaffedHours counted) {
        return counted.after(at(from), 30).orElseThrow();
    }

    private static StaffedHours always() {
        return of(everyDay(), List.of());
    }

    private static List<StaffedHours.Hours> everyDay() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new StaffedHours.Hours(day, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)))
                .toList();
    }

    private static StaffedHours of(List<StaffedHours.Hours> shifts, List<StaffedHours.Days> leave) {
        return new StaffedHours(EIGHT, TWENTY, ZONE, Optional.of(shifts), leave);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
