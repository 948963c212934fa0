package handrail.conversation;

import handrail.program.Policy;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When somebody of the program's team is there. */
final class Staffed {

    private Staffed() {}

    /** When the team is back, in a program of this zone; null while it is there. Hours may run past midnight. */
    static @Nullable Instant backAt(Policy policy, ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalTime opens = policy.staffedOpens();
        LocalTime closes = policy.staffedCloses();
        boolean overnight = !closes.isAfter(opens);
        boolean there = overnight
                ? !time.isBefore(opens) || time.isBefore(closes)
                : !time.isBefore(opens) && time.isBefore(closes);
        if (there) {
            return null;
        }
        ZonedDateTime today = local.toLocalDate().atTime(opens).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(opens).atZone(zone))
                .toInstant();
    }
}
