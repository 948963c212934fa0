package handrail.messaging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a carrier keeps of texts and recordings, and how it is made to forget them (T16). */
public interface CarrierCopies {

    /** What it says of a text of ours. */
    Kept look(String sid);

    /**
     * Deletes a text with its pictures, or a recording; safe to repeat.
     *
     * @return the HTTP status of the answer: 204 deleted now, 404 not there any more, anything else not deleted; 0 for no answer
     */
    int delete(String kind, String sid, boolean media);

    /**
     * A text as the carrier keeps it.
     *
     * @param status the HTTP status of the answer; 0 for none
     * @param finished whether it arrived or failed: before that nothing can be deleted
     * @param segments in how many segments it went out
     * @param price what it cost, as a positive amount; null while nobody knows
     * @param unit the currency of the price
     */
    record Kept(
            int status,
            boolean finished,
            @Nullable Integer segments,
            @Nullable BigDecimal price,
            @Nullable String unit) {

        static Kept unknown(int status) {
            return new Kept(status, false, null, null, null);
        }
    }
}
