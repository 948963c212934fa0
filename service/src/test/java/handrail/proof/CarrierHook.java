package handrail.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Calls a webhook as Twilio does: 15 s for an answer; tried again as often, and after such failures, as the address itself says behind its
 * {@code #} ({@code rc}: how often, {@code rp}: after what, {@code ct} and {@code rt}: how long to wait); then the fallback address. Source:
 * Twilio's "Webhooks Connection Overrides".
 */
public final class CarrierHook {

    /** What was not said behind the #: one more try, and only when nobody answered the door. */
    private static final int TRIES_AGAIN = 1;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final CarrierSigner signer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public CarrierHook(CarrierSigner signer) {
        this.signer = signer;
    }

    /** Whether it was taken (2xx) in one of the tries, at either address. */
    public boolean call(URI address, URI fallback, List<Map.Entry<String, String>> form) {
        return call(address, form) || (fallback != null && call(fallback, form));
    }

    /** The same, with no fallback. */
    public boolean call(URI address, List<Map.Entry<String, String>> form) {
        Overrides asked = Overrides.of(address);
        for (int attempt = 0; attempt <= asked.triesAgain(); attempt++) {
            int status = once(address, asked, form);
            if (status / 100 == 2) {
                return true;
            }
            if (!asked.again(status)) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN.multipliedBy(attempt + 1).toNanos());
        }
        return false;
    }

    /** The status; {@link #NO_DOOR} when nobody let us in, {@link #NO_ANSWER} when nothing came back. */
    int once(URI address, Overrides asked, List<Map.Entry<String, String>> form) {
        String bare = CarrierSigner.withoutFragment(address.toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create(bare))
                .timeout(asked.read())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signer.form(bare, form))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (HttpConnectTimeoutException | java.net.ConnectException closed) {
            return NO_DOOR;
        } catch (HttpTimeoutException late) {
            return NO_ANSWER;
        } catch (IOException cut) {
            return NO_ANSWER;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    static final int NO_DOOR = -1;
    static final int NO_ANSWER = -2;

    static String encoded(List<Map.Entry<String, String>> form) {
        return form.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What an address asks for behind its #. */
    record Overrides(int triesAgain, String after, Duration read) {

        static Overrides of(URI address) {
            Map<String, String> said = address.getFragment() == null
                    ? Map.of()
                    : java.util.Arrays.stream(address.getFragment().split("&"))
                            .map(pair -> pair.split("=", 2))
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return new Overrides(
                    Integer.parseInt(said.getOrDefault("rc", "" + TRIES_AGAIN)),
                    said.getOrDefault("rp", "ct"),
                    said.containsKey("rt") ? Duration.ofMillis(Long.parseLong(said.get("rt"))) : READ);
        }

        boolean again(int status) {
            String kind = status == NO_DOOR ? "ct" : status == NO_ANSWER ? "rt" : status / 100 + "xx";
            return after.equals("all") || List.of(after.split(",")).contains(kind);
        }
    }
}
