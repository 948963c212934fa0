package handrail.intake;

import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem.Fault;
import handrail.web.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page with the referral form. */
public abstract class ReferralPage extends FormPage {

    private final String said;
    private final String zone;

    ReferralPage(
            String template,
            @Nullable SignedIn me,
            Map<String, String> typed,
            List<Fault> faults,
            String said,
            String zone) {
        super(template, me, typed, faults);
        this.said = said;
        this.zone = zone;
    }

    /** What became of the last one; empty at first. */
    public String getSaid() {
        return said;
    }

    /** What people call the zone that times are meant in; empty when nobody knows yet whose program it is. */
    public String getZone() {
        return zone.isEmpty() ? "" : new Times(Instant.EPOCH, ZoneId.of(zone)).zoneName(language());
    }

    /** The choices of a field. */
    public List<String> choices(String field) {
        return switch (field) {
            case "language" -> List.of("en", "es");
            case "source" -> NewReferral.SOURCES;
            case "naloxoneGiven" -> List.of("unknown", "yes", "no");
            case "consent" -> NewReferral.CONSENTS;
            default -> List.of();
        };
    }
}
