package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import handrail.access.SessionFilter;
import handrail.tool.Demo;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route and who may take it. A new route fails here until it stands in the table. */
class RouteTableIT {

    private static final String CARE = "coach supervisor";
    private static final String ALL = "coach supervisor manager administrator";

    /** Route to the roles that are let in; "open" needs no sign-in because it brings a proof of its own or gives nothing away. */
    static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", ALL),
            Map.entry("GET /sign-in", "open"),
            Map.entry("POST /sign-in", "open"),
            Map.entry("GET /set-up", "open"),
            Map.entry("POST /set-up", "open"),
            Map.entry("POST /sign-out", ALL),
            Map.entry("GET /start", "open"),
            Map.entry("POST /start", "open"),
            Map.entry("GET /device/manifest.webmanifest", "open"),
            Map.entry("GET /device/worker.js", "open"),
            Map.entry("GET /device/offline", "open"),
            Map.entry("GET /waiting", CARE),
            Map.entry("GET /notices", CARE),
            Map.entry("POST /notices", CARE),
            Map.entry("GET /account", ALL),
            Map.entry("POST /account/language", ALL),
            Map.entry("POST /account/password", ALL),
            Map.entry("POST /account/sessions/{id}/end", ALL),
            Map.entry("POST /account/sessions/end-others", ALL),
            Map.entry("GET /alerts", "supervisor administrator"),
            Map.entry("POST /alerts/{id}/acknowledge", "supervisor administrator"),
            Map.entry("GET /texting", "administrator"),
            Map.entry("POST /texting/senders", "administrator"),
            Map.entry("POST /texting/senders/{id}", "administrator"),
            Map.entry("GET /threads/{id}/media/{media}", CARE),
            Map.entry("GET /heartbeat", "open"),
            Map.entry("GET /jobs", "administrator"),
            Map.entry("GET /jobs/{job}", "administrator"),
            Map.entry("POST /jobs/{job}/run", "administrator"),
            Map.entry("POST /jobs/{job}/pause", "administrator"),
            Map.entry("POST /jobs/{job}/resume", "administrator"),
            Map.entry("GET /refer", "open"),
            Map.entry("POST /refer", "open"),
            Map.entry("GET /duplicates", "supervisor"),
            Map.entry("GET /duplicates/{id}", "supervisor"),
            Map.entry("POST /duplicates/{id}/join", "supervisor"),
            Map.entry("POST /duplicates/{id}/apart", "supervisor"),
            Map.entry("GET /threads/{id}/who", "supervisor"),
            Map.entry("POST /threads/{id}/who", "supervisor"),
            Map.entry("POST /merges/{id}/undo", "supervisor"),
            Map.entry("POST /clients/{id}/number", CARE),
            Map.entry("POST /clients/{id}/asked-when", CARE),
            Map.entry("POST /clients/{id}/asked-when/go-on", CARE),
            Map.entry("GET /intake", "supervisor administrator"),
            Map.entry("POST /intake", "supervisor administrator"),
            Map.entry("GET /intake/{id}", "supervisor administrator"),
            Map.entry("POST /intake/{id}/columns", "supervisor administrator"),
            Map.entry("POST /intake/{id}/take", "supervisor administrator"),
            Map.entry("POST /intake/{id}/drop", "supervisor administrator"),
            Map.entry("GET /intake/{id}/report.csv", "supervisor administrator"),
            Map.entry("GET /partners", "administrator"),
            Map.entry("POST /partners", "administrator"),
            Map.entry("POST /partners/{id}/keys", "administrator"),
            Map.entry("POST /partners/keys/{key}/revoke", "administrator"),
            Map.entry("GET /providers", "coach supervisor administrator"),
            Map.entry("POST /providers", "supervisor administrator"),
            Map.entry("GET /provider/{id}", "supervisor administrator"),
            Map.entry("POST /provider/{id}", "supervisor administrator"),
            Map.entry("POST /provider/{id}/hours", "supervisor administrator"),
            Map.entry("POST /provider/{id}/hours/remove", "supervisor administrator"),
            Map.entry("POST /provider/{id}/end", "supervisor administrator"),
            Map.entry("POST /providers/{id}/slots", "coach supervisor administrator"),
            Map.entry("POST /providers/slots/{slot}/withdraw", "coach supervisor administrator"),
            Map.entry("POST /threads/{id}/handoffs/{handoff}/slot", CARE),
            Map.entry("GET /threads/{id}/export", "supervisor administrator"),
            Map.entry("GET /directory", "coach supervisor administrator"),
            Map.entry("POST /directory", "administrator"),
            Map.entry("GET /directory/{id}", "administrator"),
            Map.entry("POST /directory/{id}", "administrator"),
            Map.entry("POST /directory/{id}/end", "administrator"),
            Map.entry("GET /staff", "administrator"),
            Map.entry("GET /staff/new", "administrator"),
            Map.entry("POST /staff/new", "administrator"),
            Map.entry("GET /staff/{id}", "administrator"),
            Map.entry("POST /staff/{id}", "administrator"),
            Map.entry("POST /staff/{id}/start-code", "administrator"),
            Map.entry("POST /staff/{id}/unlock", "administrator"),
            Map.entry("POST /staff/{id}/close", "administrator"),
            Map.entry("POST /staff/on-call", "administrator"),
            Map.entry("POST /staff/{id}/leave", "administrator"),
            Map.entry("POST /staff/{id}/leave/{leave}/cancel", "administrator"),
            Map.entry("GET /board", "supervisor"),
            Map.entry("GET /board/coaches/{coach}", "supervisor"),
            Map.entry("GET /rebalance", "supervisor"),
            Map.entry("POST /rebalance", "supervisor"),
            Map.entry("GET /rebalance/{id}", "supervisor"),
            Map.entry("POST /rebalance/{id}/lines/{move}", "supervisor"),
            Map.entry("POST /rebalance/{id}/approve", "supervisor"),
            Map.entry("POST /rebalance/{id}/undo", "supervisor"),
            Map.entry("GET /calendar", CARE),
            Map.entry("POST /calendar/feed", CARE),
            Map.entry("POST /calendar/feed/revoke", CARE),
            Map.entry("GET /calendar/feed/{token}.ics", "open"),
            Map.entry("GET /day", "coach"),
            Map.entry("POST /day", "coach"),
            Map.entry("POST /day/end", "coach"),
            Map.entry("GET /cover", CARE),
            Map.entry("POST /cover", CARE),
            Map.entry("POST /cover/{id}/end", CARE),
            Map.entry("GET /offers/{id}", CARE),
            Map.entry("POST /offers/{id}/accept", CARE),
            Map.entry("POST /offers/{id}/decline", CARE),
            Map.entry("GET /clients/{id}/match", CARE),
            Map.entry("POST /clients/{id}/match", CARE),
            Map.entry("POST /episodes/{episode}/apart", "supervisor"),
            Map.entry("GET /episodes/{episode}/coach", "supervisor"),
            Map.entry("POST /episodes/{episode}/coach", "supervisor"),
            Map.entry("GET /break-glass", CARE),
            Map.entry("POST /break-glass", CARE),
            Map.entry("GET /policy", "administrator"),
            Map.entry("POST /policy/draft", "administrator"),
            Map.entry("GET /policy/draft", "administrator"),
            Map.entry("POST /policy/draft/publish", "administrator"),
            Map.entry("POST /policy/draft/discard", "administrator"),
            Map.entry("POST /policy/versions/{number}", "administrator"),
            Map.entry("GET /clients/{id}/questions/{instrument}", CARE),
            Map.entry("POST /clients/{id}/questions/{instrument}", CARE),
            Map.entry("GET /suprt", CARE),
            Map.entry("POST /suprt/{client}/{day}", CARE),
            Map.entry("POST /suprt/{id}/take-back", CARE),
            Map.entry("GET /today", CARE),
            Map.entry("POST /tasks/{id}/done", CARE),
            Map.entry("GET /today/news", CARE),
            Map.entry("POST /tasks/{id}/undo", CARE),
            Map.entry("POST /threads/{id}/interpreter", CARE),
            Map.entry("POST /threads/{id}/comments", CARE),
            Map.entry("GET /threads/{id}/typing", CARE),
            Map.entry("GET /tasks/{id}", CARE),
            Map.entry("POST /tasks/{id}/put-off", CARE),
            Map.entry("POST /tasks/{id}/bring-back", CARE),
            Map.entry("POST /tasks/{id}/hand", CARE),
            Map.entry("POST /tasks/{id}/give-back", CARE),
            Map.entry("GET /clients", CARE),
            Map.entry("GET /clients/{id}", CARE),
            Map.entry("POST /clients/{id}/silence/end", CARE),
            Map.entry("POST /clients/{id}/hold", CARE),
            Map.entry("POST /clients/{id}/attempt", CARE),
            Map.entry("POST /clients/{id}/plan", CARE),
            Map.entry("POST /clients/{id}/plan/{line}/end", CARE),
            Map.entry("GET /clients/{id}/safety", CARE),
            Map.entry("POST /clients/{id}/safety", CARE),
            Map.entry("POST /clients/{id}/hold/end", CARE),
            Map.entry("POST /clients/{id}/mute", CARE),
            Map.entry("POST /clients/{id}/mute/lift", CARE),
            Map.entry("POST /clients/{id}/elsewhere", CARE),
            Map.entry("POST /clients/{id}/elsewhere/withdraw", "supervisor"),
            Map.entry("POST /clients/{id}/death", CARE),
            Map.entry("POST /clients/{id}/death/withdraw", "supervisor"),
            Map.entry("GET /live", CARE),
            Map.entry("GET /pages", CARE),
            Map.entry("GET /pages/open", CARE),
            Map.entry("GET /pages/news", CARE),
            Map.entry("POST /pages/{id}/acknowledge", CARE),
            Map.entry("GET /threads/{id}", CARE),
            Map.entry("GET /threads/{id}/news", CARE),
            Map.entry("POST /threads/{id}/reply", CARE),
            Map.entry("POST /threads/{id}/draft", CARE),
            Map.entry("POST /threads/{id}/later", CARE),
            Map.entry("GET /threads/{id}/later/{later}/picture", CARE),
            Map.entry("POST /threads/{id}/later/{later}/back", CARE),
            Map.entry("POST /threads/{id}/later/{later}/cancel", CARE),
            Map.entry("POST /threads/{id}/call", CARE),
            Map.entry("GET /threads/{id}/search", CARE),
            Map.entry("POST /threads/{id}/search", CARE),
            Map.entry("GET /find", CARE),
            Map.entry("POST /find", CARE),
            Map.entry("GET /wordings", CARE),
            Map.entry("POST /wordings", CARE),
            Map.entry("GET /wordings/{wording}", CARE),
            Map.entry("POST /wordings/{wording}", CARE),
            Map.entry("POST /wordings/{wording}/retire", CARE),
            Map.entry("POST /threads/{id}/calls/{callOut}/result", CARE),
            Map.entry("POST /twilio/talk", "open"),
            Map.entry("POST /twilio/talk/key", "open"),
            Map.entry("POST /twilio/talk/ended", "open"),
            Map.entry("POST /twilio/talk/status", "open"),
            Map.entry("POST /threads/{id}/consent", CARE),
            Map.entry("POST /threads/{id}/phone", CARE),
            Map.entry("POST /threads/{id}/opt-out", CARE),
            Map.entry("POST /threads/{id}/take-over", CARE),
            Map.entry("POST /threads/{id}/hand-back", CARE),
            Map.entry("POST /threads/{id}/supplies/{request}/delivered", CARE),
            Map.entry("POST /threads/{id}/handoffs/{handoff}", CARE),
            Map.entry("POST /threads/{id}/outreach", CARE),
            Map.entry("GET /referrals/new", "coach supervisor administrator"),
            Map.entry("POST /referrals/new", "coach supervisor administrator"),
            Map.entry("GET /numbers", "coach"),
            Map.entry("GET /numbers/{figure}", "coach"),
            Map.entry("GET /reports/caseload", "supervisor manager"),
            Map.entry("GET /reports/clocks", "supervisor manager"),
            Map.entry("GET /reports/clocks.csv", "supervisor manager"),
            Map.entry("GET /reports/clocks/{kind}/{verdict}", "supervisor manager"),
            Map.entry("GET /reports/clocks/{kind}/rows.csv", "supervisor manager"),
            Map.entry("GET /reports/caseload.csv", "supervisor manager"),
            Map.entry("GET /reports/caseload/{figure}/{coach}", "supervisor manager"),
            Map.entry("POST /api/referrals", "open"),
            Map.entry("GET /api/openapi.json", "open"),
            Map.entry("POST /twilio/messages", "open"),
            Map.entry("POST /twilio/status", "open"),
            Map.entry("POST /twilio/voice", "open"),
            Map.entry("POST /twilio/voice/key", "open"),
            Map.entry("POST /twilio/calls/next", "open"),
            Map.entry("POST /twilio/calls/screen", "open"),
            Map.entry("POST /twilio/calls/take", "open"),
            Map.entry("POST /twilio/calls/recorded", "open"),
            Map.entry("POST /twilio/voice/status", "open"),
            Map.entry("GET /twilio/picture", "open"),
            Map.entry("GET /phones", "open"),
            Map.entry("GET /phones/screen", "open"),
            Map.entry("POST /phones", "open"),
            Map.entry("POST /phones/clock", "open"),
            Map.entry("POST /phones/press", "open"),
            Map.entry("GET /api/simulator/phones/{number}", "open"),
            Map.entry("POST /api/simulator/clock", "open"),
            Map.entry("POST /api/simulator/clock/next", "open")));

    private static final Map<String, String> LOGINS = Map.of(
            "coach", "ana@example.org",
            "supervisor", "sam@example.org",
            "manager", "mara@example.org",
            "administrator", "ada@example.org");

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_route_stands_in_the_table_and_no_other() {
        assertThat(routes()).isEqualTo(TABLE.keySet());
    }

    @Test
    void set_up_is_closed_once_there_is_an_account() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        assertThat(ask(stranger, "GET /set-up").statusCode()).isEqualTo(303);
        String form = "program=Other&neutralName=Other+Team&zone=America/New_York&line=2025550191&staffLine=2025550192"
                + "&name=Pat&email=pat@example.org&password=four+words+are+enough";
        assertThat(post(stranger, "/set-up", form).statusCode()).isEqualTo(409);
    }

    @Test
    void sign_in_and_set_up_take_no_form_from_another_site() throws Exception {
        for (String path : List.of("/sign-in", "/set-up")) {
            for (String origin : List.of("https://elsewhere.example", "null")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString("email=ana@example.org&password=" + Demo.PASSWORD))
                        .build();
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path + " " + origin).isEqualTo(403);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void nobody_is_let_in_without_signing_in() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        for (Map.Entry<String, String> route : TABLE.entrySet()) {
            if (!route.getValue().equals("open")) {
                HttpResponse<String> answer = ask(stranger, route.getKey());
                assertThat(answer.statusCode()).as(route.getKey()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
            }
        }
    }

    @Test
    void c5_each_role_is_let_in_where_the_table_says_and_refused_elsewhere() throws Exception {
        for (Map.Entry<String, String> login : LOGINS.entrySet()) {
            HttpClient client = signedIn(login.getValue());
            for (Map.Entry<String, String> route : TABLE.entrySet()) {
                boolean sends =
                        !route.getKey().startsWith("GET") || route.getKey().equals("GET /live");
                if (route.getValue().equals("open") || sends) {
                    continue;
                }
                int status = ask(client, route.getKey()).statusCode();
                boolean allowed = List.of(route.getValue().split(" ")).contains(login.getKey());
                assertThat(status == 403)
                        .as(login.getKey() + " " + route.getKey() + " " + status)
                        .isEqualTo(!allowed);
            }
        }
    }

    @Test
    void a_change_without_the_sessions_token_is_refused_for_every_role() throws Exception {
        for (String email : LOGINS.values()) {
            HttpClient client = signedIn(email);
            for (Map.Entry<String, String> route : TABLE.entrySet()) {
                if (route.getKey().startsWith("POST") && !route.getValue().equals("open")) {
                    assertThat(ask(client, route.getKey()).statusCode())
                            .as(route.getKey())
                            .isEqualTo(403);
                }
            }
        }
    }

    private static HttpClient signedIn(String email) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> answer = post(
                client,
                "/sign-in",
                "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + Demo.PASSWORD);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith(SessionFilter.COOKIE + "=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
        return client;
    }

    private static HttpResponse<String> ask(HttpClient client, String route) throws Exception {
        String path =
                route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "01900000-0000-7000-8000-00000000dead");
        return route.startsWith("GET")
                ? client.send(
                        HttpRequest.newBuilder(URI.create(service.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                : post(client, path, "x=1");
    }

    private static HttpResponse<String> post(HttpClient client, String path, String form) throws Exception {
        boolean file = path.equals("/intake");
        return client.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header(
                                "Content-Type",
                                file ? "multipart/form-data; boundary=edge" : "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                file
                                        ? "--edge\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--edge--\r\n"
                                        : form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter().importPackages("handrail")) {
            if (found.isAnnotatedWith(Path.class)) {
                Class<?> resource = found.reflect();
                for (Method method : resource.getMethods()) {
                    verb(method)
                            .ifPresent(
                                    verb -> routes.add(verb + " " + path(resource.getAnnotation(Path.class), method)));
                }
            }
        }
        return routes;
    }

    private static Optional<String> verb(Method method) {
        if (method.isAnnotationPresent(GET.class)) {
            return Optional.of("GET");
        }
        return method.isAnnotationPresent(POST.class) ? Optional.of("POST") : Optional.empty();
    }

    private static String path(Path root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + root.value() + "/" + (own == null ? "" : own.value());
        String clean = path.replaceAll("/+", "/");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }
}
