package handrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a manager reads is what the rows say, counted here once more and otherwise, as the database's owner. */
class CaseloadReportIT {

    /** Each figure's column with a count of its own, over all programs' rows, by the coach's account. */
    private static final Map<String, String> COUNTED_OTHERWISE = Map.of(
            "active",
            "select count(*) from assignment a where a.coach_id = :coach and a.ended_at is null",
            "new_7_days",
            """
            select count(*) from assignment a where a.coach_id = :coach and a.ended_at is null
                and handrail.now() - a.started_at < interval '168 hours'
            """,
            "first_contact_overdue",
            """
            select count(*) from episode_of_care e where e.reached_at is null and not e.breach_at >= handrail.now()
                and e.id in (select episode_id from assignment where coach_id = :coach and ended_at is null)
            """,
            "open_requests",
            """
            select (select count(*) from supply_request where settled_at is null and client_id in (
                        select client_id from assignment where coach_id = :coach and ended_at is null))
                + (select count(*) from warm_handoff where settled_at is null and client_id in (
                        select client_id from assignment where coach_id = :coach and ended_at is null))
            """,
            "check_ins_answered_30_days",
            """
            select count(*) from check_in where handrail.now() - answered_at < interval '720 hours' and client_id in (
                select client_id from assignment where coach_id = :coach and ended_at is null)
            """);

    private static final Pattern CELL = Pattern.compile("<td>(?:<a href=\"([^\"]*)\"[^>]*>)?(\\d+)");
    private static final Pattern LINE = Pattern.compile("<tr><th scope=\"row\">([^<]*)</th>(.*?)</tr>", Pattern.DOTALL);

    private static RunningService service;
    private static Jdbi owner;
    private static Visitor manager;
    private static Visitor supervisor;
    private static List<String> columns;
    private static Map<String, List<String>> csv;
    private static String page;

    @BeforeAll
    static void read() throws Exception {
        service = new RunningService(true);
        owner = service.owner();
        manager = Visitor.signedIn(service.url(), "mara@example.org", Demo.PASSWORD);
        supervisor = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        // Nothing of the demo is late; three of a coach's people are not reached in time here.
        owner.useHandle(handle -> handle.execute("""
                update episode_of_care set reached_at = null, breach_at = handrail.now() - interval '1 hour'
                where id in (select episode_id from assignment where ended_at is null order by id limit 3)
                """));
        csv = new HashMap<>();
        String[] lines = manager.get("/reports/caseload.csv").body().split("\r\n");
        columns = List.of(lines[0].split(","));
        for (int i = 1; i < lines.length; i++) {
            csv.put(lines[i].split(",")[0], List.of(lines[i].split(",")));
        }
        page = manager.get("/reports/caseload").body();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void each_figure_of_the_csv_equals_what_its_raw_rows_count() {
        assertThat(columns.subList(1, columns.size())).containsExactlyInAnyOrderElementsOf(COUNTED_OTHERWISE.keySet());
        assertThat(csv).hasSize(5);
        long all = 0;
        for (List<String> line : csv.values()) {
            UUID coach = coach(line.get(0));
            for (int i = 1; i < columns.size(); i++) {
                String name = columns.get(i);
                long counted = owner.withHandle(handle -> handle.createQuery(COUNTED_OTHERWISE.get(name))
                        .bind("coach", coach)
                        .mapTo(Long.class)
                        .one());
                assertThat(line.get(i)).as(line.get(0) + " " + name).isEqualTo(Long.toString(counted));
                all += counted;
            }
        }
        assertThat(all).as("there is something to count").isGreaterThan(100);
        assertThat(csv.values()).anySatisfy(line -> assertThat(line.get(3)).isNotEqualTo("0"));
    }

    @Test
    void the_page_shows_the_same_figures_and_each_leads_to_as_many_rows() throws Exception {
        Matcher line = LINE.matcher(page);
        int followed = 0;
        while (line.find()) {
            List<String> shown = new ArrayList<>(List.of(line.group(1)));
            Matcher cell = CELL.matcher(line.group(2));
            while (cell.find()) {
                shown.add(cell.group(2));
                if (cell.group(1) != null) {
                    assertThat(rows(manager.get(cell.group(1))))
                            .as(cell.group(1))
                            .isEqualTo(Integer.parseInt(cell.group(2)));
                    followed++;
                }
            }
            assertThat(shown).isEqualTo(csv.get(line.group(1)));
        }
        assertThat(followed).isGreaterThan(15);
    }

    @Test
    void c5_a_supervisor_is_led_on_to_clients_and_a_manager_sees_no_name() throws Exception {
        String path = "/reports/caseload/active/" + coach("Ana");
        assertThat(supervisor.get(path).body()).contains("/threads/");
        assertThat(manager.get(path).body()).doesNotContain("/threads/");
        String name = supervisor.get(path).body().replaceAll("(?s).*?/threads/[^>]*>([^<]*)<.*", "$1");
        assertThat(name).isNotBlank().hasSizeLessThan(20);
        assertThat(manager.get(path).body()).doesNotContain(">" + name + "<");
    }

    @Test
    void c5_looking_behind_a_figure_is_a_read_of_each_client_in_it() throws Exception {
        HttpResponse<String> answer = manager.get("/reports/caseload/active/" + coach("Ana"));
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        int subjects = owner.withHandle(handle -> handle.createQuery(
                        "select cardinality(subjects) from audit where request_id = :id and action = 'report.drill-down'")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
        assertThat(subjects).isEqualTo(rows(answer)).isPositive();
    }

    @Test
    void there_is_nothing_behind_a_figure_or_a_coach_that_does_not_exist() throws Exception {
        assertThat(manager.get("/reports/caseload/secrets/" + coach("Ana")).statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/reports/caseload/active/" + coach("Wren")).statusCode())
                .as("a coach of another program")
                .isEqualTo(404);
    }

    private static int rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().split("<tr><th scope=\"row\">", -1).length - 1;
    }

    private static UUID coach(String name) {
        return owner.withHandle(handle -> handle.createQuery("select id from account where email_key = :key")
                .bind(
                        "key",
                        service.core.sealing.key("email", name.toLowerCase(java.util.Locale.ROOT) + "@example.org"))
                .mapTo(UUID.class)
                .one());
    }
}
