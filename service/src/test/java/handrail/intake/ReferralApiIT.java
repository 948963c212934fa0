package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Programs;
import handrail.standing.Elsewhere;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Referrals over HTTP, with their effects in a real PostgreSQL. */
class ReferralApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        UUID partner = service.core.ids.next();
        service.sql("insert into partner (id, program_id, name, intercept_point) values ('" + partner
                + "', :program, 'General Hospital', 'emergency_department')");
        service.core.database.open(handle -> handle.execute(
                "insert into api_key (id, program_id, partner_id, key_hash, created_at) values (?, ?, ?, ?, now())",
                service.core.ids.next(),
                service.program.value(),
                partner,
                Partners.hash("key-of-general")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_referral_becomes_a_client_with_coach_thread_first_text_and_check_in() throws Exception {
        HttpResponse<String> answer = send(body("Lia", "+12025550120", "verbal", 5, "R-1"));
        assertThat(answer.statusCode()).isEqualTo(201);
        UUID client = clientOf(answer);
        assertThat(open(client, "FIRST_CONTACT")).isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from assignment where ended_at is null and client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from check_in where status = 'due' and client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(texts(client)).isEqualTo(1);
        assertThat(service.count(
                        "select extract(epoch from e.breach_at - e.target_at) / 3600 from episode_of_care e where client_id = '"
                                + client + "'"))
                .isEqualTo(48);
    }

    @Test
    void the_same_referral_twice_is_one_by_reference_and_by_phone() throws Exception {
        HttpResponse<String> first = send(body("Bo", "+12025550121", "verbal", 6, "R-2"));
        long clients = service.count("select count(*) from client");
        HttpResponse<String> again = send(body("Bo", "+12025550121", "verbal", 6, "R-2"));
        HttpResponse<String> other = send(body("Bo", "(202) 555-0121", "verbal", 20, "R-2b"));
        assertThat(List.of(first.statusCode(), again.statusCode(), other.statusCode()))
                .containsExactly(201, 200, 200);
        assertThat(id(again)).isEqualTo(id(first)).isEqualTo(id(other));
        assertThat(service.count("select count(*) from client")).isEqualTo(clients);
        assertThat(texts(clientOf(first))).isEqualTo(1);
    }

    @Test
    void a_known_client_with_a_new_overdose_keeps_the_coach_and_the_clocks_restart() throws Exception {
        UUID client = clientOf(send(body("Al", "+12025550122", "verbal", 24 * 20, "R-3")));
        HttpResponse<String> anew = send(body("Al", "+12025550122", "verbal", 2, "R-4"));
        assertThat(anew.statusCode()).isEqualTo(201);
        assertThat(clientOf(anew)).isEqualTo(client);
        assertThat(service.count("select count(*) from overdose_event where client_id = '" + client + "'"))
                .isEqualTo(2);
        assertThat(service.count(
                        "select count(*) from episode_of_care where status = 'waitlist' and target_at > handrail.now() and client_id = '"
                                + client + "'"))
                .isEqualTo(1);
        assertThat(service.count("select count(distinct coach_id) from assignment where client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from task where kind = 'FIRST_CONTACT' and done_at is null and due_at > handrail.now() and client_id = '"
                                + client + "'"))
                .isEqualTo(1);
        assertThat(texts(client)).isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from check_in where outcome = 'new_overdose' and status = 'skipped' and client_id = '"
                                + client + "'"))
                .as("what the first episode would have asked")
                .isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from check_in c join episode_of_care e on e.id = c.episode_id where c.status = 'due' and c.day = 1"
                                + " and e.status <> 'finished' and c.client_id = '" + client + "'"))
                .as("asked from the first day of the second one")
                .isEqualTo(1);
    }

    @Test
    void whoever_was_in_another_programs_care_and_is_referred_again_is_in_our_care_again() throws Exception {
        UUID client = clientOf(send(body("Elm", "+12025550126", "verbal", 24 * 20, "R-8")));
        SignedIn sam = new SignedIn(
                service.core.ids.next(),
                service.supervisor,
                service.program,
                Role.SUPERVISOR,
                Language.EN,
                "Sam",
                "token");
        service.core.database.inProgram(service.program, handle -> {
            service.core.elsewhere.record(handle, sam, client, true, "the team in the next county");
            return true;
        });
        assertThat(service.count(
                        "select count(*) from assignment where ended_at is null and client_id = '" + client + "'"))
                .isZero();
        assertThat(clientOf(send(body("Elm", "+12025550126", "verbal", 2, "R-9"))))
                .isEqualTo(client);
        assertThat(open(client, "FIRST_CONTACT")).isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from assignment where ended_at is null and client_id = '" + client + "'"))
                .isEqualTo(1);
        service.core.database.inProgram(service.program, handle -> {
            assertThat(Elsewhere.of(handle, service.core.sealing, client)).isEmpty();
            service.core.elsewhere.withdraw(
                    handle,
                    sam,
                    handle.attach(Programs.class).get(service.program),
                    client,
                    service.core.time.instant());
            return true;
        });
        assertThat(service.count(
                        "select count(*) from elsewhere where withdrawn_at is null and client_id = '" + client + "'"))
                .as("what was so stays so")
                .isEqualTo(1);
    }

    @Test
    void s10_none_means_a_call_task_and_no_text() throws Exception {
        UUID client = clientOf(send(body("No", "+12025550123", "none", 3, "R-5")));
        assertThat(open(client, "CALL_CLIENT")).isEqualTo(1);
        assertThat(texts(client)).isZero();
    }

    @Test
    void s10_a_partner_can_not_say_that_somebody_agreed_by_a_text_of_their_own() throws Exception {
        HttpResponse<String> answer = send(body("Ot", "+12025550125", "own_text", 3, "R-7"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("faults").findValuesAsText("field"))
                .containsExactly("consent");
    }

    @Test
    void two_nodes_with_the_same_referral_at_once_enrol_one() throws Exception {
        Callable<HttpResponse<String>> sending = () -> send(body("Tw", "+12025550124", "none", 4, "R-6"));
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Integer> statuses = pool.invokeAll(List.of(sending, sending, sending, sending)).stream()
                    .map(ReferralApiIT::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 200, 200, 201);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void b1_every_fault_is_told_at_once_and_nothing_is_stored() throws Exception {
        long before = service.count("select (select count(*) from client) + (select count(*) from audit)");
        HttpResponse<String> answer = send("""
                {"phone": "12", "language": "fr", "occurredAt": "2999-01-01T00:00", "source": "moon", "consent": "verbal",
                 "birthDate": "May 1990",
                 "notes": "x"}
                """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "firstName", "phone", "language", "birthDate", "occurredAt", "source", "naloxoneGiven");
        assertThat(service.count("select (select count(*) from client) + (select count(*) from audit)"))
                .isEqualTo(before);
    }

    @Test
    void b1_what_is_no_json_or_has_no_key_is_refused_as_a_problem() throws Exception {
        assertThat(send("{\"firstName\": ").statusCode()).isEqualTo(422);
        HttpResponse<String> unknown = send("{}", "nobodys-key");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void the_build_describes_the_referral() throws Exception {
        JsonNode api = JSON.readTree(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        assertThat(api.path("paths").path("/api/referrals").has("post")).isTrue();
        assertThat(api.path("components")
                        .path("schemas")
                        .path("NewReferral")
                        .path("properties")
                        .fieldNames())
                .toIterable()
                .contains("firstName", "phone", "occurredAt", "consent", "reference");
    }

    private static String body(String name, String phone, String consent, int hoursAgo, String reference) {
        return """
                {"firstName": "%s", "phone": "%s", "language": "en", "occurredAt": "%s", "source": "emergency_department",
                 "naloxoneGiven": "yes", "consent": "%s", "reference": "%s"}
                """.formatted(
                        name, phone, service.core.time.instant().minus(Duration.ofHours(hoursAgo)), consent, reference);
    }

    private static HttpResponse<String> send(String body) throws Exception {
        return send(body, "key-of-general");
    }

    private static HttpResponse<String> send(String body, String key) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/referrals"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + key)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int status(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String id(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private static UUID clientOf(HttpResponse<String> answer) throws Exception {
        String referral = id(answer);
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select client_id from referral where id = cast(:id as uuid)")
                        .bind("id", referral)
                        .mapTo(UUID.class)
                        .one());
    }

    private static long open(UUID client, String kind) {
        return service.count("select count(*) from task where done_at is null and kind = '" + kind
                + "' and client_id = '" + client + "'");
    }

    private static long texts(UUID client) {
        return service.count(
                "select count(*) from message m join conversation c on c.id = m.conversation_id where c.client_id = '"
                        + client + "'");
    }
}
