package handrail.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** AWS KMS as far as Handrail asks it, over real HTTP: signed requests only, and never the key called forbidden. */
final class FakeAwsKms implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SETTINGS =
            Map.of("aws.accessKeyId", "AKIAEXAMPLE", "aws.secretAccessKey", "example");

    private final Aead key = SealingKeysTest.key();
    private final HttpServer server;

    FakeAwsKms() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        SETTINGS.forEach(System::setProperty);
        System.setProperty(
                "aws.endpointUrlKms", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        String signature = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = signature != null
                && signature.startsWith("AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/")
                && !asked.path("KeyId").asText().endsWith("forbidden");
        String answer = known
                ? said(exchange.getRequestHeaders().getFirst("X-Amz-Target"), asked)
                : "{\"__type\": \"AccessDeniedException\", \"message\": \"not yours\"}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(known ? 200 : 400, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String said(String target, JsonNode asked) {
        byte[] context = asked.path("EncryptionContext").toString().getBytes(StandardCharsets.UTF_8);
        try {
            return target.endsWith(".Encrypt")
                    ? field("CiphertextBlob", key.encrypt(bytes(asked, "Plaintext"), context))
                    : field("Plaintext", key.decrypt(bytes(asked, "CiphertextBlob"), context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(JsonNode asked, String name) {
        return Base64.getDecoder().decode(asked.path(name).asText());
    }

    private static String field(String name, byte[] value) {
        return "{\"" + name + "\": \"" + Base64.getEncoder().encodeToString(value) + "\"}";
    }

    @Override
    public void close() {
        server.stop(0);
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrlKms");
    }
}
