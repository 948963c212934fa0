package handrail.messaging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import handrail.database.Database;
import handrail.phone.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings a simulated phone's text in as the carrier would: a signed post to the public webhook. */
public final class SimulatedCarrier {

    private static final int NOBODYS_LINE = 404;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Database database;
    private final TwilioSignature signature;
    private final String publicUrl;

    /** To a service reached at this address. */
    public SimulatedCarrier(Database database, TwilioSignature signature, String publicUrl) {
        this.database = database;
        this.signature = signature;
        this.publicUrl = publicUrl;
    }

    /** The first program's line for clients. */
    String clientLine() {
        return database.open(
                handle -> handle.createQuery("select address from sender where audience = 'client' order by id limit 1")
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    /** Brings one text in; false when no program has that line. Throws {@link IllegalStateException} when the webhook refuses it otherwise. */
    boolean text(PhoneNumber from, String to, String body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("MessageSid", List.of(newSid()));
        form.put("From", List.of(from.e164()));
        form.put("To", List.of(to));
        form.put("Body", List.of(body));
        form.put("NumMedia", List.of("0"));
        return post(publicUrl + "/twilio/messages", form);
    }

    /** What somebody does with a phone that rings, and the webhook it leads to. */
    public enum Key {
        /** Presses 1 in a call about a page. */
        PAGE("/twilio/voice/key"),
        /** Presses 1 in a call that they asked for. */
        OWN("/twilio/talk/key"),
        /** Answers a call from the program, and talks for two minutes. */
        ANSWER("/twilio/talk/ended"),
        /** Lets it ring. */
        LET_RING("/twilio/talk/ended");

        private final String path;

        Key(String path) {
            this.path = path;
        }

        /** What the carrier says there. */
        Map<String, List<String>> said() {
            return switch (this) {
                case PAGE, OWN -> Map.of("Digits", List.of("1"));
                case ANSWER -> Map.of("DialCallStatus", List.of("completed"), "DialCallDuration", List.of("120"));
                case LET_RING -> Map.of("DialCallStatus", List.of("no-answer"));
            };
        }
    }

    /** Does that in a call. */
    void press(UUID program, UUID call, Key key) {
        post(publicUrl + key.path + "?program=" + program + "&call=" + call, new LinkedHashMap<>(key.said()));
    }

    /** False when nobody is known there. */
    @CanIgnoreReturnValue
    private boolean post(String url, Map<String, List<String>> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature.ofForm(url, form))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200 && status != NOBODYS_LINE) {
                throw new IllegalStateException("The webhook answered " + status);
            }
            return status == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Only has to be new: the carrier makes these ids, not we. */
    private static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String encoded(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue().get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
