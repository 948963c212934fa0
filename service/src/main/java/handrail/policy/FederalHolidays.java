package handrail.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The holidays of the United States' government (5 U.S.C. 6103), as a proposal: each program enters its own. One that falls on a Saturday is
 * kept on the Friday before, on a Sunday on the Monday after. Pure.
 */
final class FederalHolidays {

    private FederalHolidays() {}

    /**
     * A holiday.
     *
     * @param on when it is kept
     * @param name its word
     */
    public record Holiday(LocalDate on, String name) {}

    /** Those kept within a year from a day on. */
    static List<Holiday> from(LocalDate day) {
        return IntStream.rangeClosed(day.getYear(), day.getYear() + 2)
                .boxed()
                .flatMap(FederalHolidays::of)
                .filter(one -> !one.on().isBefore(day) && one.on().isBefore(day.plusYears(1)))
                .sorted(Comparator.comparing(Holiday::on))
                .toList();
    }

    private static Stream<Holiday> of(int year) {
        return Stream.of(
                kept("new-year", LocalDate.of(year, Month.JANUARY, 1)),
                weekday("king", year, Month.JANUARY, 3, DayOfWeek.MONDAY),
                weekday("washington", year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
                weekday("memorial", year, Month.MAY, -1, DayOfWeek.MONDAY),
                kept("juneteenth", LocalDate.of(year, Month.JUNE, 19)),
                kept("independence", LocalDate.of(year, Month.JULY, 4)),
                weekday("labor", year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
                weekday("columbus", year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
                kept("veterans", LocalDate.of(year, Month.NOVEMBER, 11)),
                weekday("thanksgiving", year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
                kept("christmas", LocalDate.of(year, Month.DECEMBER, 25)));
    }

    private static Holiday weekday(String name, int year, Month month, int which, DayOfWeek weekday) {
        return new Holiday(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)), name);
    }

    private static Holiday kept(String name, LocalDate day) {
        return new Holiday(
                switch (day.getDayOfWeek()) {
                    case SATURDAY -> day.minusDays(1);
                    case SUNDAY -> day.plusDays(1);
                    default -> day;
                },
                name);
    }
}
