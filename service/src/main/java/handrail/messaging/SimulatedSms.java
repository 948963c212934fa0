package handrail.messaging;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The carrier of the simulated phones: takes every text, and calls back like Twilio that it was sent and delivered. */
public final class SimulatedSms implements Sms {

    private final HttpClient http = HttpClient.newHttpClient();
    private final TwilioSignature signature;

    /** Signs its callbacks with this. */
    public SimulatedSms(TwilioSignature signature) {
        this.signature = signature;
    }

    @Override
    public Answer send(Text text) {
        String id = UUID.nameUUIDFromBytes(text.callback().toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        String sid = "SM" + id;
        // Not waited for: like the carrier's own, a callback that finds nobody is lost.
        var unused = call(text.callback(), sid, "sent").thenCompose(done -> call(text.callback(), sid, "delivered"));
        return Answer.sent(sid);
    }

    private CompletableFuture<HttpResponse<Void>> call(URI callback, String sid, String status) {
        Map<String, List<String>> form =
                new TreeMap<>(Map.of("MessageSid", List.of(sid), "MessageStatus", List.of(status)));
        HttpRequest request = HttpRequest.newBuilder(callback)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature.ofForm(callback.toString(), form))
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue().get(0), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    /** A phone that is simulated shows what the outbox has sent, and nothing else was ever taken. */
    @Override
    public Look look(Text text, Instant since) {
        return new Look(null, true);
    }
}
