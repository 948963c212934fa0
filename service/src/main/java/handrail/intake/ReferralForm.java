package handrail.intake;

import handrail.web.Problem.Fault;
import handrail.web.TypedTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A referral as a form brings it: times are meant in the program's zone, as its people read clocks. */
final class ReferralForm {

    private ReferralForm() {}

    static NewReferral read(Map<String, String> typed, ZoneId zone) {
        return new NewReferral(
                filled(typed, "firstName"),
                filled(typed, "lastName"),
                filled(typed, "phone"),
                filled(typed, "language"),
                filled(typed, "birthDate"),
                filled(typed, "area"),
                inZone(filled(typed, "occurredAt"), zone),
                filled(typed, "place"),
                filled(typed, "source"),
                filled(typed, "naloxoneGiven"),
                filled(typed, "consent"),
                filled(typed, "consentHow"),
                filled(typed, "notes"),
                filled(typed, "reference"));
    }

    /** The faults in words that fit a form: nobody types an offset there. */
    static List<Fault> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.message().equals("referral.fault.time")
                        ? new Fault(fault.field(), "referral.fault.time.form")
                        : fault)
                .toList();
    }

    /** A local time gets its offset. One that is none stays as it is, and is found fault with. */
    private static @Nullable String inZone(@Nullable String local, ZoneId zone) {
        return local == null
                ? null
                : TypedTime.of(local, zone)
                        .map(at -> at.atZone(zone).toOffsetDateTime().toString())
                        .orElse(local);
    }

    private static @Nullable String filled(Map<String, String> typed, String field) {
        String value = typed.get(field);
        return value == null || value.isEmpty() ? null : value;
    }
}
