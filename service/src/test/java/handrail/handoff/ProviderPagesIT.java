package handrail.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Providers and the times they keep free, as staff enter them and coaches book them. */
class ProviderPagesIT {

    private static RunningService service;
    private static Visitor coach;
    private static Visitor supervisor;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        coach = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        supervisor = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void b1_a_provider_is_added_or_every_fault_is_said_at_once() throws Exception {
        HttpResponse<String> refused =
                supervisor.post("/providers", "name", "", "phone", "12", "opens", "9", "closes", "8");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#name\"", "href=\"#kind\"", "href=\"#phone\"", "href=\"#languages\"")
                .contains("href=\"#opens\"", "href=\"#days\"");
        HttpResponse<String> added = supervisor.post(
                "/providers",
                "name",
                "Pine <Street> Clinic",
                "kind",
                "moud",
                "phone",
                "202 555 0189",
                "languages",
                "es",
                "days",
                "1",
                "opens",
                "08:30",
                "closes",
                "12:00");
        assertThat(added.body()).contains("Pine &lt;Street&gt; Clinic", "(202) 555-0189", "Monday 08:30-12:00");
        assertThat(coach.post("/providers", "name", "Mine").statusCode()).isEqualTo(403);
    }

    @Test
    void a_time_is_kept_free_once_and_can_be_taken_back_while_it_is_open() throws Exception {
        String page = coach.get("/providers").body();
        String provider = found("/providers/([0-9a-f-]{36})/slots", page);
        String day = LocalDate.now(service.core.time).plusDays(40).toString();
        coach.post("/providers/" + provider + "/slots", "day", day, "time", "09:15");
        coach.post("/providers/" + provider + "/slots", "day", day, "time", "09:15");
        assertThat(open(day)).isEqualTo(1);
        UUID slot = UUID.fromString(text("select id from slot where starts_at >= '" + day + "'"));
        coach.post("/providers/slots/" + slot + "/withdraw");
        assertThat(open(day)).isZero();
        HttpResponse<String> again = coach.post("/providers/slots/" + slot + "/withdraw");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("That time is booked or gone");
        for (String never : new String[] {"2020-01-01", "soon", "2027-03-14"}) {
            assertThat(coach.post("/providers/" + provider + "/slots", "day", never, "time", "02:30")
                            .statusCode())
                    .as("past, unreadable, or skipped by daylight saving: %s", never)
                    .isEqualTo(422);
        }
        assertThat(coach.post("/providers/" + UUID.randomUUID() + "/slots", "day", day, "time", "09:15")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_coach_books_a_time_for_an_open_handoff_and_gives_it_back_when_a_call_is_agreed() throws Exception {
        String thread = text("""
                select w.conversation_id from warm_handoff w join assignment a on a.client_id = w.client_id and a.ended_at is null
                where w.settled_at is null order by w.id limit 1
                """);
        String handoff =
                text("select id from warm_handoff where settled_at is null and conversation_id = '" + thread + "'");
        String page = supervisor.get("/threads/" + thread).body();
        String slot = found("<option value=\"([0-9a-f-]{36})\">[^<]*, (?:Harbor Bridge|Mobile)", page);
        String path = "/threads/" + thread + "/handoffs/" + handoff;
        assertThat(supervisor.post(path + "/slot", "slot", "").statusCode()).isEqualTo(422);
        supervisor.post(path + "/slot", "slot", slot);
        assertThat(text("select status from slot where id = '" + slot + "'")).isEqualTo("booked");
        assertThat(text("select due_at = starts_at from task, slot where about = '" + handoff + "' and slot.id = '"
                        + slot + "'"))
                .isEqualTo("t");
        assertThat(supervisor.post(path + "/slot", "slot", slot).statusCode()).isEqualTo(422);
        assertThat(supervisor
                        .post("/threads/" + thread + "/handoffs/" + UUID.randomUUID() + "/slot", "slot", slot)
                        .statusCode())
                .as("a handoff that is not the open one")
                .isEqualTo(422);
        service.owner()
                .useHandle(handle -> handle.execute(
                        "update warm_handoff set ask_again_at = now() where id = cast(? as uuid)", handoff));
        supervisor.post(path, "status", "call_back");
        assertThat(text("select ask_again_at is null from warm_handoff where id = '" + handoff + "'"))
                .as("whoever was seen to is not asked again")
                .isEqualTo("t");
        assertThat(text("select status from slot where id = '" + slot + "'")).isEqualTo("open");
    }

    @Test
    void a_provider_is_changed_has_several_hours_a_day_and_is_ended() throws Exception {
        supervisor.post(
                "/providers",
                "name",
                "Ends Soon",
                "kind",
                "other",
                "phone",
                "202 555 0190",
                "languages",
                "en",
                "days",
                "2",
                "opens",
                "08:00",
                "closes",
                "12:00");
        String id = text("select id from provider where name = 'Ends Soon'");
        String page = "/provider/" + id;
        assertThat(supervisor
                        .post(page, "name", "", "kind", "other", "phone", "1", "languages", "en")
                        .body())
                .contains("href=\"#name\"", "href=\"#phone\"");
        HttpResponse<String> changed = supervisor.post(
                page,
                "name",
                "Ends Soon",
                "kind",
                "moud",
                "phone",
                "202 555 0190",
                "address",
                "1 Short St",
                "languages",
                "es");
        assertThat(changed.body()).contains("value=\"1 Short St\"");
        assertThat(supervisor
                        .post(page + "/hours", "days", "2", "opens", "11:00", "closes", "13:00")
                        .statusCode())
                .as("overlapping hours")
                .isEqualTo(422);
        assertThat(supervisor
                        .post(page + "/hours", "days", "2", "opens", "13:00", "closes", "17:00")
                        .body())
                .contains("Tuesday 08:00-12:00", "Tuesday 13:00-17:00");
        assertThat(supervisor
                        .post(page + "/hours/remove", "weekday", "2", "opens", "08:00")
                        .body())
                .doesNotContain("Tuesday 08:00-12:00");
        String day = LocalDate.now(service.core.time).plusDays(50).toString();
        coach.post("/providers/" + id + "/slots", "day", day, "time", "09:15");
        assertThat(coach.post(page + "/end").statusCode()).isEqualTo(403);
        assertThat(supervisor.post(page + "/end").body()).doesNotContain("Ends Soon");
        assertThat(open(day)).isZero();
        assertThat(supervisor.get(page).statusCode()).isEqualTo(404);
    }

    private static long open(String day) {
        return Long.parseLong(text("select count(*) from slot where status = 'open' and starts_at >= '" + day + "'"));
    }

    private static String text(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
