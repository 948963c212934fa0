package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String URL = "https://handrail.example.org/twilio/messages?a=1+2&b=%20";
    private final TwilioSignature signature = new TwilioSignature("secret");

    @Test
    void t9_it_agrees_with_the_sdks_own_validator() {
        Map<String, List<String>> form =
                Map.of("Body", List.of("it's ok \uD83D\uDE42"), "From", List.of("+12025550120"));
        String ours = signature.ofForm(URL, form);
        assertThat(new RequestValidator("secret")
                        .validate(URL, Map.of("Body", "it's ok \uD83D\uDE42", "From", "+12025550120"), ours))
                .isTrue();
    }

    @Test
    void t9_a_missing_signature_another_address_or_another_word_does_not_match() {
        Map<String, List<String>> form = Map.of("Body", List.of("hi"));
        String right = signature.ofForm(URL, form);
        assertThat(signature.matchesForm(URL, form, right)).isTrue();
        assertThat(signature.matchesForm(URL, form, null)).isFalse();
        assertThat(signature.matchesForm(URL + "x", form, right)).isFalse();
        assertThat(signature.matchesForm(URL, Map.of("Body", List.of("ho")), right))
                .isFalse();
    }

    @Test
    void t9_of_a_json_body_it_agrees_with_the_sdks_own_validator() throws Exception {
        String body = "{\"Body\":\"\u00bfQu\u00e9 tal?\"}";
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String address = "https://handrail.example.org/twilio/messages?bodySHA256=" + hash;
        TwilioSignature ours = new TwilioSignature("token");
        String signature = ours.ofAddress(address);
        assertThat(new RequestValidator("token").validate(address, body, signature))
                .isTrue();
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(ours.matchesBody(address, hash, bytes, signature)).isTrue();
        assertThat(ours.matchesBody(address, hash, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(ours.matchesBody(address, null, bytes, signature)).isFalse();
    }

    @Test
    void t11_of_several_statuses_the_furthest_is_shown_in_any_order() {
        assertThat(Statuses.furthest(List.of("delivered", "sent", "queued"))).isEqualTo("delivered");
        assertThat(Statuses.furthest(List.of("queued", "delivered", "sent"))).isEqualTo("delivered");
    }
}
