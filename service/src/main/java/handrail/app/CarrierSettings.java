package handrail.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who carries texts.
 *
 * @param kind the simulated phones on a local page, or Twilio
 * @param accountSid Twilio's account
 * @param authToken Twilio's secret; signs webhooks
 * @param apiUrl another address of Twilio's API, for tests
 * @param segmentsPerSecond what the carrier lets through from one number, or from one Messaging Service; unset: one from a number (a US long
 *     code without more), ten from a service; a sender's own figure goes before
 * @param deleteCopies whether the carrier's copies of texts and pictures are deleted once they are stored here (T16); unset: they are
 * @param voicemail whether callers whom nobody could take may leave a spoken message; unset: they may
 */
public record CarrierSettings(
        @NotNull Kind kind,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String apiUrl,
        @Nullable @Positive Double segmentsPerSecond,
        @Nullable Boolean deleteCopies,
        @Nullable Boolean voicemail) {

    private static final double OF_A_NUMBER = 1;
    private static final double OF_A_SERVICE = 10;

    /** The carriers there are. */
    public enum Kind {
        SIMULATED,
        TWILIO;

        /** As settings write it. */
        @JsonCreator
        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** The simulated phones, as they come. */
    static CarrierSettings simulated() {
        return new CarrierSettings(Kind.SIMULATED, null, null, null, null, null, null);
    }

    /** Segments a second that a sender of this address may send; null for the simulated phones: no limit. */
    @Nullable
    Double rate(String address) {
        if (segmentsPerSecond != null || kind == Kind.SIMULATED) {
            return segmentsPerSecond;
        }
        return address.startsWith("+") ? OF_A_NUMBER : OF_A_SERVICE;
    }

    /** Whether copies are deleted there (T16). */
    boolean deletesCopies() {
        return deleteCopies == null || deleteCopies;
    }

    /** Whether callers may leave a spoken message. */
    boolean takesMessages() {
        return voicemail == null || voicemail;
    }

    /** Twilio needs its account. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @AssertTrue(message = "twilio needs accountSid and authToken")
    public boolean isComplete() {
        return kind != Kind.TWILIO || (accountSid != null && authToken != null);
    }

    /** Never prints the token. */
    @Override
    public String toString() {
        return "CarrierSettings[" + kind + "]";
    }
}
