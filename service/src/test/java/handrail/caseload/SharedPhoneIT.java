package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people of one household, referred with one phone: texts from it are nobody's until a person has found out (C7). */
class SharedPhoneIT {

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
    void who_is_texting_is_asked_and_a_supervisor_says_whose_the_phone_is() throws Exception {
        String phone = "+13055550177";
        UUID rosa = client(refer("Rosa", "Quill", phone));
        UUID luis = client(refer("Luis", "Quill", phone));
        assertThat(luis).isNotEqualTo(rosa);
        service.text(phone, "can i get some narcan");
        service.until(() -> service.arrivedAt(phone).stream().anyMatch(text -> text.startsWith("Who is this")));
        assertThat(service.arrivedAt(phone))
                .noneMatch(text -> text.contains("Rosa") || text.contains("Luis") || text.contains("naloxone"));
        assertThat(supplies(rosa) + supplies(luis)).isZero();
        UUID thread = thread(phone);
        assertThat(openTasks(thread)).isEqualTo(1);

        Visitor supervisor = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(supervisor.get("/threads/" + thread).body())
                .contains("Whose phone is this?", "/clients/" + rosa, "/clients/" + luis, "can i get some narcan");
        assertThat(Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD)
                        .get("/threads/" + thread)
                        .statusCode())
                .isEqualTo(404);
        assertThat(supervisor
                        .post(
                                "/threads/" + thread + "/phone",
                                "client",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(openTasks(thread)).isEqualTo(1);
        supervisor.post("/threads/" + thread + "/phone", "client", rosa.toString());
        assertThat(openTasks(thread)).isZero();
        supervisor.post("/threads/" + thread + "/phone", "client", rosa.toString());
        assertThat(openCalls(luis)).as("who lost the phone is called").isEqualTo(1);
        assertThat(openCalls(rosa)).isZero();
        UUID lost = one("select id from conversation where client_id = '" + luis + "'");
        for (String act : List.of("take-over", "hand-back")) {
            assertThat(supervisor.post("/threads/" + lost + "/" + act).statusCode())
                    .as("a thread without a phone")
                    .isIn(200, 303);
        }

        service.text(phone, "can i get some narcan");
        service.until(() -> supplies(rosa) == 1);
        assertThat(supplies(luis)).isZero();
        assertThat(count("select count(*) from phone_holder where held_until is null and client_id = '" + rosa + "'"))
                .isEqualTo(1);
    }

    @Test
    void s8_what_was_asked_still_waits_for_its_answer_when_it_is_known_who_asked() throws Exception {
        String phone = "+13055550176";
        refer("Rosa", "Birch", phone);
        refer("Luis", "Birch", phone);
        service.text(phone, "my landlord says i have to be out by friday and im scared");
        UUID thread = thread(phone);
        service.until(() -> openTasks(thread) == 1);
        long asked = openAnswers(thread);
        assertThat(asked).isEqualTo(1);
        Visitor supervisor = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        supervisor.post("/threads/" + thread + "/phone", "client", "shared");
        assertThat(openTasks(thread)).isZero();
        assertThat(openAnswers(thread)).isEqualTo(asked);
    }

    @Test
    void a_phone_that_stays_shared_asks_again_another_day() throws Exception {
        String phone = "+13055550178";
        refer("Rosa", "Marsh", phone);
        refer("Luis", "Marsh", phone);
        service.text(phone, "hey");
        service.until(() -> !service.arrivedAt(phone).isEmpty());
        UUID thread = thread(phone);
        Visitor supervisor = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        supervisor.post("/threads/" + thread + "/phone", "client", "shared");
        assertThat(openTasks(thread)).isZero();
        service.text(phone, "its luis");
        service.until(() -> openTasks(thread) == 1);
    }

    private static HttpResponse<String> refer(String first, String last, String phone) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/referrals"))
                                .header("Authorization", "Bearer " + Demo.API_KEY)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"firstName": "%s", "lastName": "%s", "phone": "%s", "language": "en", "occurredAt": "%s",
                                         "source": "ems", "naloxoneGiven": "yes", "consent": "verbal"}
                                        """.formatted(
                                                first,
                                                last,
                                                phone,
                                                service.core.time.instant().minus(Duration.ofHours(3)))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static UUID client(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String referral = answer.body().replaceAll("(?s).*\"id\"\\s*:\\s*\"([0-9a-f-]+)\".*", "$1");
        return one("select client_id from referral where id = '" + referral + "'");
    }

    private static UUID thread(String phone) {
        return one(
                "select c.id from conversation c join phone_holder h on h.contact_id = c.contact_id where h.phone_key = decode('"
                        + java.util.HexFormat.of().formatHex(service.core.sealing.key("phone", phone)) + "', 'hex')");
    }

    private static UUID one(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(UUID.class).one());
    }

    private static long count(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static long openTasks(UUID thread) {
        return count(
                "select count(*) from task where kind = 'WHO_IS_TEXTING' and done_at is null and conversation_id = '"
                        + thread + "'");
    }

    private static long openAnswers(UUID thread) {
        return count("select count(*) from task where kind = 'ANSWER_TEXT' and done_at is null and conversation_id = '"
                + thread + "'");
    }

    private static long openCalls(UUID client) {
        return count("select count(*) from task where kind = 'CALL_CLIENT' and done_at is null and client_id = '"
                + client + "'");
    }

    private static long supplies(UUID client) {
        return count("select count(*) from supply_request where client_id = '" + client + "'");
    }
}
