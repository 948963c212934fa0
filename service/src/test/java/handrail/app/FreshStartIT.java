package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An installation without demo data, from its first page to its first text: everything is reached by pages. */
class FreshStartIT {

    private static final Pattern CODE = Pattern.compile("class=\"code\">([A-Za-z0-9_-]+)<");
    private static final String CLIENT = "+12025550187";
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(RunningService.With.NOTHING);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    private static Visitor setUp() throws Exception {
        Visitor visitor = new Visitor(service.url());
        assertThat(visitor.get("/").uri().getPath())
                .as("the first page there is")
                .isEqualTo("/set-up");
        HttpResponse<String> refused = visitor.post(
                "/set-up",
                "program",
                "Lake County",
                "neutralName",
                "",
                "zone",
                "Lake",
                "line",
                "2025550100",
                "staffLine",
                "2025550100",
                "name",
                "Ada",
                "email",
                "ada@example.org",
                "password",
                "short");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Lake County")
                .contains("a number of their own")
                .contains("time zone, such as");
        visitor.post(
                "/set-up",
                "program",
                "Lake County",
                "neutralName",
                "Lake Team",
                "zone",
                "America/New_York",
                "line",
                "2025550100",
                "staffLine",
                "2025550101",
                "name",
                "Ada",
                "email",
                "ada@example.org",
                "password",
                "four words are enough");
        return Visitor.signedIn(service.url(), "ada@example.org", "four words are enough");
    }

    private static String add(Visitor admin, String name, String role, String phone) throws Exception {
        return found(
                CODE,
                admin.post(
                        "/staff/new",
                        "name",
                        name,
                        "firstName",
                        name,
                        "email",
                        name + "@example.org",
                        "role",
                        role,
                        "phone",
                        phone,
                        "languages",
                        "en",
                        "languages",
                        "es",
                        "accepting",
                        "yes",
                        "hours1",
                        "0-24",
                        "hours2",
                        "0-24",
                        "hours3",
                        "0-24",
                        "hours4",
                        "0-24",
                        "hours5",
                        "0-24",
                        "hours6",
                        "0-24",
                        "hours7",
                        "0-24"));
    }

    private static Visitor begin(String name, String code) throws Exception {
        assertThat(new Visitor(service.url())
                        .post(
                                "/start",
                                "email",
                                name + "@example.org",
                                "code",
                                code,
                                "password",
                                "a good long password")
                        .body())
                .contains("Your password is set");
        return Visitor.signedIn(service.url(), name + "@example.org", "a good long password");
    }

    @Test
    void set_up_staff_on_call_partner_referral_first_text_and_the_coachs_today() throws Exception {
        Visitor ada = setUp();
        assertThat(ada.get("/staff").body()).contains("Nobody is on call");
        Visitor cleo = begin("cleo", add(ada, "cleo", "COACH", "2025550171"));
        begin("sol", add(ada, "sol", "SUPERVISOR", "2025550172"));
        String key = found(CODE, ada.post("/partners", "name", "Lake EMS", "interceptPoint", "ems"));
        String when = service.core
                .time
                .instant()
                .atZone(ZoneId.of("America/New_York"))
                .minusHours(3)
                .toLocalDateTime()
                .toString()
                .substring(0, 16);
        HttpResponse<String> referred = new Visitor(service.url())
                .post(
                        "/refer",
                        "firstName",
                        "Nico",
                        "phone",
                        CLIENT,
                        "language",
                        "en",
                        "occurredAt",
                        when,
                        "source",
                        "ems",
                        "naloxoneGiven",
                        "yes",
                        "consent",
                        "verbal",
                        "partnerPassword",
                        key);
        assertThat(referred.body()).contains("Taken in");
        assertThat(cleo.get("/today").body()).contains("Nico").contains("Has not been reached, 3 h since overdose");
        assertThat(service.arrivedAt(CLIENT)).as("S2: nobody is on call yet").isEmpty();
        String sol = found(Pattern.compile("/staff/([0-9a-f-]{36})\">sol<"), ada.get("/staff"));
        ada.post("/staff/on-call", "place1", sol);
        service.until(() -> service.arrivedAt(CLIENT).size() == 1);
        assertThat(service.arrivedAt(CLIENT).get(0)).contains("Lake Team", "STOP", "HELP");
    }
}
