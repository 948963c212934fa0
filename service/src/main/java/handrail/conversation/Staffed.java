package handrail.conversation;

import handrail.program.Holidays;
import handrail.program.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When somebody of the program's team is there. */
final class Staffed {

    private Staffed() {}

    /** When the team is back, in a program of this zone; null while it is there. Hours may run past midnight; on a holiday it is not there. */
    static @Nullable Instant backAt(Policy policy, ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalTime opens = policy.staffedOpens();
        LocalTime closes = policy.staffedCloses();
        boolean overnight = !closes.isAfter(opens);
        boolean there = overnight
                ? !time.isBefore(opens) || time.isBefore(closes)
                : !time.isBefore(opens) && time.isBefore(closes);
        Holidays holidays = Holidays.of(policy);
        if (there && !holidays.has(local.toLocalDate())) {
            return null;
        }
        ZonedDateTime today = local.toLocalDate().atTime(opens).atZone(zone);
        LocalDate day = local.toLocalDate().plusDays(today.isAfter(local) ? 0 : 1);
        return holidays.onOrAfter(day).atTime(opens).atZone(zone).toInstant();
    }
}
