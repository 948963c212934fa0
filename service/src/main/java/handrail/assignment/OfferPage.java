package handrail.assignment;

import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is offered to a coach: who, why this coach, and until when to answer. */
public final class OfferPage extends FormPage {

    private final Offered offered;

    OfferPage(SignedIn me, Times times, Offered offered, Map<String, String> typed, List<Problem.Fault> faults) {
        super("offer", me, times, typed, faults);
        this.offered = offered;
    }

    /**
     * An offer.
     *
     * @param id the assignment
     * @param episode whose coach it would be
     * @param name the client's first name
     * @param language what they speak
     * @param area where they live
     * @param acuity low, usual or high
     * @param why why this coach
     * @param coach the coach's first name
     * @param mine whether the reader is asked
     * @param overdoseAt when the clock began
     * @param dueAt until when to answer
     */
    public record Offered(
            UUID id,
            UUID episode,
            String name,
            String language,
            @Nullable String area,
            String acuity,
            List<String> why,
            String coach,
            boolean mine,
            Instant overdoseAt,
            Instant dueAt) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Offered[" + id + "]";
        }
    }

    /** What is offered. */
    public Offered getOffered() {
        return offered;
    }

    /** Why a coach may say no. */
    public List<String> getReasons() {
        return Offers.REASONS;
    }

    /** A reason in words. */
    public String reason(String code) {
        return Reason.words(language(), code);
    }
}
