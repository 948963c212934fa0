package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.app.RunningService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Urgent pages until somebody has them: texts, calls, the chain, and what staff text back; over a Twilio that refuses some. */
class PagingIT {

    private static final String TOKEN = "a-secret-of-the-carrier";
    private static final String COACH = RunningService.COACH_PHONE;
    private static final String SUPERVISOR = RunningService.SUPERVISOR_PHONE;
    private static final String SECOND = "+12025550112";
    private static final String ADMINISTRATOR = "+12025550113";
    private static final Duration NEXT = Duration.ofMinutes(15).plusSeconds(1);
    private static FakeTwilio twilio;
    private static RunningService service;
    private static AccountId second;
    private static int next = 20;

    private UUID client;

    @BeforeAll
    static void start() throws Exception {
        twilio = new FakeTwilio();
        service = new RunningService(
                RunningService.With.ITS_OWN,
                Map.of(
                        "carrier.kind",
                        "twilio",
                        "carrier.accountSid",
                        "AC00000000000000000000000000000001",
                        "carrier.authToken",
                        TOKEN,
                        "carrier.apiUrl",
                        twilio.url().toString()));
        twilio.clock = service.core.time::instant;
        second = service.addStaff("supervisor", "Lee", SECOND);
        service.addStaff("administrator", "Ada", ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        service.close();
        twilio.close();
    }

    @BeforeEach
    void nothingIsOpen() {
        service.sql(
                "update page set acknowledged_at = handrail.now() where acknowledged_at is null and program_id = :program");
        service.sql("update page_call set state = 'dropped' where state = 'queued' and program_id = :program");
        service.until(() -> service.count("select count(*) from outbox where state in ('queued', 'sending')") == 0);
        service.sql("delete from on_call where program_id = :program");
        service.sql("insert into on_call (program_id, position, account_id) values (:program, 1, '"
                + service.supervisor.value() + "'), (:program, 2, '" + second.value() + "')");
        service.sql("delete from working_hours where account_id = '" + service.coach.value()
                + "' and program_id = :program");
        service.sql("insert into working_hours select :program, '" + service.coach.value()
                + "', day, '00:00', '23:59:59' from generate_series(1, 7) day");
        twilio.refused.clear();
        twilio.taken.clear();
        twilio.calls.clear();
    }

    private void danger() throws Exception {
        String phone = "+120255501" + next++;
        client = service.enrolled("Kim", phone);
        assertThat(service.text(phone, "he wont wake up")).isEqualTo(200);
    }

    private static int texts(String phone) {
        return twilio.takenFor(phone).size();
    }

    private static List<String> said(String phone) {
        return twilio.takenFor(phone).stream().map(FakeTwilio.Taken::body).toList();
    }

    private long open() {
        return service.count(
                "select count(*) from page where acknowledged_at is null and client_id = '" + client + "'");
    }

    private static void staffText(String from, String words) throws Exception {
        assertThat(service.text(from, RunningService.STAFF_LINE, words, "SM" + UUID.randomUUID()))
                .isEqualTo(200);
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    @Test
    void s2_nobody_is_skipped_when_the_coach_goes_off_shift_between_two_steps() throws Exception {
        danger();
        service.until(() -> texts(COACH) == 1);
        service.sql("delete from working_hours where account_id = '" + service.coach.value()
                + "' and program_id = :program");
        service.move(NEXT);
        service.until(() -> texts(SUPERVISOR) == 1);
        assertThat(texts(SECOND)).isZero();
        service.move(NEXT);
        service.until(() -> texts(SECOND) == 1);
        service.move(NEXT);
        service.until(() -> texts(SUPERVISOR) == 2);
        assertThat(texts(COACH)).as("off shift means silent").isEqualTo(1);
    }

    @Test
    void s2_a_text_the_carrier_refuses_moves_the_page_on_at_once_and_calls_whoever_was_meant() throws Exception {
        twilio.refused.add(COACH);
        danger();
        service.until(() -> texts(SUPERVISOR) == 1);
        service.until(() -> twilio.callsTo(COACH).size() == 1);
        assertThat(service.count("select count(*) from alert where kind = 'staff-phone' and detail = '"
                        + service.coach.value() + "'"))
                .isEqualTo(1);
        assertThat(twilio.callsTo(SUPERVISOR))
                .as("their text came a moment ago")
                .isEmpty();
    }

    @Test
    void s2_a_text_that_fails_later_moves_the_page_on_at_once() throws Exception {
        danger();
        service.until(() -> texts(COACH) == 1);
        FakeTwilio.Taken text = twilio.takenFor(COACH).get(0);
        service.until(() ->
                service.count("select count(*) from outbox where state = 'sent' and carrier_sid = '" + text.sid() + "'")
                        == 1);
        service.callback(text.callback(), text.sid(), "undelivered", 30003);
        service.until(() -> texts(SUPERVISOR) == 1);
        service.callback(text.callback(), text.sid(), "undelivered", 30003);
        assertThat(texts(SECOND)).as("told twice, acted on once").isZero();
    }

    @Test
    void s2_with_every_phone_refused_the_page_goes_round_once_and_waits() throws Exception {
        twilio.refused.addAll(List.of(COACH, SUPERVISOR, SECOND));
        danger();
        service.until(() -> twilio.calls.size() == 3);
        service.until(() -> service.count("select count(*) from outbox where state in ('queued', 'sending')") == 0);
        assertThat(service.count("select count(*) from page_step s join page p on p.id = s.page_id where s.turn and"
                        + " p.client_id = '" + client + "'"))
                .isEqualTo(3);
    }

    @Test
    void s2_with_nobody_on_shift_or_on_call_everybody_who_supervises_or_administers_is_told() throws Exception {
        service.sql("delete from on_call where program_id = :program");
        service.sql("delete from working_hours where account_id = '" + service.coach.value()
                + "' and program_id = :program");
        danger();
        service.until(() -> texts(SUPERVISOR) == 1 && texts(SECOND) == 1 && texts(ADMINISTRATOR) == 1);
        assertThat(service.count(
                        "select count(*) from alert where kind = 'nobody-on-call' and acknowledged_at is null"))
                .isEqualTo(1);
        assertThat(texts(COACH)).isZero();
    }

    @Test
    void s2_three_minutes_after_the_text_they_are_called_and_pressing_1_takes_the_page() throws Exception {
        danger();
        service.until(() -> texts(COACH) == 1);
        service.move(Duration.ofMinutes(2));
        service.move(Duration.ofSeconds(61));
        service.until(() -> twilio.callsTo(COACH).size() == 1);
        FakeTwilio.Called call = twilio.callsTo(COACH).get(0);
        assertThat(call.from()).isEqualTo(RunningService.STAFF_LINE);
        String spoken = service.webhook(path(call.answered()), Map.of("CallSid", call.sid()), false)
                .body();
        assertThat(spoken).contains("<Gather", "numDigits=\"1\"", "Press 1").doesNotContain("Kim");
        String key = path(call.answered()).replace("/twilio/voice?", "/twilio/voice/key?");
        assertThat(spoken).contains(key.replace("&", "&amp;"));
        assertThat(service.webhook(key, Map.of("Digits", "1"), true).statusCode())
                .as("T9: a forged key takes nothing")
                .isEqualTo(403);
        assertThat(service.webhook(key, Map.of("Digits", "2"), false).body()).contains("Press 1");
        assertThat(open()).isEqualTo(1);
        assertThat(service.webhook(key, Map.of("Digits", "1"), false).body()).contains("yours");
        assertThat(open()).isZero();
        assertThat(service.webhook(key, Map.of("Digits", "1"), false).body()).contains("Somebody has it");
        assertThat(service.count("select count(*) from page where client_id = '" + client + "' and acknowledged_by = '"
                        + service.coach.value() + "'"))
                .isEqualTo(1);
        assertThat(service.webhook(path(call.status()), Map.of("CallStatus", "completed"), false)
                        .statusCode())
                .isEqualTo(200);
        service.until(() ->
                service.count("select count(*) from page_step s join page p on p.id = s.page_id where p.client_id = '"
                                + client
                                + "' and s.channel = 'voice' and s.outcome in ('placed', 'acknowledged', 'completed')")
                        == 3);
    }

    @Test
    void s2_nobody_is_called_about_a_page_that_is_taken() throws Exception {
        danger();
        service.until(() -> texts(COACH) == 1);
        staffText(COACH, " 1. ");
        assertThat(open()).isZero();
        service.move(Duration.ofHours(1));
        service.until(() -> service.count("select count(*) from page_call where state = 'queued'") == 0);
        service.until(() -> texts(COACH) == 2);
        assertThat(said(COACH).get(1)).contains("it is yours");
        assertThat(twilio.calls).isEmpty();
        assertThat(texts(SUPERVISOR)).isZero();
    }

    @Test
    void s2_with_two_pages_a_1_takes_one_and_says_that_there_is_another() throws Exception {
        danger();
        UUID first = client;
        danger();
        service.until(() -> texts(COACH) == 2);
        staffText(COACH, "1");
        service.until(() -> texts(COACH) == 3);
        assertThat(said(COACH).get(2)).contains("another one");
        assertThat(open()).isZero();
        client = first;
        assertThat(open()).isEqualTo(1);
        staffText(COACH, "1");
        assertThat(open()).isZero();
        staffText(COACH, "1");
        service.until(() -> texts(COACH) == 5);
        assertThat(said(COACH).get(4)).contains("no open page");
    }

    @Test
    void t7_help_from_staff_is_answered() throws Exception {
        staffText(SECOND, "HELP");
        service.until(() -> texts(SECOND) == 1);
        assertThat(said(SECOND).get(0)).contains("Reply 1", "STOP", "911");
    }

    @Test
    void t4_a_stop_from_staff_is_confirmed_once_alarms_the_others_and_pages_call_instead_until_start()
            throws Exception {
        staffText(COACH, "STOP");
        staffText(COACH, "stop");
        service.until(() -> texts(COACH) == 1 && texts(SUPERVISOR) == 1 && texts(SECOND) == 1);
        assertThat(said(SUPERVISOR).get(0)).contains("colleague").doesNotContain("Ana");
        assertThat(service.count("select count(*) from alert where kind = 'staff-stop' and acknowledged_at is null"))
                .isEqualTo(1);
        danger();
        service.until(() -> twilio.callsTo(COACH).size() == 1);
        assertThat(texts(COACH)).as("called at once, not texted").isEqualTo(1);
        staffText(COACH, "START");
        service.until(() -> texts(COACH) == 2);
        danger();
        service.until(() -> texts(COACH) == 3);
    }

    @Test
    void what_staff_text_beside_that_is_kept_sealed_and_answered_with_one_line_three_times_an_hour() throws Exception {
        long before = service.count("select count(*) from staff_text");
        long messages = service.count("select count(*) from message where author = 'client'");
        for (String words : List.of("tell Kim I am on my way", "ok", "thx", "anybody there?")) {
            staffText(SECOND, words);
        }
        service.until(() -> texts(SECOND) == 3);
        assertThat(said(SECOND)).allSatisfy(line -> assertThat(line).contains("nobody reads"));
        assertThat(service.count("select count(*) from staff_text")).isEqualTo(before + 4);
        assertThat(service.count("select count(*) from message where author = 'client'"))
                .isEqualTo(messages);
        assertThat(service.count("select count(*) from staff_text where position('Kim'::bytea in body) > 0"))
                .as("sealed")
                .isZero();
    }

    @Test
    void t15_s1_somebody_unknown_on_the_staff_line_is_heard_like_a_client() throws Exception {
        staffText("+12025550177", "1");
        service.until(() -> texts("+12025550177") >= 1);
        assertThat(service.count("select count(*) from page where acknowledged_by is null and acknowledged_at is null"))
                .isZero();
        staffText("+12025550178", "my friend overdosed he is blue");
        service.until(() -> texts("+12025550178") >= 1);
        assertThat(said("+12025550178").get(0)).contains("911");
        assertThat(service.count("select count(*) from page where acknowledged_at is null and client_id is null"))
                .isEqualTo(1);
    }
}
