package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.tool.Demo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong is answered by one family (B1): a page in the reader's language for people, problem+json for programs. */
class RefusalsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] TWO_MEGABYTES = new byte[2 << 20];

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, There is no such page",
        "GET, /threads/not-an-id, 303, ''",
        "GET, /assets/nothing.css, 404, There is no such page",
        "DELETE, /sign-in, 405, does not take that kind of request",
        "POST, /nowhere, 404, There is no such page"
    })
    void b1_people_get_a_page(String method, String path, int status, String words) throws Exception {
        HttpResponse<String> answer = send(method, path, FORM, "en", BodyPublishers.ofString("x=1"));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 303) {
            isPage(answer, "en", words);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nowhere, 404, no such page",
        "GET, /api/referrals, 405, kind of request",
        "PUT, /twilio/messages, 405, kind of request",
        "GET, /twilio/nowhere, 404, no such page"
    })
    void b1_programs_get_a_problem(String method, String path, int status, String words) throws Exception {
        isProblem(send(method, path, "application/json", "es", BodyPublishers.ofString("{}")), status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks/01900000-0000-7000-8000-000000000009/hand, /tasks/01900000-0000-7000-8000-000000000009",
        "/account/sessions/01900000-0000-7000-8000-000000000009/end, /account",
        "/threads/01900000-0000-7000-8000-000000000009/handoffs/1/slot, /threads/01900000-0000-7000-8000-000000000009"
    })
    void a_forms_address_that_is_opened_leads_to_the_page_the_form_is_on(String form, String page) throws Exception {
        HttpResponse<String> answer = send("GET", form, FORM, "en", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page));
    }

    @Test
    void another_method_says_which_ones_there_are() throws Exception {
        assertThat(send("DELETE", "/sign-in", FORM, "en", BodyPublishers.noBody())
                        .headers()
                        .firstValue("Allow")
                        .orElse(""))
                .contains("GET")
                .contains("POST");
    }

    @Test
    void content_of_another_kind_is_refused() throws Exception {
        isProblem(
                send("POST", "/api/referrals", "text/plain", "en", BodyPublishers.ofString("Ana")),
                415,
                "application/json");
        HttpResponse<String> page = send("POST", "/set-up", "application/json", "en", BodyPublishers.ofString("{}"));
        assertThat(page.statusCode()).isEqualTo(415);
        isPage(page, "en", "of a kind this address does not take");
    }

    @Test
    void a_body_in_an_alphabet_that_does_not_exist_is_refused() throws Exception {
        HttpResponse<String> page =
                send("POST", "/sign-in", FORM + "; charset=klingon", "es", BodyPublishers.ofString("email=a"));
        assertThat(page.statusCode()).isEqualTo(415);
        isPage(page, "es", "de un tipo que esta dirección no acepta");
    }

    @Test
    void the_null_character_is_left_out_of_a_form_and_named_to_a_program() throws Exception {
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        String client = text("select id from client order by id limit 1");
        sam.post("/clients/" + client + "/match", "area", "har\0bor", "acuity", "usual", "gender", "");
        assertThat(text("select area from client where id = '" + client + "'")).isEqualTo("harbor");
        HttpResponse<String> told =
                send("POST", "/api/referrals", "application/json", "en", BodyPublishers.ofString("""
                        {"firstName": "Nina", "area": "har\\u0000bor", "language": "en", "source": "ems", "naloxoneGiven": "yes",
                        "consent": "none", "occurredAt": "%s"}
                        """.formatted(
                                service.core.time.instant().minusSeconds(3_600))));
        isProblem(told, 422, "area");
        assertThat(told.body()).contains("Leave out the null character");
    }

    @ParameterizedTest
    @CsvSource({
        "sam@example.org, /rebalance, leaving, 303",
        "ada@example.org, /staff/on-call, place1, 409",
        "sam@example.org, /threads/THREAD/draft, after, 422",
        "sam@example.org, /phones/clock, by, 400"
    })
    void b1_what_only_looks_like_an_id_is_none(String who, String path, String field, int status) throws Exception {
        Visitor visitor = Visitor.signedIn(service.url(), who, Demo.PASSWORD);
        String thread =
                text("select c.id from conversation c join client k on k.id = c.client_id order by c.id limit 1");
        HttpResponse<String> answer =
                visitor.post(path.replace("THREAD", thread), field, "------------------------------------");
        assertThat(answer.statusCode()).isEqualTo(status == 303 ? 200 : status);
    }

    @Test
    void a_simulated_phone_that_texts_a_number_of_nobodys_is_told_so() throws Exception {
        HttpResponse<String> page = send(
                "POST",
                "/phones",
                FORM,
                "es",
                BodyPublishers.ofString("number=%2B12025550123&line=%2B12025550199&body=hola"));
        assertThat(page.statusCode()).isEqualTo(422);
        isPage(page, "es", "Ningún programa recibe mensajes en este número");
    }

    @Test
    void an_hour_that_clocks_skip_is_refused_where_it_is_typed() throws Exception {
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        String skipped = "2027-03-14T02:30";
        HttpResponse<String> cover = sam.post("/cover", "from", skipped, "until", "2027-03-14T12:00");
        assertThat(cover.statusCode()).isEqualTo(422);
        assertThat(cover.body()).contains("Choose a day and time", skipped);
        HttpResponse<String> referral =
                sam.post("/referrals/new", "firstName", "Nina", "occurredAt", skipped, "area", "harbor");
        assertThat(referral.body()).contains("Choose the day and the time");
    }

    @Test
    void a_coach_who_is_none_has_no_page_on_the_board() throws Exception {
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.get("/board/coaches/01900000-0000-7000-8000-000000000009")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_was_wrong_is_said_in_the_readers_language_without_our_names_for_it() throws Exception {
        Visitor carla = spanish("carla@example.org");
        HttpResponse<String> week = carla.get("/calendar?week=2026-02-30");
        assertThat(week.statusCode()).isEqualTo(422);
        isPage(week, "es", "Elige un día como");
        assertThat(week.body()).doesNotContain("Wrong", "week<");
        HttpResponse<String> stale = carla.stale("/day/end");
        assertThat(stale.statusCode()).isEqualTo(403);
        isPage(stale, "es", "Este formulario es de otra sesión");
    }

    private static Visitor spanish(String email) throws Exception {
        Visitor visitor = Visitor.signedIn(service.url(), email, Demo.PASSWORD);
        visitor.post("/account/language", "language", "es");
        return visitor;
    }

    private static String text(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    @Test
    void more_than_a_megabyte_is_refused_whether_it_says_its_length_or_not() throws Exception {
        BodyPublisher known = BodyPublishers.ofByteArray(TWO_MEGABYTES);
        BodyPublisher unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES));
        for (BodyPublisher body : new BodyPublisher[] {known, unknown}) {
            isProblem(send("POST", "/api/referrals", "application/json", "en", body), 413, "one megabyte");
            HttpResponse<String> page = send("POST", "/sign-in", FORM, "en", body);
            assertThat(page.statusCode()).isEqualTo(413);
            isPage(page, "en", "one megabyte");
        }
    }

    @Test
    void a_role_that_may_not_is_told_in_its_own_language_and_can_go_on() throws Exception {
        service.owner()
                .useHandle(
                        handle -> handle.execute(
                                "update account set language = 'es' where id in (select account_id from membership where role = 'manager')"));
        Visitor manager = Visitor.signedIn(service.url(), "mara@example.org", Demo.PASSWORD);
        HttpResponse<String> answer = manager.get("/today");
        assertThat(answer.statusCode()).isEqualTo(403);
        isPage(answer, "es", "Esta página es para otros roles");
        assertThat(answer.body()).contains("/reports/caseload");
    }

    @Test
    void a_stranger_is_told_in_the_browsers_language() throws Exception {
        isPage(
                send("GET", "/nowhere", FORM, "es-MX,es;q=0.9,en;q=0.5", BodyPublishers.noBody()),
                "es",
                "No existe esta página");
        isPage(
                send("GET", "/assets/x.css", FORM, "es-MX,es;q=0.9,en;q=0.5", BodyPublishers.noBody()),
                "es",
                "No existe esta página");
        isPage(send("GET", "/nowhere", FORM, "fr", BodyPublishers.noBody()), "en", "There is no such page");
    }

    @Test
    void what_is_not_even_http_is_answered_in_the_same_words() throws Exception {
        try (Socket socket = new Socket("localhost", URI.create(service.url()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("That could not be read")
                    .doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void c6_a_fault_of_ours_says_that_it_is_ours_and_nothing_of_what_it_was() throws Exception {
        Visitor coach = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        service.owner().useHandle(handle -> {
            handle.execute("alter table task rename column kind to renamed");
            handle.execute("alter table api_key rename column key_hash to renamed");
        });
        HttpResponse<String> page = coach.get("/today");
        isProblem(
                send("POST", "/api/referrals", "application/json", "en", BodyPublishers.ofString("{}")),
                500,
                "on our side");
        service.owner().useHandle(handle -> {
            handle.execute("alter table task rename column renamed to kind");
            handle.execute("alter table api_key rename column renamed to key_hash");
        });
        assertThat(page.statusCode()).isEqualTo(500);
        isPage(page, "en", "Something went wrong on our side");
        assertThat(page.body())
                .contains(page.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("SQL", "select", "renamed");
    }

    private static void isPage(HttpResponse<String> answer, String language, String words) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("lang=\"" + language + "\"", words)
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContainPattern("\\{\"code\":\\d")
                .doesNotContainIgnoringCase("jetty");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String words) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("urn:handrail:");
        assertThat(problem.path("title").asText()).contains(words);
        assertThat(problem.path("instance").asText())
                .endsWith(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private static HttpResponse<String> send(
            String method, String path, String type, String language, BodyPublisher body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + path))
                                .header("Content-Type", type)
                                .header("Accept-Language", language)
                                .header("Authorization", "Bearer " + Demo.API_KEY)
                                .method(method, method.equals("GET") ? BodyPublishers.noBody() : body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
