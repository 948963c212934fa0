package handrail.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Twilio's API on loopback, at its worst when told so; keeps a ledger of what reached it, and of what it took. */
public final class FakeTwilio implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final Duration SLOW = Duration.ofMillis(700);

    /** How long it waits for a picture that goes along. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How it answers. */
    public enum Mood {
        TAKES,
        TAKES_SLOWLY,
        FAILS_BEFORE_TAKING,
        FAILS_AFTER_TAKING,
        HANGS_UP_AFTER_TAKING,
        HANGS_UP_BEFORE_TAKING,
        BUSY,
        BLOCKED,
        NOT_MOBILE,
        NOT_REGISTERED
    }

    /** A text it took. */
    public record Taken(String sid, String to, String from, String body, URI callback, Instant at) {}

    /** A call it placed. */
    public record Called(String sid, String to, String from, URI answered, URI status) {}

    /** Phones that no text reaches: refused at once. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    final List<Called> calls = new CopyOnWriteArrayList<>();
    final List<String> ledger = new CopyOnWriteArrayList<>();
    /** Pictures and recordings it keeps, by their ids. */
    public final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** What it found under the address of a picture that went along, by the text's id: fetched over HTTP soon after it took the text. */
    public final Map<String, Found> pictures = new ConcurrentHashMap<>();

    /** What was under an address. */
    public record Found(URI at, int status, String type, byte[] content) {}

    private final HttpClient http = HttpClient.newHttpClient();

    /** Texts to us that it keeps. */
    final Set<String> inbound = ConcurrentHashMap.newKeySet();

    /** What it was asked to delete. */
    final List<String> deleted = new CopyOnWriteArrayList<>();

    /** What a text costs; null while it does not know. */
    volatile String price = "-0.01580";

    /** What reached handsets; it stays there when the copy that the carrier keeps is deleted. */
    public final List<Taken> taken = new CopyOnWriteArrayList<>();

    /** The ids of texts it has no copy of any more. */
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    volatile Mood mood = Mood.TAKES;

    /** How it answers the next calls to place. */
    volatile Mood callMood = Mood.TAKES;

    /** How often it was asked to place one. */
    final AtomicInteger callRequests = new AtomicInteger();

    static final String TOKEN = "a-secret-of-the-carrier";

    public volatile boolean listIsDown;

    /** How often it hangs up without an answer before it shows the list again. */
    final AtomicInteger listHangsUp = new AtomicInteger();

    public volatile Supplier<Instant> clock = Instant::now;

    /** How it answers the next text to a phone: one mood until told otherwise. */
    public volatile Function<String, Mood> weather = to -> mood;

    /** Told of each text it took, before anything is answered. */
    public volatile Consumer<Taken> onTaken = text -> {};

    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public FakeTwilio() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2010-04-01/Accounts/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The settings of a service that uses this carrier, as fast as it likes. */
    Map<String, String> settings() {
        return Map.of(
                "carrier.kind", "twilio",
                "carrier.accountSid", "AC00000000000000000000000000000001",
                "carrier.authToken", TOKEN,
                "carrier.apiUrl", url().toString(),
                "carrier.segmentsPerSecond", "1000");
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What it took for one phone, oldest first. */
    public List<Taken> takenFor(String to) {
        return taken.stream().filter(text -> text.to().equals(to)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        if (exchange.getRequestMethod().equals("DELETE")) {
            deleted.add(last);
            if (gone(last)) {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            } else {
                say(exchange, 404, "{\"code\":20404,\"message\":\"Not found\",\"status\":404}");
            }
            return;
        }
        if (exchange.getRequestMethod().equals("GET") && files.containsKey(last)) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(files.getOrDefault(last, new byte[0]));
            exchange.close();
            return;
        }
        if (exchange.getRequestMethod().equals("GET") && last.equals("Media")) {
            say(
                    exchange,
                    200,
                    json(Map.of(
                            "media_list",
                            files.keySet().stream()
                                    .filter(sid -> !pictured(sid) || path.contains("/" + sid.replace("ME", "MM") + "/"))
                                    .map(sid -> Map.of("sid", sid))
                                    .toList())));
            return;
        }
        if (exchange.getRequestMethod().equals("GET") && (last.startsWith("SM") || last.startsWith("MM"))) {
            fetched(exchange, last);
            return;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            list(exchange);
            return;
        }
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().endsWith("/Calls.json")) {
            placed(exchange, form);
            return;
        }
        ledger.add(form);
        if (refused.contains(fields(form).get("To"))) {
            say(exchange, 400, "{\"code\":21614,\"message\":\"Not a mobile number\",\"status\":400}");
            return;
        }
        switch (weather.apply(fields(form).getOrDefault("To", ""))) {
            case TAKES -> say(exchange, 201, json(shown(take(form))));
            case TAKES_SLOWLY -> {
                String answer = json(shown(take(form)));
                LockSupport.parkNanos(SLOW.toNanos());
                say(exchange, 201, answer);
            }
            case FAILS_BEFORE_TAKING ->
                say(exchange, 500, "{\"code\":20500,\"message\":\"Internal error\",\"status\":500}");
            case FAILS_AFTER_TAKING -> {
                take(form);
                say(exchange, 503, "{\"code\":20503,\"message\":\"Service unavailable\",\"status\":503}");
            }
            case HANGS_UP_AFTER_TAKING -> {
                take(form);
                exchange.close();
            }
            case HANGS_UP_BEFORE_TAKING -> exchange.close();
            case BUSY -> say(exchange, 429, "{\"code\":20429,\"message\":\"Too many requests\",\"status\":429}");
            case BLOCKED -> say(exchange, 400, "{\"code\":21610,\"message\":\"Blocked\",\"status\":400}");
            case NOT_MOBILE ->
                say(exchange, 400, "{\"code\":21614,\"message\":\"Not a mobile number\",\"status\":400}");
            case NOT_REGISTERED -> say(exchange, 400, "{\"code\":30034,\"message\":\"Not registered\",\"status\":400}");
        }
    }

    private void placed(HttpExchange exchange, String form) throws IOException {
        callRequests.incrementAndGet();
        switch (callMood) {
            case BUSY -> say(exchange, 429, "{\"code\":20429,\"message\":\"Too many requests\",\"status\":429}");
            case NOT_MOBILE -> say(exchange, 400, "{\"code\":21217,\"message\":\"Not a number\",\"status\":400}");
            case FAILS_BEFORE_TAKING ->
                say(exchange, 500, "{\"code\":20500,\"message\":\"Internal error\",\"status\":500}");
            case HANGS_UP_AFTER_TAKING -> {
                call(fields(form));
                exchange.close();
            }
            default -> say(exchange, 201, json(Map.of("sid", call(fields(form)).sid(), "status", "queued")));
        }
    }

    private boolean gone(String sid) {
        return inbound.remove(sid) | files.remove(sid) != null | forgets(sid);
    }

    private boolean forgets(String sid) {
        return taken.stream().anyMatch(text -> text.sid().equals(sid)) && forgotten.add(sid);
    }

    private void fetched(HttpExchange exchange, String sid) throws IOException {
        Taken text = taken.stream()
                .filter(one -> one.sid().equals(sid) && !forgotten.contains(sid))
                .findFirst()
                .orElse(null);
        if (text == null) {
            say(exchange, 404, "{\"code\":20404,\"message\":\"Not found\",\"status\":404}");
            return;
        }
        Map<String, Object> shown = shown(text);
        shown.put("status", "delivered");
        shown.put("num_segments", "2");
        shown.put("price", price);
        shown.put("price_unit", "USD");
        say(exchange, 200, json(shown));
    }

    private Called call(Map<String, String> fields) {
        Called called = new Called(
                String.format("CA%032d", next.incrementAndGet()),
                fields.getOrDefault("To", ""),
                fields.getOrDefault("From", ""),
                URI.create(fields.getOrDefault("Url", "about:blank")),
                URI.create(fields.getOrDefault("StatusCallback", "about:blank")));
        calls.add(called);
        return called;
    }

    /** Calls it placed to one phone, oldest first. */
    List<Called> callsTo(String to) {
        return calls.stream().filter(call -> call.to().equals(to)).toList();
    }

    private Taken take(String form) {
        Map<String, String> fields = fields(form);
        String media = fields.get("MediaUrl");
        String sid = String.format(media == null ? "SM%032d" : "MM%032d", next.incrementAndGet());
        Taken text = new Taken(
                sid,
                fields.getOrDefault("To", ""),
                fields.getOrDefault("From", ""),
                fields.getOrDefault("Body", ""),
                URI.create(fields.getOrDefault("StatusCallback", "about:blank")),
                clock.get());
        taken.add(text);
        if (media != null) {
            threads.execute(() -> fetch(sid, URI.create(media)));
        }
        onTaken.accept(text);
        return text;
    }

    private void fetch(String sid, URI media) {
        Found found = found(media);
        files.put(sid.replace("MM", "ME"), found.content());
        pictures.put(sid, found);
    }

    private Found found(URI at) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(at).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Found(at, answer.statusCode(), type, answer.body());
        } catch (IOException e) {
            return new Found(at, 0, "", new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(at, 0, "", new byte[0]);
        }
    }

    /** Whether a file is of a text of ours. */
    private boolean pictured(String file) {
        return pictures.containsKey(file.replace("ME", "MM"));
    }

    private void list(HttpExchange exchange) throws IOException {
        if (listHangsUp.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        if (listIsDown) {
            say(exchange, 500, "{\"code\":20500,\"message\":\"Internal error\",\"status\":500}");
            return;
        }
        String query = exchange.getRequestURI().getRawQuery();
        String to = fields(query == null ? "" : query).get("To");
        List<Map<String, Object>> messages = new ArrayList<>(taken.stream()
                .filter(text -> !forgotten.contains(text.sid()))
                .filter(text -> to == null || text.to().equals(to))
                .map(FakeTwilio::shown)
                .toList());
        Collections.reverse(messages);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("messages", messages);
        page.put("page", 0);
        page.put("page_size", 100);
        page.put("next_page_uri", null);
        say(exchange, 200, json(page));
    }

    private static Map<String, Object> shown(Taken text) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("sid", text.sid());
        shown.put("status", "queued");
        shown.put("to", text.to());
        shown.put("from", text.from());
        shown.put("body", text.body());
        shown.put("num_media", text.sid().startsWith("MM") ? "1" : "0");
        shown.put("date_created", DATES.format(text.at().atOffset(ZoneOffset.UTC)));
        return shown;
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.split("&", -1)) {
            String[] pair = field.split("=", 2);
            if (pair.length == 2) {
                fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
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
        threads.shutdownNow();
    }
}
