package handrail.messaging;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The carrier of the simulated phones: takes every text, and tells by the signed status webhook that it went out and arrived, as the real
 * one does.
 */
public final class SimulatedSms implements Sms {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedSms.class);
    private static final List<String> STATES = List.of("sent", "delivered");

    private final HttpClient http = HttpClient.newHttpClient();
    private final TwilioSignature signature;
    private final ScheduledExecutorService air = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "simulated-carrier");
        thread.setDaemon(true);
        return thread;
    });

    /** Signs what it tells with this. */
    public SimulatedSms(TwilioSignature signature) {
        this.signature = signature;
    }

    @Override
    public Answer send(Text text) {
        String sid = "SM"
                + UUID.nameUUIDFromBytes(text.callback().toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        for (int i = 0; i < STATES.size(); i++) {
            String state = STATES.get(i);
            var unused = air.schedule(() -> tell(text.callback(), sid, state), i + 1L, TimeUnit.SECONDS);
        }
        return Answer.sent(sid);
    }

    private void tell(URI callback, String sid, String state) {
        var form = java.util.Map.of("MessageSid", List.of(sid), "MessageStatus", List.of(state));
        String body = "MessageSid=" + URLEncoder.encode(sid, StandardCharsets.UTF_8) + "&MessageStatus=" + state;
        HttpRequest request = HttpRequest.newBuilder(callback)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature.ofForm(withoutFragment(callback), form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                LOG.warn("The status webhook answered {}", status);
            }
        } catch (IOException e) {
            LOG.debug("The service is stopping: a simulated status was not told");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A phone that is simulated shows what the outbox has sent, and nothing else was ever taken. */
    @Override
    public Look look(Text text, Instant since, Instant until) {
        return new Look(List.of(), true);
    }

    /** What follows a # is for the carrier alone, as at Twilio: it is not asked for and not signed. */
    private static String withoutFragment(URI callback) {
        return callback.toString().replaceFirst("#.*", "");
    }
}
