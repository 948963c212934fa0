package handrail.access;

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

/** What is everybody's own: language, password, sessions. */
class AccountIT {

    private static final Pattern SESSION = Pattern.compile("/account/sessions/([0-9a-f-]{36})/end");
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Visitor in(String email) throws Exception {
        return Visitor.signedIn(service.url(), email, Demo.PASSWORD);
    }

    private static boolean signedIn(Visitor visitor) throws Exception {
        return visitor.get("/account").body().contains("action=\"/account/password\"");
    }

    @Test
    void pages_come_in_the_language_somebody_chose() throws Exception {
        Visitor mara = in("mara@example.org");
        mara.post("/account/language", "language", "es");
        assertThat(mara.get("/account").body()).contains("<html lang=\"es\"").contains("Tu cuenta");
        mara.post("/account/language", "language", "en");
        assertThat(mara.get("/account").body()).contains("<html lang=\"en\"");
    }

    @Test
    void a_lost_phone_is_signed_out_from_elsewhere_and_nobody_elses_session_can_be() throws Exception {
        Visitor here = in("ana@example.org");
        Visitor lost = in("ana@example.org");
        Visitor ben = in("ben@example.org");
        assertThat(here.get("/account").body()).contains("This one");
        Matcher other = SESSION.matcher(here.get("/account").body());
        assertThat(other.find()).isTrue();
        ben.post("/account/sessions/" + other.group(1) + "/end");
        assertThat(signedIn(lost)).as("not Ben's to end").isTrue();
        here.post("/account/sessions/" + other.group(1) + "/end");
        assertThat(signedIn(lost)).isFalse();
        assertThat(signedIn(here)).isTrue();
        Visitor third = in("ana@example.org");
        here.post("/account/sessions/end-others");
        assertThat(signedIn(third)).isFalse();
        assertThat(signedIn(here)).isTrue();
        assertThat(signedIn(ben)).isTrue();
    }

    @Test
    void a_changed_password_signs_out_everywhere_and_a_refused_one_changes_nothing() throws Exception {
        Visitor eli = in("eli@example.org");
        Visitor elsewhere = in("eli@example.org");
        HttpResponse<String> wrong =
                eli.post("/account/password", "presentPassword", "not this", "password", "a long new password");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("not the password you have now").doesNotContain("a long new password");
        assertThat(eli.post("/account/password", "presentPassword", Demo.PASSWORD, "password", "short")
                        .body())
                .contains("at least 12 characters");
        assertThat(signedIn(elsewhere)).isTrue();
        assertThat(eli.post("/account/password", "presentPassword", Demo.PASSWORD, "password", "a long new password")
                        .body())
                .contains("Your password is set");
        assertThat(signedIn(eli)).isFalse();
        assertThat(signedIn(elsewhere)).isFalse();
        Visitor.signedIn(service.url(), "eli@example.org", "a long new password");
    }
}
