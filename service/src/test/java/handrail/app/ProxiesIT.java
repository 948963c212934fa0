package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Limits of failed sign-ins count by the address behind the proxy. */
class ProxiesIT {

    @Test
    void behind_a_trusted_proxy_one_address_closes_its_own_door_only() throws Exception {
        System.setProperty("dw.trustedProxies", "127.0.0.0/8");
        try (RunningService service = new RunningService()) {
            for (int i = 0; i < 20; i++) {
                assertThat(wrong(service, "203.0.113.9")).isEqualTo(422);
            }
            assertThat(wrong(service, "203.0.113.9")).isEqualTo(429);
            assertThat(wrong(service, "203.0.113.10")).isEqualTo(422);
        } finally {
            System.clearProperty("dw.trustedProxies");
        }
    }

    private static int wrong(RunningService service, String from) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", from)
                                .POST(HttpRequest.BodyPublishers.ofString("email=nobody@example.org&password=wrong"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
