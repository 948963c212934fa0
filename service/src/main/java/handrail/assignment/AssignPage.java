package handrail.assignment;

import handrail.access.SignedIn;
import handrail.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every coach for somebody: the best first, why, and what stands against the others. */
public final class AssignPage extends Page {

    private final Whose whose;
    private final List<Offer> offers;

    AssignPage(SignedIn me, Whose whose, List<Offer> offers) {
        super("assign", me);
        this.whose = whose;
        this.offers = List.copyOf(offers);
    }

    /**
     * Whose coach is chosen.
     *
     * @param episode theirs
     * @param client who
     * @param name the first name
     * @param asked the first name of the coach who is asked and has not answered; null when nobody is
     */
    public record Whose(
            UUID episode,
            UUID client,
            String name,
            @Nullable String asked) {}

    /**
     * A coach on the list.
     *
     * @param coach who
     * @param name the first name
     * @param why what speaks for them
     * @param refused hard rules against it
     * @param points what the weighed wishes add up to
     * @param present whether they have the client now, or are asked
     */
    public record Offer(UUID coach, String name, List<String> why, List<String> refused, long points, boolean present) {

        /** Whether the two never meet. */
        public boolean apart() {
            return refused.contains(HardRule.APART.code());
        }
    }

    /** Whose coach is chosen. */
    public Whose getWhose() {
        return whose;
    }

    /** Everybody, the best match first. */
    public List<Offer> getOffers() {
        return offers;
    }

    /** A reason in words. */
    public String reason(String code) {
        return Reason.words(language(), code);
    }
}
