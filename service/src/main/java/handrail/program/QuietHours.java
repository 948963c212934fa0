package handrail.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When proactive texts may be sent, in the client's own zone (T8). Of somebody whose zone is unknown only the hours are used
 * in which it is neither early nor late anywhere in the country: from noon Eastern. On a holiday of the program there are none.
 */
public final class QuietHours {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final LocalTime UNKNOWN_OPENS = LocalTime.NOON;

    private final LocalTime opens;
    private final LocalTime closes;
    private final ZoneId zone;
    private final Holidays holidays;

    private QuietHours(LocalTime opens, LocalTime closes, ZoneId zone, Holidays holidays) {
        this.opens = opens;
        this.closes = closes;
        this.zone = zone;
        this.holidays = holidays;
    }

    /** By this policy, for a client of this zone; null is an unknown zone. */
    public static QuietHours of(Policy policy, @Nullable String zone) {
        Holidays holidays = Holidays.of(policy);
        return zone == null
                ? new QuietHours(UNKNOWN_OPENS, policy.quietBegins(), EASTERN, holidays)
                : new QuietHours(policy.quietEnds(), policy.quietBegins(), ZoneId.of(zone), holidays);
    }

    /** Whether a proactive text may go out now. */
    public boolean open(Instant now) {
        return hour(now) && !holiday(now);
    }

    /** Whether it is a holiday of the program where the client is. */
    public boolean holiday(Instant now) {
        return holidays.has(now.atZone(zone).toLocalDate());
    }

    /** Whether the hour is one that somebody agreed to, holiday or not. */
    public boolean hour(Instant now) {
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
        return holidays.onOrAfter(local.toLocalDate().plusDays(tomorrow ? 1 : 0))
                .atTime(opens)
                .atZone(zone)
                .toInstant();
    }

    /** When the day began that it is now where the client is. */
    public Instant dayBegan(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** When the window opens on the next day that is no holiday. */
    public Instant tomorrow(Instant now) {
        return nextDay(now).atTime(opens).atZone(zone).toInstant();
    }

    /** The next day that is no holiday. */
    public LocalDate nextDay(Instant now) {
        return holidays.onOrAfter(now.atZone(zone).toLocalDate().plusDays(1));
    }

    /** When the window that is open at this moment, or the next one, closes. */
    public Instant closes(Instant now) {
        return next(now).atZone(zone).toLocalDate().atTime(closes).atZone(zone).toInstant();
    }
}
