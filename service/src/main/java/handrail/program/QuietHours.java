package handrail.program;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When proactive texts may be sent, in the client's own zone (T8). Of somebody whose zone is unknown only the hours are used
 * in which it is neither early nor late anywhere in the country: from noon Eastern.
 */
public final class QuietHours {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final LocalTime UNKNOWN_OPENS = LocalTime.NOON;

    private final LocalTime opens;
    private final LocalTime closes;
    private final ZoneId zone;

    private QuietHours(LocalTime opens, LocalTime closes, ZoneId zone) {
        this.opens = opens;
        this.closes = closes;
        this.zone = zone;
    }

    /** By this policy, for a client of this zone; null is an unknown zone. */
    public static QuietHours of(Policy policy, @Nullable String zone) {
        return zone == null
                ? new QuietHours(UNKNOWN_OPENS, policy.quietBegins(), EASTERN)
                : new QuietHours(policy.quietEnds(), policy.quietBegins(), ZoneId.of(zone));
    }

    /** Whether a proactive text may go out now. */
    public boolean open(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return !time.isBefore(opens) && time.isBefore(closes);
    }

    /** Now if the window is open, otherwise the moment it opens next. */
    public Instant next(Instant now) {
        if (open(now)) {
            return now;
        }
        ZonedDateTime local = now.atZone(zone);
        boolean tomorrow = !local.toLocalTime().isBefore(opens);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(opens)
                .atZone(zone)
                .toInstant();
    }

    /** When the day began that it is now where the client is. */
    public Instant dayBegan(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** When the window opens on the next day. */
    public Instant tomorrow(Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(opens)
                .atZone(zone)
                .toInstant();
    }

    /** When the window that is open at this moment, or the next one, closes. */
    public Instant closes(Instant now) {
        return next(now).atZone(zone).toLocalDate().atTime(closes).atZone(zone).toInstant();
    }
}
