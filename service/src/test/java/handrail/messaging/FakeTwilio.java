package handrail.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Twilio's API on loopback, at its worst when told so; keeps a ledger of what reached it. */
final class FakeTwilio implements AutoCloseable {

    /** How it answers. */
    enum Mood {
        TAKES,
        FAILS_AFTER_TAKING,
        HANGS_UP_AFTER_TAKING,
        BUSY,
        BLOCKED
    }

    final List<String> ledger = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.TAKES;
    private final HttpServer server;

    FakeTwilio() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2010-04-01/Accounts/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ledger.add(form);
        switch (mood) {
            case TAKES -> say(exchange, 201, "{\"sid\":\"SM00000000000000000000000000000001\",\"status\":\"queued\"}");
            case FAILS_AFTER_TAKING ->
                say(exchange, 503, "{\"code\":20503,\"message\":\"Service unavailable\",\"status\":503}");
            case HANGS_UP_AFTER_TAKING -> exchange.close();
            case BUSY -> say(exchange, 429, "{\"code\":20429,\"message\":\"Too many requests\",\"status\":429}");
            case BLOCKED -> say(exchange, 400, "{\"code\":21610,\"message\":\"Blocked\",\"status\":400}");
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
