package handrail.proof;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/**
 * A webhook as it goes over the wire.
 *
 * @param path with its query, raw
 * @param json whether the body is JSON rather than a form
 * @param body as it is sent
 * @param signature what proves it; null: nothing does
 * @param forwarded what a proxy on the way says of the address it was asked for; null: no proxy
 */
record Webhook(String path, boolean json, String body, String signature, String forwarded) {

    HttpRequest to(String server) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        if (forwarded != null) {
            request.header("X-Forwarded-Host", forwarded).header("X-Forwarded-Proto", "https");
        }
        return request.build();
    }

    Webhook signed(String other) {
        return new Webhook(path, json, body, other, forwarded);
    }

    Webhook at(String otherPath) {
        return new Webhook(otherPath, json, body, signature, forwarded);
    }

    Webhook saying(String otherBody) {
        return new Webhook(path, json, otherBody, signature, forwarded);
    }
}
