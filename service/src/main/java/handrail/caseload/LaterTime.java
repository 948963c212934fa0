package handrail.caseload;

import handrail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** When a text written for later goes: a day and an hour where the client is. */
final class LaterTime {

    static final Duration FARTHEST = Duration.ofDays(90);

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final Duration SOON = Duration.ofMinutes(30);

    private LaterTime() {}

    /**
     * The moment that is meant. An hour that comes twice, when clocks go back, is the first one.
     *
     * @param written as browsers write a day and an hour: {@code 2026-06-01T09:00}
     * @throws Problem.Invalid when it can't be read, does not exist because clocks go forward, is past, or is too far away
     */
    static Instant of(String written, ZoneId zone, Instant now) {
        LocalDateTime there = parsed(written);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(there);
        if (offsets.isEmpty()) {
            throw wrong("later.fault.gap");
        }
        Instant at = there.toInstant(offsets.get(0));
        if (!at.isAfter(now)) {
            throw wrong("later.fault.past");
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw wrong("later.fault.far");
        }
        return at;
    }

    private static LocalDateTime parsed(String written) {
        try {
            return LocalDateTime.parse(written).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            throw wrong(written.isEmpty() ? "later.fault.none" : "later.fault.when");
        }
    }

    private static Problem.Invalid wrong(String why) {
        return new Problem.Invalid(List.of(new Problem.Fault("at", why)));
    }

    /** Hours to choose with one tap: this evening, tomorrow, Monday; those that exist and are not too near. */
    static List<LocalDateTime> offered(ZoneId zone, Instant now) {
        LocalDateTime there = LocalDateTime.ofInstant(now, zone);
        LocalDateTime monday = there.plusDays(8 - there.getDayOfWeek().getValue());
        return Stream.of(
                        there.with(EVENING),
                        there.plusDays(1).with(MORNING),
                        there.plusDays(1).with(AFTERNOON),
                        monday.with(MORNING))
                .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
                .distinct()
                .filter(time -> time.isAfter(there.plus(SOON)))
                .filter(time -> !zone.getRules().getValidOffsets(time).isEmpty())
                .toList();
    }
}
