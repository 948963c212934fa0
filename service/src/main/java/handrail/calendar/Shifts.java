package handrail.calendar;

import handrail.access.AccountId;
import handrail.program.Program;
import handrail.staff.Members;
import handrail.staff.Shift;
import handrail.staff.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** When somebody works in a week: their shifts, but for days of leave and days on which the program is closed. */
final class Shifts {

    private static final int MIDNIGHT = 24 * 60;

    private final Members members;

    Shifts(Members members) {
        this.members = members;
    }

    /**
     * One day.
     *
     * @param closed whether the program is
     * @param leave whether they are on leave, or sick
     * @param spans when they work
     */
    record Worked(LocalDate date, boolean closed, boolean leave, List<Span> spans) {}

    /** From a moment to another: an hour more or less than the clock says where clocks change in between. */
    public record Span(Instant from, Instant until) {}

    /** The days of a week. */
    List<Worked> of(Handle handle, Program program, AccountId account, ShownWeek shown) {
        Week week = members.week(handle, account);
        Set<LocalDate> leave = leave(handle, account, shown);
        return shown.days().stream()
                .map(day -> {
                    boolean closed = program.policy().holidays().contains(day);
                    boolean away = leave.contains(day);
                    return new Worked(day, closed, away, closed || away ? List.of() : spans(week, day, shown));
                })
                .toList();
    }

    private static List<Span> spans(Week week, LocalDate day, ShownWeek shown) {
        return week.shifts().stream()
                .filter(shift -> shift.weekday() == day.getDayOfWeek().getValue())
                .map(shift -> span(shift, day, shown))
                .toList();
    }

    private static Span span(Shift shift, LocalDate day, ShownWeek shown) {
        return new Span(at(shift.opens(), day, shown), at(shift.closes(), day, shown));
    }

    private static Instant at(int minute, LocalDate day, ShownWeek shown) {
        return minute == MIDNIGHT
                ? shown.begins(day.plusDays(1))
                : day.atTime(minute / 60, minute % 60).atZone(shown.zone()).toInstant();
    }

    private static Set<LocalDate> leave(Handle handle, AccountId account, ShownWeek shown) {
        return handle
                .createQuery("""
                        select cast(d as date) from leave l
                        cross join generate_series(greatest(l.from_on, cast(:from as date)), least(l.until_on, cast(:until as date)), interval '1 day') d
                        where l.account_id = :account and l.cancelled_at is null
                        """)
                .bind("account", account)
                .bind("from", shown.monday())
                .bind("until", shown.sunday())
                .mapTo(LocalDate.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
