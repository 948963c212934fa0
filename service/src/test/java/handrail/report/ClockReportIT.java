package handrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.Referring;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.clock.ClockKind;
import handrail.clock.ClockVerdict;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was owed by a time, as managers read it, and as coaches read it beside their people. */
class ClockReportIT {

    private static final Pattern LINE = Pattern.compile("<tr><th scope=\"row\">([^<]*)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td>(?:<a href=\"([^\"]*)\"[^>]*>)?(\\d+)(?:</a>)?</td>");

    private static RunningService service;
    private static Referring rows;
    private static Visitor manager;
    private static Visitor sam;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        rows = new Referring(service);
        manager = Visitor.signedIn(service.url(), "mara@example.org", Demo.PASSWORD);
        sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void k2_first_contacts_are_counted_from_the_overdose_in_time_too_late_missed_or_called_off() throws Exception {
        Map<String, List<String>> before = csv();
        UUID quick = rows.refer("Osric", "Vail", "+12145550131", "verbal", 10);
        UUID slow = rows.refer("Petra", "Wold", "+12145550132", "verbal", 30);
        UUID late = rows.refer("Quincy", "Abbot", "+12145550133", "verbal", 80);
        UUID nobody = rows.refer("Rosalind", "Birch", "+12145550134", "verbal", 30);
        UUID dead = rows.refer("Silas", "Cole", "+12145550135", "verbal", 5);
        UUID open = rows.refer("Tamsin", "Dray", "+12145550136", "verbal", 5);
        for (UUID client : List.of(quick, slow, late)) {
            assertThat(sam.post("/clients/" + client + "/attempt", "channel", "call", "outcome", "reached", "note", "")
                            .statusCode())
                    .isEqualTo(200);
        }
        sam.post("/clients/" + dead + "/death", "sure", "yes");
        assertThat(grown(before, ClockKind.FIRST_CONTACT))
                .containsExactly("open +1", "met +1", "met-late +2", "missed +1", "called-off +1");
        assertThat(grown(before, ClockKind.FIRST_CONTACT_LIMIT))
                .containsExactly("open +2", "met +2", "met-late +1", "called-off +1");
        assertThat(sam.get("/clients/" + quick).body()).contains("In time, after 10 h");
        assertThat(sam.get("/clients/" + slow).body()).contains("Too late, after 30 h", "In time, after 30 h");
        assertThat(sam.get("/clients/" + nobody).body()).contains("6 h over", "41 h left");
        assertThat(sam.get("/clients/" + open).body()).contains("18 h left", "66 h left");
        assertThat(sam.get("/clients/" + dead).body()).contains("Not owed any more");
        sam.post("/clients/" + dead + "/death/withdraw");
        assertThat(grown(before, ClockKind.FIRST_CONTACT))
                .as("a death that was none")
                .contains("open +2")
                .doesNotContain("called-off +1");
    }

    @Test
    void s9_a_stay_in_hospital_moves_no_deadline() throws Exception {
        UUID client = rows.refer("Ulric", "Eames", "+12145550137", "verbal", 1);
        String due = due(client);
        sam.post("/clients/" + client + "/hold", "kind", "hospital", "reviewOn", rows.day(7));
        assertThat(due(client)).isEqualTo(due);
        sam.post("/clients/" + client + "/hold/end");
        assertThat(due(client)).isEqualTo(due);
    }

    @Test
    void k2_the_page_shows_what_the_csv_says_and_each_figure_leads_to_as_many_rows() throws Exception {
        rows.refer("Vesna", "Ford", "+12145550138", "verbal", 30);
        Map<String, List<String>> csv = csv();
        assertThat(csv.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ClockKind.values()).map(ClockKind::word).toList());
        String page = manager.get("/reports/clocks").body();
        assertThat(page).contains("within 24 h", "within 72 h", "within 30 staffed min", "within 15 min");
        Matcher line = LINE.matcher(page);
        int followed = 0;
        for (ClockKind kind : ClockKind.values()) {
            assertThat(line.find()).isTrue();
            List<String> shown = new ArrayList<>();
            Matcher cell = CELL.matcher(line.group(2));
            while (cell.find()) {
                shown.add(cell.group(2));
                if (cell.group(1) != null) {
                    assertThat(cell.group(1)).startsWith("/reports/clocks/" + kind.word() + "/");
                    assertThat(counted(manager.get(cell.group(1))))
                            .as(cell.group(1))
                            .isEqualTo(Integer.parseInt(cell.group(2)));
                    followed++;
                }
            }
            int columns = ClockVerdict.values().length;
            assertThat(shown).as(kind.word()).isEqualTo(csv.get(kind.word()).subList(1, columns + 1));
            assertThat(lines("/reports/clocks/" + kind.word() + "/rows.csv").size() - 1)
                    .as(kind.word())
                    .isEqualTo(shown.stream().mapToInt(Integer::parseInt).sum());
        }
        assertThat(followed).isGreaterThan(5);
    }

    @Test
    void k2_a_row_of_the_csv_says_whose_it_was_and_its_times_with_their_zone() throws Exception {
        UUID client = rows.refer("Wystan", "Gale", "+12145550139", "verbal", 30);
        String mark = client.toString().substring(30);
        assertThat(lines("/reports/clocks/first-contact/rows.csv"))
                .filteredOn(line -> line.startsWith(mark + ","))
                .singleElement()
                .satisfies(
                        line -> assertThat(line)
                                .matches(
                                        mark
                                                + ",[^,]*,missed,\\d{4}-\\d\\d-\\d\\dT[\\d:]+-0[45]:00,\\d{4}-\\d\\d-\\d\\dT[\\d:]+-0[45]:00,,"));
        assertThat(manager.get("/reports/clocks/first-contact/rows.csv").body()).doesNotContain("Wystan");
    }

    @Test
    void c5_a_manager_sees_no_name_a_supervisor_does_and_each_look_is_a_read_of_everybody_in_it() throws Exception {
        UUID client = rows.refer("Xanthe", "Hale", "+12145550140", "verbal", 30);
        HttpResponse<String> answer = manager.get("/reports/clocks/first-contact/missed");
        assertThat(answer.body()).doesNotContain("Xanthe").doesNotContain("/threads/");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(rows.one(
                        Boolean.class,
                        "select ? = any(subjects) from audit where request_id = ? and action = 'report.drill-down'",
                        client,
                        id))
                .isTrue();
        assertThat(sam.get("/reports/clocks/first-contact/missed").body()).contains(">Xanthe</a>");
    }

    @Test
    void what_does_not_exist_has_nothing_behind_it() throws Exception {
        assertThat(manager.get("/reports/clocks/secrets/missed").statusCode()).isEqualTo(404);
        assertThat(manager.get("/reports/clocks/page/forgotten").statusCode()).isEqualTo(404);
        assertThat(manager.get("/reports/clocks/secrets/rows.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void today_says_what_is_left_and_by_how_much_it_is_late() throws Exception {
        rows.refer("Yorick", "Ives", "+12145550141", "verbal", 30);
        String today = sam.get("/today?all=true").body();
        assertThat(today).contains("6 h over").containsPattern(", \\d+ (min|h) left</span>");
        assertThat(sam.post("/account/language", "language", "es").statusCode()).isEqualTo(200);
        assertThat(sam.get("/today?all=true").body()).contains("6 h de más").contains(", quedan ");
        sam.post("/account/language", "language", "en");
    }

    @Test
    void a_clients_page_lists_what_is_owed_to_them_and_what_became_of_it() throws Exception {
        UUID client = rows.refer("Zelda", "Jute", "+12145550142", "verbal", 3);
        assertThat(service.text("+12145550142", "can i talk to a real person")).isEqualTo(200);
        service.until(() ->
                rows.one(Long.class, "select count(*) from task where kind = 'ANSWER_TEXT' and client_id = ?", client)
                        == 1);
        String page = sam.get("/clients/" + client).body();
        assertThat(page)
                .contains("What is owed to them, and by when")
                .containsPattern("An answer to a text: <strong>\\d+ min left</strong>");
        service.move(Duration.ofMinutes(50));
        assertThat(sam.get("/clients/" + client).body())
                .containsPattern("An answer to a text: <strong class=\"late\">(19|20) min over</strong>");
    }

    private static String due(UUID client) {
        return rows.one(
                String.class,
                "select target_at::text || ' ' || breach_at::text from episode_of_care where client_id = ?",
                client);
    }

    private static List<String> lines(String path) throws Exception {
        HttpResponse<String> answer = manager.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return List.of(answer.body().split("\r\n"));
    }

    private static Map<String, List<String>> csv() throws Exception {
        Map<String, List<String>> csv = new HashMap<>();
        List<String> lines = lines("/reports/clocks.csv");
        lines.subList(1, lines.size()).forEach(line -> csv.put(line.split(",")[0], List.of(line.split(","))));
        return csv;
    }

    private static List<String> grown(Map<String, List<String>> before, ClockKind kind) throws Exception {
        List<String> now = csv().get(kind.word());
        List<String> grown = new ArrayList<>();
        for (ClockVerdict verdict : ClockVerdict.values()) {
            int column = verdict.ordinal() + 1;
            int by = Integer.parseInt(now.get(column))
                    - Integer.parseInt(before.get(kind.word()).get(column));
            if (by != 0) {
                grown.add(verdict.word() + " +" + by);
            }
        }
        return grown;
    }

    private static int counted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().split("<tr><th scope=\"row\">", -1).length - 1;
    }
}
