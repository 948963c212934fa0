package handrail.episode;

import handrail.database.ProgramId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode that begins.
 *
 * @param id its id
 * @param program where
 * @param client whose
 * @param on the day of the overdose, in the program's zone; check-ins and milestones count from it
 * @param target until when they are to be reached
 * @param breach until when at the latest
 * @param before the episode whose scores come along; null for none
 */
public record NewEpisode(
        UUID id,
        ProgramId program,
        UUID client,
        LocalDate on,
        Instant target,
        Instant breach,
        @Nullable UUID before) {}
