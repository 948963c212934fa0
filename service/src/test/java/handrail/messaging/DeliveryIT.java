package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.phone.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts that Twilio took, refused, or left in the dark: a real service, the real SDK, a Twilio that behaves badly. */
class DeliveryIT {

    private static FakeTwilio twilio;
    private static RunningService service;
    private static int next = 20;
    private static int started;

    private String phone;
    private UUID client;

    @BeforeAll
    static void start() throws Exception {
        twilio = new FakeTwilio();
        // What the carrier took is counted here: it keeps it.
        Map<String, String> settings = new HashMap<>(twilio.settings());
        settings.put("carrier.deleteCopies", "false");
        service = new RunningService(RunningService.With.ITS_OWN, settings);
        twilio.clock = service.core.time::instant;
    }

    @AfterAll
    static void stop() {
        service.close();
        twilio.close();
    }

    @BeforeEach
    void somebody() {
        twilio.mood = FakeTwilio.Mood.TAKES;
        twilio.listIsDown = false;
        phone = "+120255501" + next++;
        client = service.enrolled("Jo", phone);
    }

    private void put(Purpose purpose) {
        put(purpose, service.core.time.instant());
    }

    private String state() {
        return row("state");
    }

    private String row(String column) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(
                                "select " + column
                                        + " from outbox where conversation_id = (select id from conversation where client_id = :client) order by id desc limit 1")
                        .bind("client", client)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    private long tasks(String kind) {
        return service.count("select count(*) from task where done_at is null and kind = '" + kind
                + "' and client_id = '" + client + "'");
    }

    private List<String> statuses() {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("""
                                select s.status from message_status s join message m on m.id = s.message_id
                                join conversation c on c.id = m.conversation_id where c.client_id = :client order by s.id
                                """)
                        .bind("client", client)
                        .mapTo(String.class)
                        .list());
    }

    private Map<String, Integer> settle() {
        return new SettleJob(
                        service.core.database,
                        TwilioSms.of("AC00000000000000000000000000000001", FakeTwilio.TOKEN, twilio.url()),
                        service.core.sealing,
                        service.core.deliveries,
                        service.core.time)
                .run(service.program);
    }

    private int callback(FakeTwilio.Taken text, String status, Integer code) throws Exception {
        return service.callback(text.callback(), text.sid(), status, code);
    }

    private FakeTwilio.Taken sent(Purpose purpose) {
        put(purpose);
        service.until(() -> state().equals("sent"));
        return twilio.takenFor(phone).get(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS_AFTER_TAKING", "HANGS_UP_AFTER_TAKING"})
    void a_text_left_in_the_dark_is_found_by_its_callback_and_never_sent_twice(FakeTwilio.Mood mood) throws Exception {
        twilio.mood = mood;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        FakeTwilio.Taken text = twilio.takenFor(phone).get(0);
        assertThat(callback(text, "sent", null)).isEqualTo(200);
        assertThat(state()).isEqualTo("sent");
        assertThat(row("carrier_sid")).isEqualTo(text.sid());
        service.move(Duration.ofHours(1));
        settle();
        assertThat(twilio.takenFor(phone)).hasSize(1);
    }

    @Test
    void a_text_left_in_the_dark_is_found_on_the_carriers_list_and_never_sent_twice() {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(1));
        settle();
        service.until(() -> state().equals("sent"));
        assertThat(row("carrier_sid")).isEqualTo(twilio.takenFor(phone).get(0).sid());
        assertThat(twilio.takenFor(phone)).hasSize(1);
    }

    @Test
    void a_routine_text_the_carrier_does_not_have_is_not_repeated_a_person_is_told() {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_BEFORE_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(5));
        settle();
        assertThat(state()).as("one look is not enough").isEqualTo("ambiguous");
        service.move(Duration.ofMinutes(11));
        settle();
        service.until(() -> state().equals("failed"));
        assertThat(row("outcome")).isEqualTo("not_taken");
        assertThat(statuses()).contains("not_taken");
        assertThat(tasks("NOT_DELIVERED")).isEqualTo(1);
        assertThat(twilio.takenFor(phone)).isEmpty();
    }

    @Test
    void the_same_words_sent_a_moment_before_are_not_taken_for_a_text_left_in_the_dark() {
        sent(Purpose.ANSWER);
        twilio.mood = FakeTwilio.Mood.HANGS_UP_BEFORE_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(16));
        settle();
        service.until(() -> state().equals("failed"));
        assertThat(row("outcome")).isEqualTo("not_taken");
    }

    @Test
    void an_earlier_try_of_the_same_words_is_not_taken_for_a_text_left_in_the_dark() throws Exception {
        FakeTwilio.Taken first = sent(Purpose.ANSWER);
        callback(first, "undelivered", 30003);
        assertThat(state()).isEqualTo("queued");
        twilio.mood = FakeTwilio.Mood.HANGS_UP_BEFORE_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(16));
        settle();
        service.until(() -> state().equals("failed"));
        assertThat(row("outcome")).isEqualTo("not_taken");
    }

    @Test
    void of_two_texts_with_the_same_words_left_in_the_dark_a_callback_tells_which_one_was_taken() throws Exception {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_BEFORE_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        UUID older = UUID.fromString(row("id"));
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous") && !row("id").equals(older.toString()));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(3));
        settle();
        assertThat(state()).as("one is at the carrier, and nobody knows which").isEqualTo("ambiguous");
        assertThat(callback(twilio.takenFor(phone).get(0), "sent", null)).isEqualTo(200);
        assertThat(state()).isEqualTo("sent");
        service.move(Duration.ofMinutes(16));
        settle();
        service.until(() ->
                service.count("select count(*) from outbox where state = 'failed' and outcome = 'not_taken' and id = '"
                                + older + "'")
                        == 1);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void what_nobody_found_at_the_carrier_and_is_called_back_late_was_sent_after_all() throws Exception {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.sql(
                "update outbox set state = 'failed', outcome = 'not_taken' where state = 'ambiguous' and program_id = :program");
        callback(twilio.takenFor(phone).get(0), "sent", null);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void a_callback_asks_the_carrier_to_bring_it_again_when_it_is_not_taken() {
        assertThat(sent(Purpose.ANSWER).callback().getFragment()).isEqualTo("rc=3&rp=all");
    }

    @Test
    void a_text_of_a_node_that_died_while_it_handed_it_over_is_found_on_the_carriers_list() {
        put(Purpose.ANSWER, service.core.time.instant().plus(Duration.ofDays(1)));
        twilio.taken.add(new FakeTwilio.Taken(
                "SMdiedbefore" + phone,
                phone,
                RunningService.CLIENTS_LINE,
                "See you tomorrow at ten",
                URI.create("about:blank"),
                service.core.time.instant()));
        service.sql(
                "update outbox set state = 'sending', attempts = 1, claimed_until = handrail.now() + interval '2 minutes'"
                        + " where program_id = :program and state = 'queued' and conversation_id ="
                        + " (select id from conversation where client_id = '" + client + "')");
        service.move(Duration.ofMinutes(3));
        service.until(() -> state().equals("ambiguous"));
        service.move(Duration.ofMinutes(1));
        settle();
        service.until(() -> state().equals("sent"));
    }

    @Test
    void a_text_that_waits_because_the_carrier_is_busy_is_not_overtaken_by_a_later_one() {
        twilio.mood = FakeTwilio.Mood.BUSY;
        put(Purpose.ANSWER);
        UUID first = UUID.fromString(row("id"));
        service.until(() -> row("outcome").equals("busy"));
        put(Purpose.ANSWER);
        UUID second = UUID.fromString(row("id"));
        twilio.mood = FakeTwilio.Mood.TAKES;
        service.move(Duration.ofMinutes(2));
        service.until(() -> twilio.takenFor(phone).size() == 2);
        assertThat(twilio.takenFor(phone))
                .extracting(text -> text.callback().toString().replaceAll(".*outbox=|#.*", ""))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void t8_an_answer_that_has_an_end_carries_it_to_the_carrier_too() {
        put(
                Purpose.ANSWER,
                service.core.time.instant(),
                service.core.time.instant().plus(Duration.ofMinutes(30)));
        service.until(() -> state().equals("sent"));
        String form = twilio.ledger.stream()
                .filter(sent -> sent.contains(phone.substring(1)))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(form.replaceAll(".*ValidityPeriod=(\\d+).*", "$1")))
                .isBetween(1_700, 1_800);
    }

    @Test
    void s1_a_safety_text_left_in_the_dark_is_repeated_once_after_two_minutes_and_never_a_third_time() {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        twilio.listIsDown = true;
        put(Purpose.SAFETY);
        service.until(() -> state().equals("ambiguous"));
        service.move(Duration.ofMinutes(1));
        settle();
        assertThat(twilio.takenFor(phone)).hasSize(1);
        service.move(Duration.ofMinutes(3));
        settle();
        service.until(() -> twilio.takenFor(phone).size() == 2 && state().equals("ambiguous"));
        for (int hour = 0; hour < 3; hour++) {
            service.move(Duration.ofHours(1));
            settle();
        }
        assertThat(twilio.takenFor(phone)).hasSize(2);
    }

    @Test
    void s1_when_only_the_first_of_two_tries_was_taken_it_is_found() {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        twilio.listIsDown = true;
        put(Purpose.SAFETY);
        service.until(() -> state().equals("ambiguous"));
        twilio.mood = FakeTwilio.Mood.HANGS_UP_BEFORE_TAKING;
        service.move(Duration.ofMinutes(4));
        settle();
        service.until(() -> row("attempts").equals("2") && state().equals("ambiguous"));
        twilio.listIsDown = false;
        service.move(Duration.ofMinutes(3));
        settle();
        service.until(() -> state().equals("sent"));
        assertThat(row("carrier_sid")).isEqualTo(twilio.takenFor(phone).get(0).sid());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void s1_of_two_tries_that_were_both_taken_it_counts_that_one_arrived_whatever_became_of_the_other(boolean first)
            throws Exception {
        twilio.mood = FakeTwilio.Mood.HANGS_UP_AFTER_TAKING;
        twilio.listIsDown = true;
        put(Purpose.SAFETY);
        service.until(() -> state().equals("ambiguous"));
        service.move(Duration.ofMinutes(4));
        settle();
        service.until(() -> twilio.takenFor(phone).size() == 2 && state().equals("ambiguous"));
        FakeTwilio.Taken one = twilio.takenFor(phone).get(0);
        FakeTwilio.Taken other = twilio.takenFor(phone).get(1);
        callback(one, "sent", null);
        if (first) {
            callback(other, "delivered", null);
        }
        callback(one, "undelivered", 30008);
        callback(other, "delivered", null);
        assertThat(state()).isEqualTo("sent");
        assertThat(row("outcome")).isEqualTo("delivered");
        assertThat(tasks("NOT_DELIVERED")).isEqualTo(first ? 0 : 1);
    }

    @Test
    void t11_a_status_never_goes_backward_and_the_first_error_code_sticks() throws Exception {
        FakeTwilio.Taken text = sent(Purpose.ANSWER);
        callback(text, "delivered", null);
        callback(text, "sent", null);
        assertThat(Statuses.furthest(statuses())).isEqualTo("delivered");
        FakeTwilio.Taken other = again();
        callback(other, "undelivered", 30008);
        callback(other, "undelivered", 30003);
        callback(other, "sent", null);
        assertThat(row("error_code")).isEqualTo("30008");
        assertThat(state()).isEqualTo("failed");
        assertThat(statuses()).as("every callback is kept").hasSizeGreaterThanOrEqualTo(6);
        assertThat(tasks("NOT_DELIVERED")).isEqualTo(1);
    }

    private FakeTwilio.Taken again() {
        put(Purpose.ANSWER);
        service.until(() -> twilio.takenFor(phone).size() == 2 && state().equals("sent"));
        return twilio.takenFor(phone).get(1);
    }

    @Test
    void t12_a_phone_that_can_not_be_reached_is_tried_again_later_a_few_times() throws Exception {
        FakeTwilio.Taken first = sent(Purpose.ANSWER);
        callback(first, "undelivered", 30003);
        assertThat(state()).isEqualTo("queued");
        assertThat(Statuses.furthest(statuses())).isEqualTo("retrying");
        callback(first, "undelivered", 30003);
        assertThat(row("retries")).as("the same word again changes nothing").isEqualTo("1");
        service.move(Duration.ofHours(1).plusSeconds(1));
        service.until(() -> twilio.takenFor(phone).size() == 2 && state().equals("sent"));
        callback(first, "undelivered", 30003);
        assertThat(state()).as("late word of the first try").isEqualTo("sent");
        for (int hours : new int[] {4, 12}) {
            int before = twilio.takenFor(phone).size();
            callback(twilio.takenFor(phone).get(before - 1), "undelivered", 30003);
            service.move(Duration.ofHours(hours).plusSeconds(1));
            service.until(() -> twilio.takenFor(phone).size() == before + 1 && state().equals("sent"));
        }
        callback(twilio.takenFor(phone).get(3), "undelivered", 30003);
        assertThat(state()).isEqualTo("failed");
        assertThat(tasks("NOT_DELIVERED")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"30005", "30006"})
    void t12_a_number_that_can_not_get_texts_is_flagged_called_and_started_no_more(int code) throws Exception {
        callback(sent(Purpose.ANSWER), "undelivered", code);
        assertThat(row("outcome")).isEqualTo("flagged");
        assertThat(tasks("CALL_CLIENT")).isEqualTo(1);
        put(Purpose.PROACTIVE);
        service.until(() -> state().equals("dropped"));
        assertThat(row("outcome")).isEqualTo("flagged");
        assertThat(twilio.takenFor(phone)).hasSize(1);
    }

    @Test
    void t12_a_refusal_at_once_is_acted_on_like_one_that_is_called_back() {
        twilio.mood = FakeTwilio.Mood.NOT_MOBILE;
        put(Purpose.ANSWER);
        service.until(() -> state().equals("failed"));
        assertThat(row("outcome")).isEqualTo("flagged");
        assertThat(tasks("CALL_CLIENT")).isEqualTo(1);
    }

    @Test
    void t5_t12_who_opted_out_at_the_carrier_is_in_the_ledger_and_what_was_queued_says_so_in_the_thread()
            throws Exception {
        FakeTwilio.Taken text = sent(Purpose.ANSWER);
        putLater();
        long counted = service.metric("handrail.text.opted_out");
        callback(text, "failed", 21610);
        assertThat(state()).isEqualTo("dropped");
        assertThat(row("outcome")).isEqualTo("opted_out");
        assertThat(statuses().stream().filter("opted_out"::equals).count())
                .as("both texts say it")
                .isEqualTo(2);
        assertThat(service.metric("handrail.text.opted_out"))
                .as("and are counted")
                .isEqualTo(counted + 2);
        put(Purpose.COACH);
        service.until(() -> state().equals("dropped"));
        assertThat(twilio.takenFor(phone)).hasSize(1);
    }

    private void putLater() {
        Instant tomorrow = service.core.time.instant().plus(Duration.ofDays(1));
        put(Purpose.PROACTIVE, tomorrow);
    }

    @Test
    void t5_the_ledger_is_looked_at_again_at_the_moment_of_dispatch() {
        put(Purpose.COACH, service.core.time.instant().plus(Duration.ofHours(1)));
        service.core.database.useProgram(
                service.program,
                handle -> handle.execute(
                        "insert into opt_out (id, program_id, phone_key, opted_out, source, at) values (?, ?, ?, true, 'staff', handrail.now())",
                        service.core.ids.next(),
                        service.program.value(),
                        service.core.sealing.key("phone", phone)));
        service.move(Duration.ofHours(1).plusSeconds(1));
        service.until(() -> state().equals("dropped"));
        assertThat(row("outcome")).isEqualTo("opted_out");
        assertThat(twilio.takenFor(phone)).isEmpty();
    }

    @Test
    void t8_what_we_start_waits_for_the_window_in_the_clients_zone_and_a_stale_one_is_dropped() {
        ZonedDateTime now = service.core.time.instant().atZone(ZoneId.of("America/New_York"));
        ZonedDateTime night = now.toLocalDate().atTime(23, 0).atZone(now.getZone());
        service.move(Duration.between(now, night.isAfter(now) ? night : night.plusDays(1)));
        put(Purpose.PROACTIVE, service.core.time.instant());
        service.until(() -> row("outcome").equals("quiet"));
        put(
                Purpose.PROACTIVE,
                service.core.time.instant(),
                service.core.time.instant().plus(Duration.ofHours(2)));
        service.until(() -> row("outcome").equals("quiet"));
        assertThat(twilio.takenFor(phone)).isEmpty();
        service.move(Duration.ofHours(9).plusSeconds(1));
        service.until(() -> state().equals("dropped") && twilio.takenFor(phone).size() == 1);
        assertThat(row("outcome")).as("not sent next morning").isEqualTo("expired");
        assertThat(twilio.ledger.get(twilio.ledger.size() - 1))
                .as("good until the window closes, 13 hours at most, 10 at Twilio")
                .contains("ValidityPeriod=36000");
    }

    private void put(Purpose purpose, Instant at) {
        put(purpose, at, null);
    }

    private void put(Purpose purpose, Instant at, Instant stale) {
        service.core.database.useProgram(service.program, handle -> {
            UUID thread = handle.createQuery("select id from conversation where client_id = :client")
                    .bind("client", client)
                    .mapTo(UUID.class)
                    .one();
            service.core.outbox.put(
                    handle,
                    new Outgoing(
                            service.program,
                            thread,
                            Author.BOT,
                            null,
                            purpose,
                            new PhoneNumber(phone),
                            purpose == Purpose.PROACTIVE ? "Something new " + started++ : "See you tomorrow at ten",
                            null,
                            null,
                            at,
                            stale));
        });
    }

    @ParameterizedTest
    @CsvSource({"30007", "30034"})
    void t12_a_fault_of_ours_alerts_the_administrator_once_and_never_blames_the_client(int code) throws Exception {
        callback(sent(Purpose.ANSWER), "undelivered", code);
        FakeTwilio.Taken other = again();
        callback(other, "undelivered", code);
        assertThat(service.count(
                        "select count(*) from alert where acknowledged_at is null and detail = '" + code + "'"))
                .isEqualTo(1);
        assertThat(service.count("select times from alert where detail = '" + code + "'"))
                .isEqualTo(2);
        assertThat(service.count("select count(*) from phone_holder where flagged_at is not null and client_id = '"
                        + client + "'"))
                .isZero();
        assertThat(tasks("NOT_DELIVERED")).isEqualTo(1);
    }

    @Test
    void at_most_two_texts_a_day_and_eight_a_week_are_started_all_kinds_together_and_answers_are_not_counted() {
        inTheMorning();
        for (int i = 0; i < 3; i++) {
            put(Purpose.PROACTIVE);
            put(Purpose.ANSWER);
        }
        service.until(() -> twilio.takenFor(phone).size() == 5);
        service.until(() -> waiting("enough") == 1);
        put(
                Purpose.PROACTIVE,
                service.core.time.instant(),
                service.core.time.instant().plus(Duration.ofHours(5)));
        service.until(() -> waiting("enough") == 2);
        assertThat(service.count("select count(*) from outbox where outcome = 'enough' and state = 'dropped'"))
                .as("what is stale tomorrow is dropped, the other waits")
                .isEqualTo(1);
        for (int day = 0; day < 5; day++) {
            service.move(Duration.ofDays(1));
            put(Purpose.PROACTIVE);
            put(Purpose.PROACTIVE);
            service.until(() -> service.count(
                            "select count(*) from outbox where state in ('queued', 'sending') and not_before <= handrail.now()")
                    == 0);
        }
        assertThat(twilio.takenFor(phone))
                .as("eight in seven days, three answers")
                .hasSize(3 + 8);
    }

    private static long waiting(String outcome) {
        return service.count("select count(*) from outbox where outcome = '" + outcome + "'");
    }

    /** Ten in the morning of the next day, so that the window is open and nothing was started yet. */
    private static void inTheMorning() {
        ZonedDateTime now = service.core.time.instant().atZone(ZoneId.of("America/New_York"));
        service.move(Duration.between(
                now, now.toLocalDate().plusDays(1).atTime(10, 0).atZone(now.getZone())));
    }

    @Test
    void t9_a_callback_with_a_wrong_signature_changes_nothing() throws Exception {
        FakeTwilio.Taken text = sent(Purpose.ANSWER);
        URI elsewhere = URI.create(text.callback().toString().replace("outbox=0", "outbox=1"));
        assertThat(service.callback(text.callback(), elsewhere, text.sid(), "failed", 30006))
                .isEqualTo(403);
        assertThat(state()).isEqualTo("sent");
    }
}
