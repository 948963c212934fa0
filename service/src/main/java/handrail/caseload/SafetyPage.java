package handrail.caseload;

import handrail.access.SignedIn;
import handrail.careplan.SafetyPlan;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of how to reach somebody safely, and of what they want to happen when it gets hard. */
public final class SafetyPage extends FormPage {

    private final UUID client;
    private final String name;
    private final @Nullable Instant writtenAt;

    SafetyPage(
            SignedIn me,
            Times times,
            UUID client,
            String name,
            @Nullable Instant writtenAt,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        super("safety", me, times, typed, faults);
        this.client = client;
        this.name = name;
        this.writtenAt = writtenAt;
    }

    /** Whose it is. */
    public UUID getClient() {
        return client;
    }

    /** Their first name. */
    public String getName() {
        return name;
    }

    /** When the newest was written; null for never. */
    public @Nullable Instant getWrittenAt() {
        return writtenAt;
    }

    /** What can come first. */
    public List<String> getChannels() {
        return SafetyPlan.CHANNELS;
    }

    /** What can be said of voicemail and visits. */
    public List<String> getAnswers() {
        return SafetyPlan.ANSWERS;
    }

    /** The parts in their own words. */
    public List<String> getParts() {
        return SafetyPlan.PARTS;
    }
}
