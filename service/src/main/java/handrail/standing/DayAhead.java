package handrail.standing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day until which something lasts, as somebody typed it: from tomorrow on, within 90 days. */
final class DayAhead {

    private static final int LONGEST_DAYS = 90;

    private DayAhead() {}

    /** The day; empty when it is none of those. */
    static Optional<LocalDate> of(String typed, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
