package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody calls the program's number. */
class CallInIT {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern SCREEN = Pattern.compile("url=\"([^\"]*)\"");
    private static RunningService service;
    private static int next = 20;

    private String phone;
    private UUID client;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void somebody() {
        phone = "+120255501" + next++;
        client = service.enrolled("Jo", phone);
    }

    private static String call(String from, String sid) throws Exception {
        return post("/twilio/voice", Map.of("CallSid", sid, "From", from, "To", RunningService.CLIENTS_LINE));
    }

    private static String post(String path, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.putIfAbsent("To", RunningService.CLIENTS_LINE);
        HttpResponse<String> answer = service.webhook(path, form, false);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The path an attribute of the answer leads to. */
    private static String path(Pattern attribute, String twiml) {
        Matcher found = attribute.matcher(twiml);
        assertThat(found.find()).as(twiml).isTrue();
        return found.group(1).replace("&amp;", "&").replace(service.url(), "");
    }

    private long owed() {
        return service.count(
                "select count(*) from task where kind = 'MISSED_CALL' and done_at is null and client_id = '" + client
                        + "'");
    }

    @Test
    void a_call_rings_the_coach_on_shift_then_whoever_is_on_call_then_takes_a_message_that_stands_in_the_thread()
            throws Exception {
        String hello = call(phone, "CAone" + next);
        assertThat(hello)
                .contains(RunningService.COACH_PHONE, "callerId=\"" + RunningService.CLIENTS_LINE + "\"")
                .doesNotContain("Ana", "Harbor", "Jo", "recover", "overdose");
        assertThat(owed()).as("nobody has it yet").isEqualTo(1);
        String second = post(path(ACTION, hello), Map.of("DialCallStatus", "no-answer"));
        assertThat(second).contains(RunningService.SUPERVISOR_PHONE);
        String leave = post(path(ACTION, second), Map.of("DialCallStatus", "no-answer"));
        assertThat(leave).contains("<Record", "911".replaceAll("(.)", "$1 ").strip());
        Map<String, String> recorded =
                Map.of("RecordingSid", "RE" + next, "RecordingUrl", "https://api.twilio.com/2010-04-01/RE" + next);
        post(path(ACTION, leave), recorded);
        post(path(ACTION, leave), recorded);
        assertThat(service.count("select count(*) from message m join conversation c on c.id = m.conversation_id"
                        + " where m.author = 'client' and m.media = 1 and c.client_id = '" + client + "'"))
                .as("told twice, kept once")
                .isEqualTo(1);
        assertThat(owed()).isEqualTo(1);
    }

    @Test
    void whoever_presses_1_takes_the_call_and_nothing_is_owed_any_more() throws Exception {
        String hello = call(phone, "CAtwo" + next);
        String screen = post(path(SCREEN, hello), Map.of());
        assertThat(screen).contains("Press 1").contains("<Hangup/>").doesNotContain("Jo", "Ana");
        assertThat(post(path(ACTION, screen), Map.of("Digits", "2"))).contains("<Hangup/>");
        assertThat(owed()).isEqualTo(1);
        assertThat(post(path(ACTION, screen), Map.of("Digits", "1"))).doesNotContain("<Hangup");
        assertThat(owed()).isZero();
        assertThat(post(path(ACTION, hello), Map.of("DialCallStatus", "completed")))
                .contains("<Hangup/>");
        assertThat(service.count("select count(*) from call_in where accepted_by = '" + service.coach.value() + "'"))
                .isPositive();
    }

    @Test
    void t10_a_call_that_is_told_twice_is_one_call() throws Exception {
        String sid = "CAthree" + next;
        assertThat(call(phone, sid)).isEqualTo(call(phone, sid));
        assertThat(service.count("select count(*) from call_in where call_sid = '" + sid + "'"))
                .isEqualTo(1);
    }

    @Test
    void t15_a_caller_nobody_knows_rings_whoever_is_on_call_and_is_owed_a_call_back() throws Exception {
        for (String from : new String[] {"+12025550198", "anonymous"}) {
            assertThat(call(from, "CAfour" + from))
                    .contains(RunningService.SUPERVISOR_PHONE)
                    .doesNotContain(RunningService.COACH_PHONE);
        }
        assertThat(
                        service.count(
                                "select count(*) from task where kind = 'MISSED_CALL' and done_at is null and client_id is null"))
                .isEqualTo(2);
    }

    @Test
    void t9_a_call_with_a_wrong_signature_has_no_effect() throws Exception {
        HttpResponse<String> answer = service.webhook(
                "/twilio/voice",
                new HashMap<>(Map.of("CallSid", "CAfive", "From", phone, "To", RunningService.CLIENTS_LINE)),
                true);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(service.count("select count(*) from call_in where call_sid = 'CAfive'"))
                .isZero();
    }

    @Test
    void the_line_for_staff_takes_no_calls() throws Exception {
        assertThat(post("/twilio/voice", Map.of("CallSid", "CAsix", "From", phone, "To", RunningService.STAFF_LINE)))
                .contains("takes no calls")
                .doesNotContain("<Dial");
    }
}
