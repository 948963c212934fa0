package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.database.ProgramId;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** C5: a coach opens only their own clients, or somebody else's with a reason that the supervisor reads. */
class BreakGlassIT {

    private static RunningService service;

    /** Somebody of Ana's or another coach's, who is not Ben's. */
    private record Other(UUID client, UUID thread, String phone, String name, UUID episode) {}

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ProgramId program() {
        return service.core.database.open(
                handle -> handle.createQuery("select program_id from sender where address = :line")
                        .bind("line", RunningService.CLIENTS_LINE)
                        .mapTo(UUID.class)
                        .map(ProgramId::new)
                        .one());
    }

    private static Other notBens(int which) {
        return service.core.database.inProgram(
                program(),
                handle -> handle.createQuery("""
                                select c.client_id, c.id as thread, h.id as holder, h.phone, k.first_name, g.episode_id
                                from assignment g join conversation c on c.client_id = g.client_id
                                join client k on k.id = g.client_id
                                join phone_holder h on h.client_id = g.client_id and h.held_until is null
                                where g.ended_at is null and g.coach_id <> (
                                    select account_id from staff where phone_key = any(:ben))
                                order by g.id offset :which limit 1
                                """)
                        .bindArray("ben", byte[].class, service.core.sealing.keys("phone", "+12025550111"))
                        .bind("which", which)
                        .map((row, context) -> new Other(
                                row.getObject("client_id", UUID.class),
                                row.getObject("thread", UUID.class),
                                service.core.sealing.open(
                                        "phone_holder",
                                        "phone",
                                        row.getObject("holder", UUID.class),
                                        new handrail.database.Sealed(row.getBytes("phone"))),
                                service.core.sealing.open(
                                        "client",
                                        "first_name",
                                        row.getObject("client_id", UUID.class),
                                        new handrail.database.Sealed(row.getBytes("first_name"))),
                                row.getObject("episode_id", UUID.class)))
                        .one());
    }

    private static long count(String query) {
        return service.core.database.inProgram(
                program(), handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void c5_a_reason_opens_somebody_elses_client_for_four_hours_and_the_supervisor_is_told() throws Exception {
        Other other = notBens(0);
        Visitor ben = Visitor.signedIn(service.url(), "ben@example.org", Demo.PASSWORD);
        assertThat(ben.get("/threads/" + other.thread()).statusCode()).isEqualTo(404);
        HttpResponse<String> short_ = ben.post("/break-glass", "who", other.phone(), "reason", "now");
        assertThat(short_.statusCode()).isEqualTo(422);
        assertThat(short_.body()).contains("Say why").contains(other.phone());
        assertThat(ben.get("/threads/" + other.thread()).statusCode()).isEqualTo(404);
        HttpResponse<String> opened =
                ben.post("/break-glass", "who", other.phone(), "reason", "At our door now, coach is on leave");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.uri().getPath()).isEqualTo("/threads/" + other.thread());
        assertThat(count("select count(*) from audit where action = 'break-glass.open' and subject_id = '"
                        + other.client() + "'"))
                .isEqualTo(1);
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.get("/today").body()).contains("opened this client with a reason");
        assertThat(sam.get("/break-glass").body()).contains("At our door now").contains(other.name());
        assertThat(sam.get("/pages").body())
                .contains("Who opened somebody else&#39;s client, and why")
                .doesNotContain("I need to open");
        assertThat(ben.get("/pages").body()).contains("I need to open somebody else&#39;s client");
        Visitor ana = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        assertThat(ana.get("/break-glass").body()).doesNotContain("At our door now");
        service.move(Duration.ofHours(4).plusMinutes(1));
        assertThat(ben.get("/threads/" + other.thread()).statusCode())
                .as("its time is over")
                .isEqualTo(404);
        assertThat(count("select count(*) from break_glass where position(convert_to('door', 'UTF8') in reason) > 0"))
                .as("C4: the reason is sealed")
                .isZero();
    }

    @Test
    void c5_nobody_can_browse_and_a_try_that_finds_nobody_is_audited() throws Exception {
        Visitor ben = Visitor.signedIn(service.url(), "ben@example.org", Demo.PASSWORD);
        long before = count("select count(*) from audit where action = 'break-glass.refused'");
        for (String who : new String[] {"", "%", "A", "(202) 555-0199", "Nobody Here"}) {
            assertThat(ben.post("/break-glass", "who", who, "reason", "I would like to look around")
                            .statusCode())
                    .as(who)
                    .isEqualTo(422);
        }
        assertThat(count("select count(*) from audit where action = 'break-glass.refused'"))
                .isEqualTo(before + 5);
    }

    @Test
    void a_supervisor_gives_a_client_to_another_coach_and_what_is_owed_goes_along() throws Exception {
        Other other = notBens(3);
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        HttpResponse<String> list = sam.get("/episodes/" + other.episode() + "/coach");
        assertThat(list.body()).contains(other.name()).contains("Has them now").contains("Speaks ");
        UUID ben = service.core.database.inProgram(
                program(),
                handle -> handle.createQuery("select account_id from staff where phone_key = any(:keys)")
                        .bindArray("keys", byte[].class, service.core.sealing.keys("phone", "+12025550111"))
                        .mapTo(UUID.class)
                        .one());
        assertThat(sam.post("/episodes/" + other.episode() + "/coach", "coach", ben.toString())
                        .statusCode())
                .isEqualTo(200);
        sam.post("/episodes/" + other.episode() + "/coach", "coach", ben.toString());
        assertThat(count("select count(*) from assignment where ended_at is null and coach_id = '" + ben
                        + "' and episode_id = '" + other.episode() + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from task where done_at is null and client_id = '" + other.client()
                        + "' and owner_id is distinct from '" + ben + "'"))
                .isZero();
        Visitor benHere = Visitor.signedIn(service.url(), "ben@example.org", Demo.PASSWORD);
        assertThat(benHere.get("/threads/" + other.thread()).statusCode()).isEqualTo(200);
        UUID nobody = UUID.fromString("01900000-0000-7000-8000-00000000dead");
        assertThat(sam.post("/episodes/" + other.episode() + "/coach", "coach", nobody.toString())
                        .statusCode())
                .isEqualTo(409);
        assertThat(sam.post("/episodes/" + nobody + "/coach", "coach", ben.toString())
                        .statusCode())
                .isEqualTo(404);
    }
}
