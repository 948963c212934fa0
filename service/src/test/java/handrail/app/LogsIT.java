package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.tool.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service writes to its log, at every level, about people whose names, numbers and words are known to this test. */
class LogsIT {

    private static final String FIRST_NAME = "Plantedfirst";
    private static final String LAST_NAME = "Plantedlast";
    private static final String PLACE = "Plantedplace 17";
    private static final String AREA = "Plantedarea";
    private static final String NOTES = "planted-note-quokka";
    private static final String BORN = "1987-03-09";
    private static final String PHONE = "2125550177";
    private static final String BODY = "planted-body-zebra narcan";
    private static final String REPLY = "planted-reply-okapi";
    private static final String EMAIL = "planted.email@example.org";
    private static final String PASSWORD = "planted-password-lemur";
    private static final List<String> SECRETS = List.of(
            FIRST_NAME,
            LAST_NAME,
            "Plantedplace",
            NOTES,
            BORN,
            AREA,
            PHONE,
            "555-0177",
            "planted-body",
            REPLY,
            "planted.email",
            PASSWORD,
            Demo.PASSWORD + "x");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream USUAL = System.out;

    private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();
    private static RunningService service;
    private static String faultyRequest;
    private static String metrics;

    @BeforeAll
    static void a_day_with_faults() throws Exception {
        System.setOut(new PrintStream(WRITTEN, true, StandardCharsets.UTF_8));
        System.setProperty("dw.logging.loggers.handrail", "ALL");
        service = new RunningService(true);
        Visitor supervisor = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        String thread = referred(supervisor);
        service.text("+1" + PHONE, BODY);
        supervisor.post("/threads/" + thread + "/reply", "body", REPLY);
        supervisor.post("/threads/" + thread + "/outreach", "channel", "call", "outcome", "reached", "note", NOTES);
        supervisor.get("/threads/" + thread);
        refused(supervisor, thread);
        broken(supervisor, thread);
        metrics = read(service.adminUrl() + "/prometheus")
                + read(service.adminUrl() + "/metrics")
                + read(service.adminUrl() + "/healthcheck");
    }

    private static String referred(Visitor supervisor) throws Exception {
        supervisor.get("/referrals/new");
        assertThat(supervisor.post("/referrals/new", referral()).statusCode()).isEqualTo(200);
        return service.owner()
                .withHandle(handle -> handle.createQuery("select id::text from conversation order by id desc limit 1")
                        .mapTo(String.class)
                        .one());
    }

    private static String[] referral() {
        String at = service.core.time.instant().toString().substring(0, 10) + "T01:00";
        return new String[] {
            "firstName",
            FIRST_NAME,
            "lastName",
            LAST_NAME,
            "phone",
            PHONE,
            "language",
            "en",
            "birthDate",
            BORN,
            "occurredAt",
            at,
            "place",
            PLACE,
            "area",
            AREA,
            "source",
            "ems",
            "naloxoneGiven",
            "yes",
            "consent",
            "verbal",
            "consentHow",
            "x",
            "notes",
            NOTES
        };
    }

    /** What people and programs send that can't be taken. */
    private static void refused(Visitor supervisor, String thread) throws Exception {
        supervisor.get("/threads/" + FIRST_NAME);
        supervisor.get("/" + LAST_NAME + "?note=" + NOTES);
        supervisor.post("/threads/" + thread + "/outreach", "channel", NOTES, "outcome", REPLY);
        supervisor.post("/referrals/new", "firstName", FIRST_NAME, "phone", PHONE + PHONE, "birthDate", BORN);
        new Visitor(service.url()).post("/sign-in", "email", EMAIL, "password", PASSWORD);
        new Visitor(service.url()).post("/sign-in", "email", "sam@example.org", "password", Demo.PASSWORD + "x");
        send("/api/referrals", "application/json", "{\"firstName\": \"" + FIRST_NAME + "\", \"x" + PHONE + "\": 1");
        send("/api/referrals", "text/" + PHONE, NOTES);
        service.post(RunningService.form("+1" + PHONE, RunningService.CLIENTS_LINE, BODY, "SM1"), "wrong");
    }

    /** The database breaks under a text, a referral, a page and a job: each is a fault of ours, with what was sent in its hands. */
    private static void broken(Visitor supervisor, String thread) throws Exception {
        service.owner().useHandle(handle -> {
            handle.execute("alter table message add constraint broken check (false) not valid");
            handle.execute("alter table client add constraint broken check (false) not valid");
            handle.execute("alter table page rename column danger to renamed");
            handle.execute("alter table outbox rename column urgency to renamed");
        });
        assertThat(service.text("+1" + PHONE, BODY)).isEqualTo(500);
        String[] another = referral();
        another[5] = "2125550178";
        assertThat(supervisor.post("/referrals/new", another).statusCode()).isEqualTo(500);
        assertThat(supervisor
                        .post("/threads/" + thread + "/reply", "body", REPLY)
                        .statusCode())
                .isEqualTo(500);
        HttpResponse<String> page = supervisor.get("/pages");
        assertThat(page.statusCode()).isEqualTo(500);
        faultyRequest = page.headers().firstValue("X-Request-Id").orElseThrow();
        service.until(() -> written().contains("Job ") && written().contains("failed in program"));
    }

    @AfterAll
    static void stop() {
        System.setOut(USUAL);
        System.clearProperty("dw.logging.loggers.handrail");
        service.close();
    }

    @Test
    void c6_the_log_shows_no_name_number_word_or_password_however_things_fail() {
        assertThat(written()).contains("UnableToExecuteStatementException");
        SECRETS.forEach(secret -> assertThat(written()).as(secret).doesNotContainIgnoringCase(secret));
    }

    @Test
    void c6_the_metrics_and_health_show_none_either() {
        assertThat(metrics).contains("handrail_job");
        SECRETS.forEach(secret -> assertThat(metrics).as(secret).doesNotContainIgnoringCase(secret));
    }

    @Test
    void every_line_is_json_and_a_fault_is_found_by_the_id_its_answer_has() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : written().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("request").asText()).isEqualTo(faultyRequest);
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
        });
        assertThat(lines.stream().filter(line -> line.path("message").asText().startsWith("Job ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("run").asText()).isNotEmpty());
    }

    private static String written() {
        return WRITTEN.toString(StandardCharsets.UTF_8);
    }

    private static void send(String path, String type, String body) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + path))
                                .header("Content-Type", type)
                                .header("Authorization", "Bearer " + PASSWORD)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    private static String read(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
