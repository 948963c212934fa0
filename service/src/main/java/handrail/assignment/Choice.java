package handrail.assignment;

import handrail.access.AccountId;
import java.util.List;

/**
 * A coach who could have the client, and why.
 *
 * @param coach who
 * @param why reason codes, the weightiest first: {@code speaks:es} or {@code speaks_not:es}, {@code on_shift}, {@code same_area},
 *     {@code load:7.0/12}, {@code over_cap}
 */
public record Choice(AccountId coach, List<String> why) {}
