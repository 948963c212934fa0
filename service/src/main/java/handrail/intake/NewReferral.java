package handrail.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import handrail.messaging.PhoneNumber;
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
    private static final Duration OLDEST = Duration.ofDays(90);
    private static final int OLDEST_YEARS = 120;

    /** Everything that is wrong with it, all at once (B1); empty when it can be enrolled. */
    public List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (blank(firstName)) {
            faults.add(new Fault("firstName", "Enter the first name, or what they like to be called"));
        }
        check(faults, "language", language, List.of("en", "es"));
        check(faults, "source", source, SOURCES);
        check(faults, "naloxoneGiven", naloxoneGiven, List.of("yes", "no", "unknown"));
        check(faults, "consent", consent, CONSENTS);
        checkPhone(faults);
        checkTime(faults, now);
        checkBirthDate(faults, now);
        return faults;
    }

    private void checkPhone(List<Fault> faults) {
        boolean texts = consent != null && CONSENTS.subList(0, 3).contains(consent);
        if (blank(phone)) {
            if (texts) {
                faults.add(new Fault("phone", "Enter the phone number they agreed to be texted on"));
            }
            return;
        }
        try {
            PhoneNumber.parse(Objects.requireNonNull(phone));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("phone", String.valueOf(e.getMessage())));
        }
    }

    private void checkTime(List<Fault> faults, Instant now) {
        try {
            Instant at = occurred();
            if (at.isAfter(now)) {
                faults.add(new Fault("occurredAt", "The overdose can't be in the future"));
            } else if (at.isBefore(now.minus(OLDEST))) {
                faults.add(new Fault("occurredAt", "The overdose must be within the last 90 days"));
            }
        } catch (DateTimeException e) {
            faults.add(new Fault("occurredAt", "Enter date, time and offset, such as 2026-05-01T14:30-04:00"));
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
                faults.add(new Fault("birthDate", "The birth date must be in the last " + OLDEST_YEARS + " years"));
            }
        } catch (DateTimeException e) {
            faults.add(new Fault("birthDate", "Enter the birth date as year, month and day, such as 1990-05-31"));
        }
    }

    /** When it happened; throws {@link DateTimeException} if that is not a time. */
    Instant occurred() {
        return OffsetDateTime.parse(occurredAt == null ? "" : occurredAt).toInstant();
    }

    private static void check(List<Fault> faults, String field, @Nullable String value, List<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            faults.add(new Fault(field, "Choose one of " + String.join(", ", allowed)));
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
