package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.phone.PhoneNumber;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Twilio SDK over HTTP, against a Twilio that behaves badly. */
class TwilioSmsIT {

    private FakeTwilio twilio;
    private TwilioSms sms;

    @BeforeEach
    void start() throws Exception {
        twilio = new FakeTwilio();
        sms = TwilioSms.of("AC00000000000000000000000000000001", "token", twilio.url());
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void t8_a_text_goes_out_with_its_callback_and_how_long_it_is_good_for() {
        Sms.Answer answer = sms.send(text(Duration.ofHours(2)));
        assertThat(answer.kind()).isEqualTo(Sms.Kind.SENT);
        assertThat(answer.sid()).isEqualTo("SM00000000000000000000000000000001");
        assertThat(URLDecoder.decode(twilio.ledger.get(0), StandardCharsets.UTF_8))
                .contains("To=+12025550120", "From=+12025550100", "Body=¿Qué tal?", "ValidityPeriod=7200")
                .contains("StatusCallback=https://handrail.example.org/twilio/status?program=p&outbox=o");
    }

    @ParameterizedTest
    @CsvSource({"FAILS_AFTER_TAKING, AMBIGUOUS", "HANGS_UP_AFTER_TAKING, AMBIGUOUS", "BUSY, BUSY", "BLOCKED, REFUSED"})
    void one_call_is_one_post_whatever_is_answered(FakeTwilio.Mood mood, Sms.Kind kind) {
        twilio.mood = mood;
        assertThat(sms.send(text(null)).kind()).isEqualTo(kind);
        assertThat(twilio.ledger).hasSize(1);
    }

    @Test
    void t12_the_error_code_of_a_blocked_number_is_told() {
        twilio.mood = FakeTwilio.Mood.BLOCKED;
        assertThat(sms.send(text(null)).errorCode()).isEqualTo(CarrierError.OPTED_OUT.code());
    }

    @Test
    void a_list_that_hangs_up_is_asked_once_more_since_reading_changes_nothing() {
        sms.send(text(null));
        twilio.listHangsUp.set(1);
        assertThat(look()).isEqualTo(new Sms.Look(List.of("SM00000000000000000000000000000001"), true));
        twilio.listHangsUp.set(2);
        assertThat(look().certain()).as("not forever").isFalse();
    }

    private Sms.Look look() {
        Instant now = Instant.now();
        return sms.look(text(null), now.minusSeconds(60), now.plusSeconds(60));
    }

    private static Sms.Text text(Duration validFor) {
        return new Sms.Text(
                "+12025550100",
                new PhoneNumber("+12025550120"),
                "¿Qué tal?",
                null,
                URI.create("https://handrail.example.org/twilio/status?program=p&outbox=o"),
                validFor);
    }
}
