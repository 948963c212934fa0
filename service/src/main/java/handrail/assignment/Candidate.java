package handrail.assignment;

import handrail.access.AccountId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A coach who may be asked.
 *
 * @param id the coach
 * @param languages what they speak, as language tags
 * @param areas where they work; empty is anywhere
 * @param cap clients of usual acuity they carry
 * @param load what they carry now, weighted by acuity
 * @param onShift whether they are working now
 * @param accepting whether they take new clients
 * @param away whether they are on leave now
 * @param gender woman, man, nonbinary; null when they did not say
 * @param experience lived experience they are open about
 * @param takesHigh whether they take clients of high acuity
 * @param newLeft how many more new clients they take today; null for no limit of their own
 */
public record Candidate(
        AccountId id,
        List<String> languages,
        List<String> areas,
        int cap,
        double load,
        boolean onShift,
        boolean accepting,
        boolean away,
        @Nullable String gender,
        Set<String> experience,
        boolean takesHigh,
        @Nullable Integer newLeft) {

    /** Somebody who sets no limits and is open about nothing. */
    public static Candidate of(
            AccountId id, List<String> languages, List<String> areas, int cap, double load, boolean onShift) {
        return new Candidate(id, languages, areas, cap, load, onShift, true, false, null, Set.of(), true, null);
    }

    /** What part of the cap is taken, 1 is full. */
    double fullness() {
        return load / cap;
    }
}
