package handrail.assignment;

import handrail.access.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of somebody who needs a coach.
 *
 * @param episode their open episode
 * @param client whose
 * @param language what they speak, as a language tag
 * @param area where they live; null when nobody knows
 * @param acuity low, usual or high
 * @param gender the coach they asked for: woman, man, nonbinary; null for any
 * @param experience what they have lived through, of the same closed list as the coaches'
 * @param coach who has them now; null when nobody has
 * @param apart coaches they never meet
 * @param former coaches who had them before
 * @param asked coaches who said no, or nothing, lately: they are not asked again by themselves
 * @param since since when nobody answers for them
 */
public record Wanted(
        UUID episode,
        UUID client,
        String language,
        @Nullable String area,
        String acuity,
        @Nullable String gender,
        Set<String> experience,
        @Nullable AccountId coach,
        Set<AccountId> apart,
        Set<AccountId> former,
        Set<AccountId> asked,
        Instant since) {

    /** Somebody of whom nothing else is known. */
    public static Wanted of(UUID client, String language, @Nullable String area) {
        return new Wanted(
                client,
                client,
                language,
                area,
                "usual",
                null,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Instant.EPOCH);
    }
}
