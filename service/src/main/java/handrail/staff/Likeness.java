package handrail.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of a coach beside languages, areas and room.
 *
 * @param gender woman, man, nonbinary, for clients who ask; null when they did not say
 * @param experience lived experience they are open about, of {@link handrail.assignment.Experience}
 * @param takesHigh whether they take clients of high acuity
 * @param newADay at most so many new clients a day; null for no limit of their own
 */
public record Likeness(
        @Nullable String gender,
        List<String> experience,
        boolean takesHigh,
        @Nullable Integer newADay) {}
