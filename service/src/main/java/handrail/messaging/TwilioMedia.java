package handrail.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from Twilio over our own HTTP client. Only from Twilio's API, with our credentials, and from where that sends us, without them: an
 * address in a webhook never makes us ask anybody else.
 */
public final class TwilioMedia implements MediaSource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> STORES = List.of(".twilio.com", ".twiliocdn.com", ".amazonaws.com");
    private static final int MOST_HOPS = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final String credentials;
    private final URI api;

    /**
     * For one account.
     *
     * @param api another address of the API, for tests; null is Twilio's own
     */
    public TwilioMedia(String accountSid, String authToken, @Nullable URI api) {
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((accountSid + ":" + authToken).getBytes(StandardCharsets.UTF_8));
        this.api = api == null ? URI.create("https://api.twilio.com") : api;
    }

    @Override
    public Fetched fetch(URI source) {
        URI at = source;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            boolean ours = isApi(at);
            if (!ours && (hop == 0 || !isStore(at))) {
                return Fetched.nothing(-1);
            }
            try {
                HttpResponse<InputStream> answer =
                        http.send(request(at, ours), HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    String onward = answer.headers().firstValue("Location").orElse("");
                    if (answer.statusCode() / 100 != 3 || onward.isEmpty()) {
                        return answer.statusCode() == 200
                                ? new Fetched(200, body.readNBytes(MOST_BYTES + 1))
                                : Fetched.nothing(answer.statusCode());
                    }
                    at = at.resolve(onward);
                }
            } catch (IOException | IllegalArgumentException e) {
                return Fetched.nothing(0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Fetched.nothing(0);
            }
        }
        return Fetched.nothing(0);
    }

    private HttpRequest request(URI at, boolean ours) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(PATIENCE);
        return (ours ? request.header("Authorization", credentials) : request).build();
    }

    private boolean isApi(URI at) {
        return api.getScheme().equals(at.getScheme()) && api.getAuthority().equals(at.getAuthority());
    }

    private static boolean isStore(URI at) {
        return "https".equals(at.getScheme())
                && at.getUserInfo() == null
                && at.getHost() != null
                && STORES.stream().anyMatch(at.getHost()::endsWith);
    }
}
