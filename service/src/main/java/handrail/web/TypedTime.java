package handrail.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A day and an hour as browsers write them, {@code 2026-06-01T09:00}, and the moment that is meant where somebody is. */
public final class TypedTime {

    private TypedTime() {}

    /** Empty when it can't be read, or does not exist because clocks go forward. An hour that comes twice, when they go back, is the first one. */
    public static Optional<Instant> of(String written, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(written);
            return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
