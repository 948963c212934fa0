package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as carriers bring them: from machines, as JSON, through a Messaging Service. */
class WebhookIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"72975", "AMZN", "Bank Alert", "+1", "anonymous", "266696687"})
    void t15_a_text_from_a_machine_is_kept_and_owned_and_nothing_is_sent_to_it(String from) throws Exception {
        long before = service.count("select count(*) from contact");
        assertThat(service.text(from, "Your code is 1234. Reply STOP to end.")).isEqualTo(200);
        assertThat(service.count("select count(*) from contact")).isEqualTo(before + 1);
        assertThat(
                        service.count(
                                "select count(*) from task where kind = 'ANSWER_TEXT' and client_id is null and done_at is null"))
                .isPositive();
        service.until(() -> service.count("select count(*) from outbox where state in ('queued', 'sending')") == 0);
        assertThat(service.arrived(PhoneNumber.ofCarrier(from))).isEmpty();
    }

    private static String json(String sid, String body) {
        return "{\"MessageSid\":\"" + sid + "\",\"From\":\"+12025550180\",\"To\":\"" + RunningService.CLIENTS_LINE
                + "\",\"Body\":\"" + body + "\",\"NumMedia\":0}";
    }

    @Test
    void t9_a_json_webhook_is_taken_by_the_hash_that_was_signed_and_refused_with_another_body() throws Exception {
        String body = json("SMjson1", "hola");
        long before = service.count("select count(*) from message where author = 'client'");
        assertThat(service.json("/twilio/messages", json("SMjson1", "other words"), body))
                .isEqualTo(403);
        assertThat(service.count("select count(*) from message where author = 'client'"))
                .isEqualTo(before);
        assertThat(service.json("/twilio/messages", body, body)).isEqualTo(200);
        assertThat(service.json("/twilio/messages", body, body))
                .as("T10: a replay")
                .isEqualTo(200);
        assertThat(service.count("select count(*) from message where author = 'client'"))
                .isEqualTo(before + 1);
        assertThat(service.json("/twilio/messages", "not json", "not json")).isEqualTo(422);
    }

    @Test
    void t9_parameters_nobody_knows_and_a_messaging_service_are_part_of_what_is_signed() throws Exception {
        Map<String, String> form =
                new HashMap<>(RunningService.form("+12025550181", RunningService.CLIENTS_LINE, "hello", "SMservice1"));
        form.put("MessagingServiceSid", "MG00000000000000000000000000000009");
        form.put("SomethingNew", "of tomorrow");
        assertThat(service.post(form, service.signature(form))).isEqualTo(200);
        String signed = service.signature(form);
        form.remove("MessagingServiceSid");
        assertThat(service.post(form, signed)).isEqualTo(403);
    }

    @Test
    void a_simulated_phone_gets_texts_whose_delivery_is_called_back() throws Exception {
        service.enrolled("Vi", "+12025550182");
        service.text("+12025550182", "thanks");
        service.until(() -> service.count("select count(*) from message_status where status = 'delivered'") > 0);
        assertThat(service.count("select count(*) from outbox where state = 'sent' and carrier_sid is null"))
                .isZero();
    }
}
