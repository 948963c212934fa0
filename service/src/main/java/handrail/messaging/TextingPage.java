package handrail.messaging;

import handrail.access.SignedIn;
import handrail.phone.PhoneNumber;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The road to the carrier, as it is shown. */
public final class TextingPage extends FormPage {

    private final Contents contents;

    TextingPage(SignedIn me, Times times, Map<String, String> typed, List<Problem.Fault> faults, Contents contents) {
        super("texting", me, times, typed, faults);
        this.contents = contents;
    }

    /**
     * What was read for it.
     *
     * @param ways the senders
     * @param waiting how many texts wait that could go out now
     * @param oldest since when the oldest of them waits
     * @param months what texts cost, by month
     * @param copies how many copies at the carrier are in which state
     * @param proofs the newest that were deleted there
     */
    record Contents(
            List<Ways.Way> ways,
            int waiting,
            @Nullable Instant oldest,
            List<CostRows.Month> months,
            List<CopyRows.Count> copies,
            List<CopyRows.Proof> proofs) {}

    /** The senders. */
    public List<Ways.Way> getWays() {
        return contents.ways();
    }

    /** How many texts wait. */
    public int getWaiting() {
        return contents.waiting();
    }

    /** Since when the oldest waits; null when none does. */
    public @Nullable Instant getOldest() {
        return contents.oldest();
    }

    /** What texts cost. */
    public List<CostRows.Month> getMonths() {
        return contents.months();
    }

    /** What the carrier keeps. */
    public List<CopyRows.Count> getCopies() {
        return contents.copies();
    }

    /** What was deleted there. */
    public List<CopyRows.Proof> getProofs() {
        return contents.proofs();
    }

    /** A number as people write it; a Messaging Service by its id. */
    public String written(Ways.Way way) {
        return way.address().startsWith("+") ? PhoneNumber.parse(way.address()).written() : way.address();
    }

    /** A sender's own figure, as it is typed; empty for none. */
    public String rate(Ways.Way way) {
        return way.segmentsPerSecond() == null ? "" : String.valueOf(way.segmentsPerSecond());
    }
}
