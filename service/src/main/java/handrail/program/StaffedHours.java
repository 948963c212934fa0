package handrail.program;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts minutes over closed hours: only those count in which the program is staffed, and, where it is about somebody, they are on shift and
 * not on leave. Nights, days off, holidays and the hour that a clock skips in spring are not counted. Every clock that is said to run in staffed
 * time is counted here and nowhere else (K1); a clock of somebody's safety is never asked to. Pure.
 *
 * @param opens start of staffed hours
 * @param closes end of staffed hours
 * @param zone the program's
 * @param shifts weekly; empty is every staffed hour
 * @param closed days without work: holidays, and leave
 */
public record StaffedHours(
        LocalTime opens, LocalTime closes, ZoneId zone, Optional<List<Hours>> shifts, List<Days> closed) {

    /** Nobody plans further ahead. */
    private static final int HORIZON = 60;

    /** A shift on a weekday; Monday is 1. */
    public record Hours(int weekday, LocalTime from, LocalTime until) {}

    /** Days from, until, both included. */
    public record Days(LocalDate from, LocalDate until) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** A program's: every staffed hour, but none of its holidays. */
    public static StaffedHours of(Program program) {
        Policy policy = program.policy();
        return new StaffedHours(
                policy.staffedOpens(),
                policy.staffedCloses(),
                program.zoneId(),
                Optional.empty(),
                policy.holidays().stream().map(day -> new Days(day, day)).toList());
    }

    /** Of these, somebody's: the hours of their shifts, on no day of their leave. */
    public StaffedHours worked(List<Hours> theirs, List<Days> leave) {
        return new StaffedHours(
                opens,
                closes,
                zone,
                Optional.of(theirs),
                Stream.concat(closed.stream(), leave.stream()).toList());
    }

    /** When so many minutes that count have passed; empty when that is not within two months. */
    public Optional<Instant> after(Instant from, int minutes) {
        Duration left = Duration.ofMinutes(minutes);
        LocalDate first = from.atZone(zone).toLocalDate();
        for (int day = 0; day <= HORIZON; day++) {
            for (Hours open : openOn(first.plusDays(day))) {
                Instant begins = later(from, at(first.plusDays(day), open.from()));
                Instant ends = at(first.plusDays(day), open.until());
                Duration length = Duration.between(begins, ends);
                if (length.compareTo(left) >= 0) {
                    return Optional.of(begins.plus(left));
                }
                left = length.isNegative() ? left : left.minus(length);
            }
        }
        return Optional.empty();
    }

    /** The same for a deadline: where no such minutes come within two months, any minutes count, so that nothing is owed without an end. */
    public Instant due(Instant from, int minutes) {
        return after(from, minutes).orElseGet(() -> from.plus(Duration.ofMinutes(minutes)));
    }

    private List<Hours> openOn(LocalDate day) {
        if (closed.stream().anyMatch(days -> days.has(day))) {
            return List.of();
        }
        int weekday = day.getDayOfWeek().getValue();
        return shifts.orElseGet(() -> List.of(new Hours(weekday, opens, closes))).stream()
                .filter(shift -> shift.weekday() == weekday)
                .map(shift -> new Hours(
                        weekday,
                        shift.from().isBefore(opens) ? opens : shift.from(),
                        shift.until().isAfter(closes) ? closes : shift.until()))
                .filter(open -> open.from().isBefore(open.until()))
                .sorted(Comparator.comparing(Hours::from))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
