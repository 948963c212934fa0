package handrail.program;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which a program is closed: nothing is started with anybody, and clocks that count staffed hours stand still. Pure.
 *
 * @param days as the program entered them
 */
public record Holidays(Set<LocalDate> days) {

    public Holidays {
        days = Set.copyOf(days);
    }

    /** Those of a policy. */
    public static Holidays of(Policy policy) {
        return new Holidays(Set.copyOf(policy.holidays()));
    }

    /** Whether it is one. */
    public boolean has(LocalDate day) {
        return days.contains(day);
    }

    /** This day, or the first after it that is none. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (has(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** This day, or the last before it that is none. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate open = day;
        while (has(open)) {
            open = open.minusDays(1);
        }
        return open;
    }
}
