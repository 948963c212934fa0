package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.web.Problem;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coach calls somebody through the program's number, over a Twilio that is sometimes at its worst. */
class CallOutIT {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

    private static FakeTwilio twilio;
    private static RunningService service;
    private static OutgoingCalls calls;
    private static int next = 30;

    private String phone;
    private UUID client;
    private UUID thread;
    private SignedIn ana;

    @BeforeAll
    static void start() throws Exception {
        twilio = new FakeTwilio();
        service = new RunningService(RunningService.With.ITS_OWN, twilio.settings());
        calls = new OutgoingCalls(
                service.core.database,
                TwilioVoice.of("AC00000000000000000000000000000001", FakeTwilio.TOKEN, twilio.url()),
                service.core.ids,
                service.core.sealing,
                service.core.audit,
                service.core.time,
                service.url());
    }

    @AfterAll
    static void stop() {
        service.close();
        twilio.close();
    }

    private static void sql(String statement) {
        service.sql(statement.contains(":program") ? statement : statement + " and program_id = :program");
    }

    @BeforeEach
    void somebody() {
        phone = "+120255501" + next++;
        client = service.enrolled("Jo", phone);
        thread = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from conversation where client_id = :client")
                        .bind("client", client)
                        .mapTo(UUID.class)
                        .one());
        ana = signedIn(service.coach);
        sql("update call_out set state = 'over', over_at = handrail.now() where state <> 'over'");
        twilio.calls.clear();
        twilio.callRequests.set(0);
        twilio.callMood = FakeTwilio.Mood.TAKES;
    }

    private static SignedIn signedIn(AccountId account) {
        return new SignedIn(
                service.core.ids.next(), account, service.program, Role.COACH, Language.EN, "Somebody", "token");
    }

    private Optional<OutgoingCalls.Asked> ask() {
        return service.core.database.inProgram(service.program, handle -> calls.ask(handle, ana, thread, client, null));
    }

    private FakeTwilio.Called rung() {
        calls.place(service.program, ask().orElseThrow());
        return twilio.callsTo(RunningService.COACH_PHONE).get(0);
    }

    private void refused(String why) {
        assertThatThrownBy(() -> ask().ifPresent(asked -> calls.place(service.program, asked)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.faults()).containsExactly(new Problem.Fault("call", why)));
    }

    private static String post(URI address, Map<String, String> form) throws Exception {
        HttpResponse<String> answer =
                service.webhook(address.getRawPath() + "?" + address.getRawQuery(), new HashMap<>(form), false);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static URI action(String twiml) {
        Matcher found = ACTION.matcher(twiml);
        assertThat(found.find()).as(twiml).isTrue();
        return URI.create(found.group(1).replace("&amp;", "&"));
    }

    private String one(String column) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select " + column
                                + "::text from call_out where conversation_id = :thread order by id desc limit 1")
                        .bind("thread", thread)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void t18_the_coachs_own_phone_rings_first_and_the_client_sees_the_programs_number_only() throws Exception {
        FakeTwilio.Called called = rung();
        assertThat(called.from()).isEqualTo(RunningService.STAFF_LINE);
        assertThat(twilio.calls).as("one request, one call").hasSize(1);
        String asks = post(called.answered(), Map.of("CallStatus", "in-progress"));
        assertThat(asks).contains("Press 1").doesNotContain("<Dial", "Jo", phone);
        String rings = post(action(asks), Map.of("Digits", "1"));
        assertThat(rings)
                .contains("<Dial", "callerId=\"" + RunningService.CLIENTS_LINE + "\"", "<Number>" + phone)
                .doesNotContain(RunningService.COACH_PHONE, "record");
        assertThat(one("state")).isEqualTo("through");
        assertThat(post(action(rings), Map.of("DialCallStatus", "completed", "DialCallDuration", "95")))
                .contains("<Hangup/>");
        post(called.status(), Map.of("CallStatus", "completed"));
        assertThat(one("state")).isEqualTo("over");
        assertThat(one("ended")).isEqualTo("completed");
        assertThat(one("seconds")).isEqualTo("95");
    }

    @Test
    void a_mailbox_that_answers_the_coachs_phone_is_never_put_through() throws Exception {
        FakeTwilio.Called called = rung();
        String asks = post(called.answered(), Map.of());
        assertThat(asks).contains("<Hangup/>");
        assertThat(post(action(asks), Map.of("Digits", "7"))).doesNotContain("<Dial");
        post(called.status(), Map.of("CallStatus", "no-answer"));
        assertThat(one("ended")).isEqualTo("not-taken");
        assertThat(post(action(asks), Map.of("Digits", "1")))
                .as("what is over begins no more")
                .doesNotContain("<Dial");
    }

    @Test
    void nobody_answers_and_whoever_called_hears_so() throws Exception {
        String rings = post(action(post(rung().answered(), Map.of())), Map.of("Digits", "1"));
        assertThat(post(action(rings), Map.of("DialCallStatus", "no-answer"))).contains("Nobody answered");
        assertThat(post(action(rings), Map.of("DialCallStatus", "busy")))
                .as("told twice, kept once")
                .contains("<Say");
        assertThat(one("ended")).isEqualTo("no-answer");
    }

    @Test
    void t18_off_shift_nothing_rings_and_on_call_it_does() {
        sql("delete from working_hours where program_id = :program and account_id = '" + service.coach.value() + "'");
        refused("call.fault.off-shift");
        assertThat(twilio.calls).isEmpty();
        sql("insert into on_call (program_id, position, account_id) values (:program, 9, '" + service.coach.value()
                + "')");
        assertThat(rung().to()).isEqualTo(RunningService.COACH_PHONE);
        sql("delete from on_call where program_id = :program and position = 9");
        sql("insert into working_hours select :program, '" + service.coach.value()
                + "', day, '00:00', '23:59:59' from generate_series(1, 7) day");
    }

    @Test
    void tapping_twice_rings_once() {
        var first = rung();
        assertThat(first.to()).isEqualTo(RunningService.COACH_PHONE);
        assertThat(ask()).isEmpty();
        assertThat(twilio.calls).hasSize(1);
    }

    @Test
    void t18_a_stop_to_texts_and_a_flagged_number_are_no_bar_to_a_call() throws Exception {
        service.text(phone, "STOP");
        sql("update phone_holder set flagged_at = handrail.now() where client_id = '" + client + "'");
        String rings = post(action(post(rung().answered(), Map.of())), Map.of("Digits", "1"));
        assertThat(rings).contains("<Number>" + phone);
    }

    @Test
    void no_phone_no_phone_of_ones_own_and_somebody_who_has_died_are_said_and_nothing_rings() {
        sql("update staff set phone = null, phone_key = null where account_id = '" + service.coach.value() + "'");
        refused("call.fault.no-own-phone");
        service.core.database.useProgram(
                service.program,
                handle -> handle.createUpdate(
                                "update staff set phone = :phone, phone_key = :key where account_id = :id")
                        .bind(
                                "phone",
                                service.core.sealing.seal("staff", "phone", service.coach, RunningService.COACH_PHONE))
                        .bind("key", service.core.sealing.key("phone", RunningService.COACH_PHONE))
                        .bind("id", service.coach)
                        .execute());
        sql(
                "insert into death (id, program_id, client_id, recorded_at, recorded_by) values (gen_random_uuid(), :program, '"
                        + client + "', handrail.now(), '" + service.supervisor.value() + "')");
        refused("call.fault.died");
        sql("update phone_holder set held_until = handrail.now() where client_id = '" + client + "'");
        refused("call.fault.no-phone");
        assertThat(twilio.calls).isEmpty();
        assertThat(service.count("select count(*) from call_out where conversation_id = '" + thread + "'"))
                .isZero();
    }

    @Test
    void a_carrier_that_is_busy_refuses_or_is_down_is_said_and_asked_once() {
        twilio.callMood = FakeTwilio.Mood.BUSY;
        refused("call.fault.carrier-busy");
        twilio.callMood = FakeTwilio.Mood.NOT_MOBILE;
        refused("call.fault.refused");
        twilio.callMood = FakeTwilio.Mood.FAILS_BEFORE_TAKING;
        refused("call.fault.unknown");
        assertThat(twilio.callRequests.get()).as("no request is repeated").isEqualTo(3);
    }

    @Test
    void a_call_whose_answer_was_lost_goes_on_when_the_phone_rings_after_all() throws Exception {
        twilio.callMood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        refused("call.fault.unknown");
        FakeTwilio.Called called = twilio.calls.get(0);
        assertThat(post(action(post(called.answered(), Map.of())), Map.of("Digits", "1")))
                .contains("<Number>" + phone);
    }

    @Test
    void t18_whoever_may_not_open_them_any_more_is_not_put_through() throws Exception {
        String asks = post(rung().answered(), Map.of());
        sql("update assignment set ended_at = handrail.now(), state = 'ended' where client_id = '" + client + "'");
        assertThat(post(action(asks), Map.of("Digits", "1"))).doesNotContain("<Dial", phone);
    }

    @Test
    void t9_a_word_about_a_call_with_a_wrong_signature_has_no_effect() throws Exception {
        URI status = rung().status();
        HttpResponse<String> forged = service.webhook(
                status.getRawPath() + "?" + status.getRawQuery(),
                new HashMap<>(Map.of("CallStatus", "no-answer")),
                true);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(one("state")).isEqualTo("ringing");
    }

    @Test
    void no_step_leads_out_of_the_end_and_every_state_is_reached() {
        Set<CallOutStep.State> reached = EnumSet.noneOf(CallOutStep.State.class);
        for (CallOutStep step : List.of(CallOutStep.values())) {
            reached.add(step.to());
            assertThat(step.begins()).doesNotContain(CallOutStep.State.OVER);
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(CallOutStep.State.class));
    }
}
