package handrail.assignment;

import handrail.program.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Counts minutes over closed hours: only those count in which the program is staffed, the coach is on shift and not on leave. Nights,
 * days off, holidays and the hour that a clock skips in spring are not counted.
 *
 * @param opens start of staffed hours
 * @param closes end of staffed hours
 * @param zone the program's
 * @param shifts weekly; empty is every staffed hour
 * @param leave days without work, holidays among them
 */
record AcceptBy(LocalTime opens, LocalTime closes, ZoneId zone, Optional<List<Hours>> shifts, List<Days> leave) {

    /** Nobody plans further ahead. */
    private static final int HORIZON = 60;

    /** A shift on a weekday; Monday is 1. */
    record Hours(int weekday, LocalTime from, LocalTime until) {}

    /** Days from, until, both included. */
    record Days(LocalDate from, LocalDate until) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Days on which the program is closed are nobody's work. */
    static List<Days> closed(Policy policy) {
        return policy.holidays().stream().map(day -> new Days(day, day)).toList();
    }

    /** When so many minutes that count have passed; empty when that is not within two months. */
    Optional<Instant> after(Instant from, int minutes) {
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

    private List<Hours> openOn(LocalDate day) {
        if (leave.stream().anyMatch(days -> days.has(day))) {
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
                .sorted(java.util.Comparator.comparing(Hours::from))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
