package handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The directory as its administrator keeps it, and as clients read it by text. */
class DirectoryIT {

    private static final String CLIENT = "+12025550120";

    private static RunningService service;
    private static Visitor administrator;
    private static Visitor coach;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        administrator = Visitor.signedIn(service.url(), "ada@example.org", Demo.PASSWORD);
        coach = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void who_asks_for_food_is_asked_for_a_zip_and_told_of_up_to_three_places_near_it() throws Exception {
        String phone = "+12025550121";
        assertThat(answer(phone, "i need food")).contains("What ZIP code are you in?");
        assertThat(answer(phone, "02134"))
                .contains("1) Dockside Table, 9 Elm St", "2) Harbor Food Pantry", "3) Northside Kitchen, 4 Mill Rd")
                .doesNotContain("4)");
        assertThat(answer(phone, "where can i get a shower near 02135"))
                .contains("The Wash House, 55 Canal St")
                .doesNotContain("Hill Street Beds");
    }

    @Test
    void where_nothing_is_near_the_coach_looks() throws Exception {
        assertThat(answer("i need a shelter 99999")).contains("I don't have a place near there on my list");
        assertThat(tasks()).isEqualTo("1");
    }

    @Test
    void b1_a_place_is_added_changed_and_ended_or_every_fault_is_said_at_once() throws Exception {
        HttpResponse<String> refused = administrator.post("/directory", "name", "", "zips", "12, x");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#name\"", "href=\"#needs\"", "href=\"#address\"", "href=\"#zips\"")
                .contains("value=\"12, x\"");
        HttpResponse<String> added = administrator.post(
                "/directory", "name", "Elm <Table>", "needs", "food", "address", "3 Elm St", "zips", "02199 02134");
        assertThat(added.body()).contains("Elm &lt;Table&gt;", "ZIP 02199, 02134");
        String id = text("select id from resource where name = 'Elm <Table>'");
        administrator.post(
                "/directory/" + id,
                "name",
                "Elm Table",
                "needs",
                "food",
                "address",
                "3 Elm St",
                "phone",
                "202 555 0159",
                "zips",
                "02199");
        assertThat(answer("need food 02199")).contains("Elm Table, 3 Elm St, (202) 555-0159");
        administrator.post("/directory/" + id + "/end");
        assertThat(administrator.get("/directory").body()).doesNotContain("Elm Table");
        assertThat(administrator.get("/directory/" + id).statusCode()).isEqualTo(404);
        assertThat(answer("need food 02199")).contains("I don't have a place near there");
        assertThat(List.of(
                        text("select count(*) from audit where action = 'resource.add'"),
                        text("select count(*) from audit where action = 'resource.change'"),
                        text("select count(*) from audit where action = 'resource.end'")))
                .containsOnly("1");
    }

    @Test
    void a_coach_reads_it_and_keeps_nothing_of_it() throws Exception {
        assertThat(coach.get("/directory").body())
                .contains("Harbor House Shelter")
                .doesNotContain("Add a place");
        assertThat(coach.post("/directory", "name", "Mine").statusCode()).isEqualTo(403);
    }

    private static String answer(String text) throws Exception {
        return answer(CLIENT, text);
    }

    /** What came last that was no first text of ours: that comes by itself, at its hour. */
    private static String answer(String phone, String text) throws Exception {
        int before = answers(phone).size();
        service.text(phone, text);
        service.until(() -> answers(phone).size() > before);
        List<String> arrived = answers(phone);
        return arrived.get(arrived.size() - 1);
    }

    private static List<String> answers(String phone) {
        return service.arrivedAt(phone).stream()
                .filter(text -> !text.contains("checking in"))
                .toList();
    }

    private static String tasks() {
        return text("""
                select count(*) from task t join phone_holder h on h.client_id = t.client_id and h.held_until is null
                join conversation c on c.client_id = h.client_id and c.last_inbound_at > handrail.now() - interval '5 minutes'
                where t.kind = 'ANSWER_TEXT' and t.done_at is null
                """);
    }

    private static String text(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
