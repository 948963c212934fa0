package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people stumbled over. Where a page has a form on each line, what was typed stays on its own line, which the error leads to (B1); and
 * pages say what is so.
 */
class StumblesIT {

    private static final String ID = "([0-9a-f-]{36})";

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Visitor visitor(String name) throws Exception {
        return Visitor.signedIn(service.url(), name + "@example.org", Demo.PASSWORD);
    }

    /** Refused, with this part of the page once, and the error that leads to it. */
    private static void stays(HttpResponse<String> refused, String field, String part) {
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsOnlyOnce(part).contains("href=\"#" + field + "\"");
        assertThat(refused.body()).containsOnlyOnce("id=\"" + field + "\"");
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_time_that_a_provider_cannot_keep_free() throws Exception {
        Visitor coach = visitor("ana");
        String page = coach.get("/providers").body();
        assertThat(page).contains("Times are in Eastern Time").doesNotContain("America/");
        HttpResponse<String> refused = coach.post(
                "/providers/" + found("/providers/" + ID + "/slots", page) + "/slots",
                "day",
                "2020-01-02",
                "time",
                "09:15");
        stays(refused, "slot", "value=\"2020-01-02\"");
        assertThat(refused.body()).containsOnlyOnce("value=\"09:15\"");
    }

    @Test
    void hours_of_a_provider_that_end_before_they_begin() throws Exception {
        Visitor sam = visitor("sam");
        String provider = found("/provider/" + ID, sam.get("/providers").body());
        HttpResponse<String> refused =
                sam.post("/provider/" + provider + "/hours", "days", "6", "opens", "17:05", "closes", "08:05");
        stays(refused, "opens", "value=\"17:05\"");
        assertThat(refused.body())
                .contains("value=\"08:05\"", "name=\"days\" value=\"6\" checked")
                .contains(found("<h1>([^<]+)</h1>", refused.body()) + "\" autocomplete");
    }

    @Test
    void a_day_on_which_no_interview_can_have_been() throws Exception {
        Visitor sam = visitor("sam");
        String page = sam.get("/suprt").body();
        assertThat(page)
                .containsPattern("In time until \\p{Upper}\\p{Lower}+day, \\p{Upper}")
                .doesNotContain("until Today");
        String form = found("(/suprt/" + ID + "/\\d+)", page);
        stays(sam.post(form, "heldOn", "2020-01-02", "outcome", "done"), "heldOn", "value=\"2020-01-02\"");
    }

    @Test
    void days_off_that_end_before_they_begin() throws Exception {
        Visitor ada = visitor("ada");
        String ben =
                found("href=\"/staff/" + ID + "\"[^>]*>Ben<", ada.get("/staff").body());
        HttpResponse<String> refused =
                ada.post("/staff/" + ben + "/leave", "leaveFrom", "2031-05-09", "leaveUntil", "2031-05-02");
        stays(refused, "leaveUntil", "value=\"2031-05-09\"");
        assertThat(refused.body()).contains("value=\"2031-05-02\"", "value=\"Ben\"");
        assertThat(ada.post("/staff/" + ben + "/leave", "leaveFrom", "2031-05-02", "leaveUntil", "2031-05-09")
                        .body())
                .contains("May 2, 2031 – May 9, 2031");
    }

    @Test
    void a_speed_that_is_no_number() throws Exception {
        Visitor ada = visitor("ada");
        String page = ada.get("/texting").body();
        assertThat(page).contains("<strong>(202) 555-0100</strong>");
        HttpResponse<String> refused =
                ada.post("/texting/senders/" + found("/texting/senders/" + ID, page), "rate", "fast");
        stays(refused, "rate", "value=\"fast\"");
    }

    @Test
    void whom_no_colleague_can_take_stays_with_their_coach_and_it_says_so() throws Exception {
        Visitor sam = visitor("sam");
        String ana = found(
                "name=\"leaving\" value=\"" + ID + "\"", sam.get("/rebalance").body());
        String plan = sam.post("/rebalance", "leaving", ana).body();
        assertThat(plan).contains("stays with Ana").doesNotContain("→ nobody");
    }

    @Test
    void a_handoff_that_is_asked_for_is_said_in_whole_sentences() throws Exception {
        String thread = text("""
                select conversation_id from warm_handoff
                where status = 'requested' and provider_id is not null and settled_at is null order by id limit 1
                """);
        assertThat(visitor("sam").get("/threads/" + thread).body())
                .contains("Nothing is arranged yet.")
                .doesNotContain(".,");
    }

    @Test
    void the_zone_in_which_an_overdose_is_entered_has_the_name_people_use() throws Exception {
        assertThat(visitor("sam").get("/referrals/new").body())
                .contains(">In Eastern Time<")
                .doesNotContain("America/");
    }

    @Test
    void the_short_name_of_a_saved_wording_is_asked_for_in_its_own_words() throws Exception {
        String refused =
                visitor("ana").post("/wordings", "title", "", "en", "Hi").body();
        assertThat(refused).contains("A short name, to find it by: Write something first");
    }

    @Test
    void a_time_that_is_over_is_said_as_over_on_the_page_of_a_line() throws Exception {
        String line = text("""
                select id from task where done_at is null and breach_at < handrail.now() and kind = 'FIRST_CONTACT' order by id limit 1
                """);
        String page = visitor("sam").get("/tasks/" + line).body();
        assertThat(page).contains("was due", "its time ran out");
    }

    private static String text(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
