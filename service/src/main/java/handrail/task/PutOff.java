package handrail.task;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For how long a task can be put off: never past the time when it is late for good. */
public enum PutOff {
    /** An hour from now. */
    HOUR,
    /** Three hours from now. */
    HOURS,
    /** When the program opens on the next day. */
    TOMORROW,
    /** When it opens on the next Monday. */
    MONDAY;

    /**
     * What can be chosen now, and when each ends, in this order.
     *
     * @param opens when the program is staffed from
     * @param breach when the task is late for good; null for never
     */
    public static Map<PutOff, Instant> choices(Instant now, ZoneId zone, LocalTime opens, @Nullable Instant breach) {
        Map<PutOff, Instant> choices = new LinkedHashMap<>();
        for (PutOff choice : offered(now, zone)) {
            Instant until = choice.until(now, zone, opens);
            if (breach == null || until.isBefore(breach)) {
                choices.put(choice, until);
            }
        }
        return choices;
    }

    /** On a Sunday the next day is the next Monday. */
    private static List<PutOff> offered(Instant now, ZoneId zone) {
        List<PutOff> offered = new ArrayList<>(List.of(HOUR, HOURS, TOMORROW));
        if (now.atZone(zone).getDayOfWeek() != DayOfWeek.SUNDAY) {
            offered.add(MONDAY);
        }
        return offered;
    }

    private Instant until(Instant now, ZoneId zone, LocalTime opens) {
        ZonedDateTime here = now.atZone(zone);
        return switch (this) {
            case HOUR -> minute(now.plus(Duration.ofHours(1)));
            case HOURS -> minute(now.plus(Duration.ofHours(3)));
            case TOMORROW ->
                here.toLocalDate().plusDays(1).atTime(opens).atZone(zone).toInstant();
            case MONDAY ->
                here.toLocalDate()
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atTime(opens)
                        .atZone(zone)
                        .toInstant();
        };
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
