package handrail.calendar;

import handrail.web.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A week from Monday to Sunday in the program's zone. Its days are the zone's own: where clocks change it has 167 or 169 hours.
 *
 * @param monday its first day
 * @param zone the zone its days begin and end in
 */
record ShownWeek(LocalDate monday, ZoneId zone) {

    private static final int DAYS = 7;
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    /**
     * The week of a day that was typed or linked to; of now, when there is none.
     *
     * @throws Problem.Invalid when it is no day of this century
     */
    static ShownWeek of(String typed, Instant now, ZoneId zone) {
        LocalDate day = typed.isEmpty() ? LocalDate.ofInstant(now, zone) : read(typed);
        return new ShownWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    private static LocalDate read(String typed) {
        try {
            if (DAY.matcher(typed).matches()) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException unreadable) {
            // Told below.
        }
        throw new Problem.Invalid(List.of(new Problem.Fault("week", "calendar.fault.week")));
    }

    List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    /** The first moment of one of its days, or of the day after it. */
    Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant begins() {
        return begins(monday);
    }

    /** The first moment after it. */
    Instant ends() {
        return begins(monday.plusDays(DAYS));
    }

    LocalDate before() {
        return monday.minusDays(DAYS);
    }

    LocalDate after() {
        return monday.plusDays(DAYS);
    }

    LocalDate sunday() {
        return monday.plusDays(DAYS - 1);
    }
}
