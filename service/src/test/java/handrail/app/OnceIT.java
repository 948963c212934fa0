package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a device sends again because it never heard an answer has no second effect, and what it is told is enough to lose nothing. */
class OnceIT {

    private static final Pattern THREAD = Pattern.compile("/threads/[0-9a-f-]{36}");
    private static final Pattern CLIENT = Pattern.compile("/clients/[0-9a-f-]{36}");

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void n1_a_text_that_is_sent_twice_under_one_key_goes_out_once() throws Exception {
        Visitor ana = signedIn("ana");
        String thread = threads(ana).get(0);
        String key = key();
        assertThat(reply(ana, thread, key, "see you at the gate").statusCode()).isEqualTo(204);
        assertThat(reply(ana, thread, key, "see you at the gate").statusCode()).isEqualTo(204);
        assertThat(said(ana, thread, "see you at the gate")).isEqualTo(1);
        assertThat(ana.post(thread + "/reply", "once", key, "body", "see you at the gate")
                        .statusCode())
                .as("from the page too")
                .isEqualTo(200);
        assertThat(said(ana, thread, "see you at the gate")).isEqualTo(1);
    }

    @Test
    void n1_a_text_that_arrives_eight_times_at_once_under_one_key_goes_out_once() throws Exception {
        Visitor ana = signedIn("ana");
        String thread = threads(ana).get(0);
        String key = key();
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(eight.submit(() -> reply(ana, thread, key, "the bus is late")));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(204);
            }
        } finally {
            eight.shutdownNow();
        }
        assertThat(said(ana, thread, "the bus is late")).isEqualTo(1);
    }

    @Test
    void n1_a_key_is_its_writers_own_and_another_text_under_another_key_is_another_text() throws Exception {
        Visitor ana = signedIn("ana");
        Visitor ben = signedIn("ben");
        String anas = threads(ana).get(0);
        String bens = threads(ben).get(0);
        String key = key();
        reply(ana, anas, key, "good to hear");
        assertThat(reply(ben, bens, key, "good to hear").statusCode()).isEqualTo(204);
        reply(ana, anas, key(), "good to hear");
        assertThat(said(ben, bens, "good to hear")).isEqualTo(1);
        assertThat(said(ana, anas, "good to hear")).isEqualTo(2);
    }

    @Test
    void n1_what_was_refused_says_why_in_the_writers_words_and_may_be_sent_again_when_it_is_mended() throws Exception {
        Visitor ana = signedIn("ana");
        String thread = threads(ana).get(0);
        String key = key();
        HttpResponse<String> refused = reply(ana, thread, key, " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/json");
        assertThat(refused.body())
                .isEqualTo("{\"faults\":[{\"field\":\"body\",\"message\":\"Write something first\"}]}");
        assertThat(reply(ana, thread, key, "now with words").statusCode()).isEqualTo(204);
        assertThat(said(ana, thread, "now with words")).isEqualTo(1);
        assertThat(reply(ana, thread, "not-a-key", "hello").statusCode()).isEqualTo(400);
    }

    @Test
    void n1_what_was_sent_before_they_said_stop_is_done_and_what_comes_after_is_told_so() throws Exception {
        Visitor carla = signedIn("carla");
        String thread = threads(carla).get(0);
        String key = key();
        assertThat(reply(carla, thread, key, "before the stop").statusCode()).isEqualTo(204);
        carla.post(thread + "/opt-out");
        assertThat(reply(carla, thread, key, "before the stop").statusCode())
                .as("it was sent, whatever came after")
                .isEqualTo(204);
        HttpResponse<String> after = reply(carla, thread, key(), "after the stop");
        assertThat(after.statusCode()).isEqualTo(422);
        assertThat(after.body()).contains("they said stop");
        assertThat(said(carla, thread, "after the stop")).isZero();
    }

    @Test
    void n1_who_is_signed_out_or_has_nothing_to_do_with_a_thread_is_told_so() throws Exception {
        Visitor ana = signedIn("ana");
        Visitor ben = signedIn("ben");
        assertThat(reply(ben, threads(ana).get(0), key(), "not mine").statusCode())
                .isEqualTo(404);
        assertThat(reply(new Visitor(service.url()), threads(ana).get(0), key(), "nobody")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void n1_an_attempt_that_waited_is_written_down_once_at_the_time_it_was_made() throws Exception {
        Visitor ana = signedIn("ana");
        String thread = threads(ana).get(0);
        longWithUs(thread);
        String key = key();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = ana.kept(
                    thread + "/outreach",
                    180,
                    "once",
                    key,
                    "channel",
                    "call",
                    "outcome",
                    "left_message",
                    "note",
                    "no mailbox");
            assertThat(answer.statusCode()).isEqualTo(204);
        }
        List<Integer> minutes = service.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        select extract(epoch from handrail.now() - at) / 60 from outreach_attempt
                        where note is not null and outcome = 'left_message' and channel = 'call'
                            and at > handrail.now() - interval '1 hour'
                        """).mapTo(Integer.class).list());
        assertThat(minutes).singleElement().satisfies(ago -> assertThat(ago).isBetween(3, 6));
    }

    /** No attempt is ever of before its episode. */
    private static void longWithUs(String thread) {
        service.owner()
                .useHandle(handle ->
                        handle.createUpdate("""
                                update episode_of_care set opened_at = opened_at - interval '1 hour'
                                where client_id = (select client_id from conversation where '/threads/' || id = :thread)
                                """).bind("thread", thread).execute());
    }

    private static Visitor signedIn(String name) throws Exception {
        return Visitor.signedIn(service.url(), name + "@example.org", Demo.PASSWORD);
    }

    private static HttpResponse<String> reply(Visitor from, String thread, String key, String body) throws Exception {
        return from.kept(thread + "/reply", 60, "once", key, "why", "agreed", "body", body);
    }

    private static long said(Visitor reader, String thread, String words) throws Exception {
        Matcher lines = Pattern.compile("<p dir=\"auto\">" + Pattern.quote(words) + "</p>")
                .matcher(reader.get(thread).body());
        return lines.results().count();
    }

    /** Threads of theirs in which a text can be written. */
    private static List<String> threads(Visitor coach) throws Exception {
        List<String> open = new ArrayList<>();
        for (String client : found(CLIENT, coach.get("/clients").body())) {
            List<String> threads = found(THREAD, coach.get(client).body());
            if (!threads.isEmpty() && coach.get(threads.get(0)).body().contains("id=\"reply\"")) {
                open.add(threads.get(0));
                return open;
            }
        }
        return open;
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
