package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A referral partner hands somebody over by the form, with a key an administrator made. */
class ReferIT {

    private static final Pattern KEY = Pattern.compile("class=\"code\">([A-Za-z0-9_-]{32})<");
    private static RunningService service;
    private static Visitor ada;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        ada = Visitor.signedIn(service.url(), "ada@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String key(HttpResponse<String> page) {
        Matcher found = KEY.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> refer(String key, String name, String phone, String when) throws Exception {
        return new Visitor(service.url())
                .post(
                        "/refer",
                        "firstName",
                        name,
                        "phone",
                        phone,
                        "language",
                        "es",
                        "occurredAt",
                        when,
                        "source",
                        "ems",
                        "naloxoneGiven",
                        "yes",
                        "consent",
                        "verbal",
                        "consentHow",
                        "asked at the door",
                        "partnerPassword",
                        key);
    }

    private static String hoursAgo(int hours) {
        return service.core
                .time
                .instant()
                .atZone(java.time.ZoneId.of("America/New_York"))
                .minusHours(hours)
                .toLocalDateTime()
                .toString()
                .substring(0, 16);
    }

    @Test
    void a_partner_is_added_hands_somebody_over_with_its_key_and_a_revoked_key_works_no_longer() throws Exception {
        HttpResponse<String> added = ada.post("/partners", "name", "Riverside EMS", "interceptPoint", "ems");
        String key = key(added);
        assertThat(ada.get("/partners").body()).contains("Riverside EMS").doesNotContain(key);
        String when = hoursAgo(6);
        HttpResponse<String> taken = refer(key, "Noa", "2025550188", when);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("Taken in").doesNotContain("Noa").doesNotContain(key);
        assertThat(refer(key, "Noa", "2025550188", when).body()).contains("known already");
        assertThat(ada.get("/partners").body()).contains("1 referral<");
        service.until(() -> !service.arrivedAt("+12025550188").isEmpty());
        assertThat(service.arrivedAt("+12025550188").get(0)).contains("ALTO");
        Matcher revoke = Pattern.compile("/partners/keys/([0-9a-f-]{36})/revoke")
                .matcher(ada.get("/partners").body().split("Riverside EMS", 2)[1]);
        assertThat(revoke.find()).isTrue();
        ada.post("/partners/keys/" + revoke.group(1) + "/revoke");
        HttpResponse<String> refused = refer(key, "Noa", "2025550189", when);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not known, or was revoked").contains("value=\"Noa\"");
    }

    @Test
    void b1_every_fault_is_named_what_was_typed_stays_and_the_key_is_asked_again() throws Exception {
        HttpResponse<String> refused = refer("demo-partner-key-2026", "", "12", "yesterday");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "what they like to be called",
                        "area code",
                        "Choose the day and the time",
                        "Enter your key again")
                .contains("value=\"12\"")
                .doesNotContain("demo-partner-key-2026");
    }

    @Test
    void a_form_from_the_demo_partner_is_in_spanish_when_asked() throws Exception {
        assertThat(new Visitor(service.url()).get("/refer?lang=es").body())
                .contains("<html lang=\"es\"")
                .contains("sobredosis");
    }
}
