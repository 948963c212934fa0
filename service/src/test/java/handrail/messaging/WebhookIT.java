package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.app.RunningService;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as carriers bring them: from machines, as JSON, through a Messaging Service. */
class WebhookIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"72975", "AMZN", "Bank Alert", "+1", "anonymous", "266696687"})
    void t15_a_text_from_a_machine_is_kept_and_owned_and_nothing_is_sent_to_it(String from) throws Exception {
        long before = service.count("select count(*) from contact");
        assertThat(service.text(from, "Your code is 1234. Reply STOP to end.")).isEqualTo(200);
        assertThat(service.count("select count(*) from contact")).isEqualTo(before + 1);
        assertThat(
                        service.count(
                                "select count(*) from task where kind = 'ANSWER_TEXT' and client_id is null and done_at is null"))
                .isPositive();
        service.until(() -> service.count("select count(*) from outbox where state in ('queued', 'sending')") == 0);
        assertThat(service.arrived(PhoneNumber.ofCarrier(from))).isEmpty();
    }

    private static String json(String sid, String body) {
        return "{\"MessageSid\":\"" + sid + "\",\"From\":\"+12025550180\",\"To\":\"" + RunningService.CLIENTS_LINE
                + "\",\"Body\":\"" + body + "\",\"NumMedia\":0}";
    }

    @Test
    void t9_a_json_webhook_is_taken_by_the_hash_that_was_signed_and_refused_with_another_body() throws Exception {
        String body = json("SMjson1", "hola");
        long before = service.count("select count(*) from message where author = 'client'");
        assertThat(service.json("/twilio/messages", json("SMjson1", "other words"), body))
                .isEqualTo(403);
        assertThat(service.count("select count(*) from message where author = 'client'"))
                .isEqualTo(before);
        assertThat(service.json("/twilio/messages", body, body)).isEqualTo(200);
        assertThat(service.json("/twilio/messages", body, body))
                .as("T10: a replay")
                .isEqualTo(200);
        assertThat(service.count("select count(*) from message where author = 'client'"))
                .isEqualTo(before + 1);
        assertThat(service.json("/twilio/messages", "not json", "not json")).isEqualTo(422);
    }

    @Test
    void t9_parameters_nobody_knows_and_a_messaging_service_are_part_of_what_is_signed() throws Exception {
        Map<String, String> form =
                new HashMap<>(RunningService.form("+12025550181", RunningService.CLIENTS_LINE, "hello", "SMservice1"));
        form.put("MessagingServiceSid", "MG00000000000000000000000000000009");
        form.put("SomethingNew", "of tomorrow");
        assertThat(service.post(form, service.signature(form))).isEqualTo(200);
        String signed = service.signature(form);
        form.remove("MessagingServiceSid");
        assertThat(service.post(form, signed)).isEqualTo(403);
    }

    @Test
    void a_simulated_phone_gets_texts_whose_delivery_is_called_back() throws Exception {
        service.enrolled("Vi", "+12025550182");
        service.text("+12025550182", "thanks");
        service.until(() -> service.count("select count(*) from message_status where status = 'delivered'") > 0);
        assertThat(service.count("select count(*) from outbox where state = 'sent' and carrier_sid is null"))
                .isZero();
    }

    @Test
    void s2_a_simulated_phone_rings_and_pressing_1_there_takes_the_page() throws Exception {
        service.enrolled("Kim", "+12025550183");
        service.text("+12025550183", "he wont wake up");
        Phones phones = new Phones(service.core.database, service.core.sealing, service.core.time);
        service.move(java.time.Duration.ofMinutes(4));
        service.until(() -> phones.shown(RunningService.COACH_PHONE).stream().anyMatch(shown -> shown.call() != null));
        Phones.Shown ringing = phones.shown(RunningService.COACH_PHONE).stream()
                .filter(shown -> shown.call() != null)
                .findFirst()
                .orElseThrow();
        assertThat(ringing.body()).contains("Press 1").doesNotContain("Kim");
        assertThat(service.form(
                        "/phones/press",
                        Map.of(
                                "number", RunningService.COACH_PHONE,
                                "program", ringing.call().program().toString(),
                                "call", ringing.call().call().toString())))
                .isEqualTo(303);
        assertThat(service.count("select count(*) from page where acknowledged_by = '" + service.coach.value() + "'"))
                .isEqualTo(1);
        assertThat(phones.shown(RunningService.COACH_PHONE)).noneMatch(shown -> shown.call() != null);
    }

    @Test
    void t9_what_a_proxy_makes_of_the_address_does_not_matter_only_the_public_one_is_signed() throws Exception {
        Map<String, String> form = RunningService.form("+12025550184", RunningService.CLIENTS_LINE, "hi", "SMproxied");
        URI inside = URI.create(service.url().replace("localhost", "127.0.0.1") + "/twilio/messages");
        HttpRequest request = HttpRequest.newBuilder(inside)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Host", "elsewhere.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("X-Twilio-Signature", service.signature(form))
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void t9_the_public_address_is_taken_with_its_port_and_without_like_twilios_own_validators_do() throws Exception {
        URI callback = URI.create(service.url() + "/twilio/status?program=" + service.program.value() + "&outbox="
                + service.core.ids.next());
        URI bare = URI.create(callback.toString().replaceFirst(":\\d+/", "/"));
        URI other = URI.create(callback.toString().replaceFirst(":\\d+/", ":1/"));
        assertThat(service.callback(callback, callback, "SMport", "sent", null)).isEqualTo(200);
        assertThat(service.callback(callback, bare, "SMport", "sent", null)).isEqualTo(200);
        assertThat(service.callback(callback, other, "SMport", "sent", null)).isEqualTo(403);
    }

    @Test
    void texts_of_one_person_that_come_at_once_are_read_one_after_the_other_in_the_order_they_are_kept() {
        List<String> words = List.of("hello", "thanks", "ok then", "who is this", "maybe later", "im fine");
        assertThat(atOnce(words.stream()
                        .map(body -> (Callable<Integer>) () -> service.text("+12025550185", body))
                        .toList()))
                .containsOnly(200);
        List<String> kept = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("""
                        select m.id, m.body from message m join conversation c on c.id = m.conversation_id
                        join phone_holder h on h.contact_id = c.contact_id
                        where m.author = 'client' and h.phone_key = :key order by m.id
                        """)
                        .bind("key", service.core.sealing.key("phone", "+12025550185"))
                        .map((row, context) ->
                                opened("message", "body", row.getObject("id", UUID.class), row.getBytes("body")))
                        .list());
        List<String> read = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("""
                        select t.id, t.recorded from conversation_turn t join conversation c on c.id = t.conversation_id
                        join phone_holder h on h.contact_id = c.contact_id where h.phone_key = :key order by t.id
                        """)
                        .bind("key", service.core.sealing.key("phone", "+12025550185"))
                        .map((row, context) -> opened(
                                "conversation_turn",
                                "recorded",
                                row.getObject("id", UUID.class),
                                row.getBytes("recorded")))
                        .list());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(words);
        assertThat(read).hasSameSizeAs(words);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(read.get(i)).contains("\"" + kept.get(i) + "\"");
        }
    }

    private static String opened(String table, String column, UUID id, byte[] sealed) {
        return service.core.sealing.open(table, column, id, new Sealed(sealed));
    }

    @Test
    void more_texts_at_once_than_can_be_answered_in_time_are_turned_away_before_anything_is_done_and_taken_later()
            throws Exception {
        int roomFor = InboundGate.AT_ONCE * InboundLine.TOGETHER;
        List<String> sids =
                IntStream.range(0, roomFor + 20).mapToObj(i -> "SMflood" + i).toList();
        List<Callable<Integer>> flood = sids.stream()
                .map(sid -> (Callable<Integer>) () -> service.text(
                        "+1202555" + (3000 + sids.indexOf(sid)), RunningService.CLIENTS_LINE, "hello", sid))
                .toList();
        List<Integer> first = new ArrayList<>();
        // A transaction that holds every claim up: the database is slow.
        assertThatThrownBy(() -> service.core.database.open(handle -> {
                    sids.forEach(sid -> handle.execute(
                            "insert into inbound_claim select ?, id, handrail.now() from sender limit 1", sid));
                    ExecutorService threads = Executors.newFixedThreadPool(sids.size());
                    long began = System.nanoTime();
                    List<Future<Integer>> answers =
                            flood.stream().map(threads::submit).toList();
                    service.until(() -> answers.stream().filter(Future::isDone).count() >= sids.size() - roomFor);
                    answers.stream().filter(Future::isDone).forEach(answer -> first.add(status(answer)));
                    // Half a second, and what a busy machine adds.
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
                    threads.shutdown();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(first).isNotEmpty().containsOnly(503);
        // The carrier brings them again, those turned away once more too.
        service.until(() -> atOnce(flood).stream().allMatch(status -> status == 200));
        assertThat(service.count("select count(*) from inbound_claim where message_sid like 'SMflood%'"))
                .isEqualTo(sids.size());
    }

    /** The test's own parts over the same database are another node. */
    @Test
    void t10_a_text_that_another_node_took_through_the_fallback_address_has_no_effect_here_and_the_other_way_round()
            throws Exception {
        String phone = "+12025550189";
        assertThat(elsewhere(phone, "SMfallback1")).isTrue();
        assertThat(service.text(phone, RunningService.CLIENTS_LINE, "hello", "SMfallback1"))
                .isEqualTo(200);
        assertThat(service.text(phone, RunningService.CLIENTS_LINE, "hello", "SMfallback2"))
                .isEqualTo(200);
        assertThat(elsewhere(phone, "SMfallback2")).isFalse();
        assertThat(service.count("""
                        select count(*) from message m join conversation c on c.id = m.conversation_id
                        join phone_holder h on h.contact_id = c.contact_id
                        where m.author = 'client' and h.phone_key = decode('KEY', 'hex')
                        """.replace(
                                "KEY", java.util.HexFormat.of().formatHex(service.core.sealing.key("phone", phone)))))
                .isEqualTo(2);
    }

    private static boolean elsewhere(String phone, String sid) {
        UUID sender = service.core.database.open(
                handle -> handle.createQuery("select id from sender where audience = 'client'")
                        .mapTo(UUID.class)
                        .one());
        InboundText text =
                new InboundText(service.program, sender, sid, new PhoneNumber(phone), "hello", List.of(), null, null);
        return service.core.database.inProgram(
                service.program, handle -> service.core.conversations.receive(handle, List.of(text)));
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(status(answer));
            }
            return answers;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdown();
        }
    }
}
