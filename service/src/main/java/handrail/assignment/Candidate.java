package handrail.assignment;

import handrail.access.AccountId;
import java.util.List;

/**
 * A coach who may be asked.
 *
 * @param id the coach
 * @param languages what they speak, as language tags
 * @param areas where they work; empty is anywhere
 * @param cap clients of usual acuity they carry
 * @param load what they carry now, weighted by acuity (low 0.7, usual 1, high 1.5)
 * @param onShift whether they are working now
 */
public record Candidate(
        AccountId id, List<String> languages, List<String> areas, int cap, double load, boolean onShift) {

    /** What part of the cap is taken, 1 is full. */
    double fullness() {
        return load / cap;
    }
}
