package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The signature at its two ends: every shape of a genuine webhook is taken, and nothing forged is. */
class GenuineWebhooksIT {

    private static final String TOKEN = "a-secret-of-the-carrier";
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(
                RunningService.With.ITS_OWN,
                Map.of(
                        "carrier.kind",
                        "twilio",
                        "carrier.accountSid",
                        "AC00000000000000000000000000000001",
                        "carrier.authToken",
                        TOKEN,
                        "carrier.apiUrl",
                        "http://localhost:1"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void t9_every_shape_of_a_genuine_webhook_is_taken() throws Exception {
        Genuine shapes = new Genuine(new CarrierSigner(TOKEN), service.url(), new Random(1));
        List<Webhook> genuine = new ArrayList<>();
        for (int i = 0; i < Genuine.WORDS.size(); i++) {
            for (int shape = 0; shape < 16; shape++) {
                String query = Genuine.QUERIES.get((i + shape) % Genuine.QUERIES.size());
                genuine.add(shapes.form("SMform" + i + "x" + shape, Genuine.WORDS.get(i), query, shape));
            }
            genuine.add(shapes.json("SMjson" + i, Genuine.WORDS.get(i), i % 2 == 0));
        }
        HttpClient http = HttpClient.newHttpClient();
        for (Webhook webhook : genuine) {
            assertThat(http.send(webhook.to(service.url()), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as("%s", webhook)
                    .isEqualTo(200);
        }
        assertThat(
                        service.count(
                                "select count(*) from inbound_claim where message_sid like 'SMform%' or message_sid like 'SMjson%'"))
                .isEqualTo(genuine.size());
    }

    @Test
    void t9_of_thousands_of_forged_webhooks_none_is_taken_or_has_an_effect() throws Exception {
        ForgeCampaign campaign = new ForgeCampaign(service.url(), service.url(), TOKEN);
        campaign.run(4_000, 7);
        assertThat(campaign.holds())
                .as(campaign.figures(
                        service.count("select count(*) from inbound_claim where message_sid like 'SMforged%'")))
                .isTrue();
        assertThat(service.count("select count(*) from inbound_claim where message_sid like 'SMforged%'"))
                .isZero();
    }
}
