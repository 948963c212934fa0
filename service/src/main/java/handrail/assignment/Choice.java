package handrail.assignment;

import handrail.access.AccountId;
import java.util.List;

/**
 * A coach who could have the client, and why, or why not.
 *
 * @param coach who
 * @param why reason codes, the weightiest first: {@code speaks:es}, {@code on_shift}, {@code former}, {@code experience:jail},
 *     {@code same_area}, {@code load:7.0/12}, {@code over_cap}
 * @param refused hard rules that stand against it, by their lower-case names; empty when they may be asked
 * @param points what the weighed wishes add up to
 */
public record Choice(AccountId coach, List<String> why, List<String> refused, double points) {

    /** Whether no hard rule stands against it. */
    public boolean possible() {
        return refused.isEmpty();
    }
}
