package handrail.caseload;

import handrail.handoff.OpenHandoffs;
import handrail.handoff.Openings;
import java.util.List;

/**
 * What is open with somebody beside their texts.
 *
 * @param supplies what they asked for that is not settled
 * @param handoffs handoffs that are open
 * @param openings times at providers that can be booked, when a handoff is open
 * @param holders the clients who hold the phone, when there are several
 */
public record Beside(
        List<Care.Supplies> supplies,
        List<OpenHandoffs.Handoff> handoffs,
        List<Openings.Opening> openings,
        List<SharedPhone.Holder> holders) {

    /** Nothing is. */
    static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), List.of());
}
