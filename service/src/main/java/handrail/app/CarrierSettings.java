package handrail.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who carries texts.
 *
 * @param kind the simulated phones on a local page, or Twilio
 * @param accountSid Twilio's account
 * @param authToken Twilio's secret; signs webhooks
 * @param apiUrl another address of Twilio's API, for tests
 */
public record CarrierSettings(
        @NotNull Kind kind,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String apiUrl) {

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
