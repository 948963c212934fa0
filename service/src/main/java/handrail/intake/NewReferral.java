package handrail.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import handrail.phone.PhoneNumber;
import handrail.web.Problem.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person handed over by a referral partner, as it was entered.
 *
 * @param firstName what to call them
 * @param lastName family name
 * @param phone where to reach them; without one there are outreach tasks only
 * @param language en or es
 * @param birthDate as 1990-05-31, when it is known
 * @param area the program's name of the part of town
 * @param occurredAt when the overdose happened, with its offset
 * @param place where it happened
 * @param source the intercept point
 * @param naloxoneGiven yes, no or unknown
 * @param consent how they said they may be texted (S10)
 * @param consentHow the words they were asked with, or where they signed; kept as the proof of consent
 * @param notes what the coach needs to know, and no more
 * @param reference the partner's own id of this referral
 */
@JsonIgnoreProperties(ignoreUnknown = false)
@Schema(description = "A person handed over after an overdose")
public record NewReferral(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String birthDate,
        @Nullable String area,
        @Nullable String occurredAt,
        @Nullable String place,
        @Nullable String source,
        @Nullable String naloxoneGiven,
        @Nullable String consent,
        @Nullable String consentHow,
        @Nullable String notes,
        @Nullable String reference) {

    /** Where somebody may be met after an overdose. */
    public static final List<String> SOURCES = List.of(
            "emergency_department",
            "ems",
            "post_overdose_team",
            "syringe_services",
            "primary_care",
            "jail",
            "school",
            "social_services",
            "self",
            "family");

    static final List<String> CONSENTS = List.of("verbal", "written", "web", "none", "refused");

    /** They agreed in a text of their own; for an intake from a text. */
    static final String OWN_TEXT = "own_text";

    private static final Duration OLDEST = Duration.ofDays(90);
    private static final int OLDEST_YEARS = 120;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NOTES = 4000;

    /** Everything that is wrong with it, all at once (B1); empty when it can be enrolled. */
    public List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (blank(firstName)) {
            faults.add(new Fault("firstName", "referral.fault.first-name"));
        }
        check(faults, "language", language, List.of("en", "es"));
        check(faults, "source", source, SOURCES);
        check(faults, "naloxoneGiven", naloxoneGiven, List.of("yes", "no", "unknown"));
        if (!OWN_TEXT.equals(consent)) {
            check(faults, "consent", consent, CONSENTS);
        }
        checkPhone(faults);
        checkTime(faults, now);
        checkBirthDate(faults, now);
        longest(faults, "firstName", firstName, LONGEST_NAME);
        longest(faults, "lastName", lastName, LONGEST_NAME);
        longest(faults, "area", area, LONGEST_NAME);
        longest(faults, "place", place, LONGEST_LINE);
        longest(faults, "consentHow", consentHow, LONGEST_LINE);
        longest(faults, "reference", reference, LONGEST_LINE);
        longest(faults, "notes", notes, LONGEST_NOTES);
        return faults;
    }

    private static void longest(List<Fault> faults, String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            faults.add(new Fault(field, "fault.long." + most));
        } else if (value != null && value.indexOf('\0') >= 0) {
            faults.add(new Fault(field, "fault.null-character"));
        }
    }

    private void checkPhone(List<Fault> faults) {
        boolean texts = consent != null && CONSENTS.subList(0, 3).contains(consent);
        if (blank(phone)) {
            if (texts) {
                faults.add(new Fault("phone", "referral.fault.phone-needed"));
            }
            return;
        }
        try {
            PhoneNumber.parse(Objects.requireNonNull(phone));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("phone", "staff.fault.phone"));
        }
    }

    private void checkTime(List<Fault> faults, Instant now) {
        try {
            Instant at = occurred();
            if (at.isAfter(now)) {
                faults.add(new Fault("occurredAt", "referral.fault.future"));
            } else if (at.isBefore(now.minus(OLDEST))) {
                faults.add(new Fault("occurredAt", "referral.fault.old"));
            }
        } catch (DateTimeException e) {
            faults.add(new Fault("occurredAt", "referral.fault.time"));
        }
    }

    private void checkBirthDate(List<Fault> faults, Instant now) {
        if (blank(birthDate)) {
            return;
        }
        try {
            LocalDate born = LocalDate.parse(Objects.requireNonNull(birthDate).strip());
            LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
            if (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST_YEARS))) {
                faults.add(new Fault("birthDate", "referral.fault.birth-range"));
            }
        } catch (DateTimeException e) {
            faults.add(new Fault("birthDate", "referral.fault.birth"));
        }
    }

    /** When it happened; throws {@link DateTimeException} if that is not a time. */
    Instant occurred() {
        return OffsetDateTime.parse(occurredAt == null ? "" : occurredAt).toInstant();
    }

    /** What stands in a field, by its name; null for nothing. */
    @Nullable
    String field(String name) {
        return switch (name) {
            case "firstName" -> firstName;
            case "lastName" -> lastName;
            case "phone" -> phone;
            case "language" -> language;
            case "birthDate" -> birthDate;
            case "area" -> area;
            case "occurredAt" -> occurredAt;
            case "place" -> place;
            case "source" -> source;
            case "naloxoneGiven" -> naloxoneGiven;
            case "consent" -> consent;
            case "consentHow" -> consentHow;
            case "notes" -> notes;
            default -> reference;
        };
    }

    private static void check(List<Fault> faults, String field, @Nullable String value, List<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            faults.add(new Fault(field, "fault." + field));
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** Shows nothing of the person (C6). */
    @Override
    public String toString() {
        return "NewReferral[" + source + "]";
    }
}
