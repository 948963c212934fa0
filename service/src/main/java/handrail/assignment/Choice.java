package handrail.assignment;

import handrail.access.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * The coach that was chosen, and why.
 *
 * @param coach who
 * @param why reason codes, the weightiest first: {@code speaks:es}, {@code on_shift}, {@code same_area}, {@code load:7/12}, {@code over_cap}
 * @param next who would have been next
 */
public record Choice(AccountId coach, List<String> why, Optional<AccountId> next) {}
