package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Language;
import handrail.conversation.CatalogueFiles;
import handrail.conversation.RecordedTurn;
import handrail.conversation.TurnsOf;
import handrail.database.Sealed;
import io.dropwizard.jackson.Jackson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two texts at once, a reply while the check-in goes out, a coach who types while the bot answers: each thread has one order. Replaying what
 * was recorded, in that order, ends in the very state that is stored: no update was lost, and no answer crossed another.
 */
class CrossingTextsIT {

    private static final ObjectMapper JSON =
            Jackson.newObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int PEOPLE = 6;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private record Person(String phone, UUID thread) {}

    private static List<Person> people(int from) {
        return IntStream.range(from, from + PEOPLE)
                .mapToObj(i -> {
                    String phone = "+120255501" + i;
                    UUID client = service.enrolled("Jo", phone);
                    return new Person(
                            phone,
                            service.core.database.inProgram(
                                    service.program,
                                    handle -> handle.createQuery("select id from conversation where client_id = :id")
                                            .bind("id", client)
                                            .mapTo(UUID.class)
                                            .one()));
                })
                .toList();
    }

    @Test
    void two_texts_at_once_and_a_coach_who_types_meanwhile_have_one_order() throws Exception {
        List<Person> people = people(20);
        List<Callable<Integer>> work = new ArrayList<>();
        for (Person person : people) {
            List.of("can i get some narcan", "how do i get on subs", "thanks", "who is this")
                    .forEach(words -> work.add(() -> service.text(person.phone(), words)));
            work.add(() -> coachSays(person));
        }
        assertThat(atOnce(work)).containsOnly(200);
        for (Person person : people) {
            assertThat(turns(person)).as("four texts, and a coach who came").hasSize(5);
            assertThat(replayed(person)).isEqualTo(stored(person));
            arrivesInItsOrder(person);
        }
    }

    @Test
    void a_reply_while_the_check_in_goes_out_is_read_once_and_the_check_in_is_asked_once() throws Exception {
        List<Person> people = people(40);
        service.sql("""
                update check_in set due_at = handrail.now() - interval '1 minute', expires_at = handrail.now() + interval '9 hours'
                where program_id = :program and status = 'due'
                """);
        List<Callable<Integer>> work = new ArrayList<>();
        people.forEach(person -> List.of("about a 4", "rough night", "ok then")
                .forEach(words -> work.add(() -> service.text(person.phone(), words))));
        assertThat(atOnce(work)).containsOnly(200);
        service.until(() ->
                service.count("select count(*) from check_in where status = 'due' and due_at <= handrail.now()") == 0);
        for (Person person : people) {
            long asked = service.count(
                    "select count(*) from message where message_key like 'checkin.ask%' and conversation_id = '"
                            + person.thread() + "'");
            assertThat(asked).isLessThanOrEqualTo(1);
            assertThat(turns(person)).hasSizeBetween(3, 4);
            assertThat(replayed(person)).isEqualTo(stored(person));
            arrivesInItsOrder(person);
        }
    }

    private static int coachSays(Person person) {
        service.core.database.useProgram(
                service.program,
                handle -> service.core.conversations.coachSays(
                        handle, service.program, service.coach, person.thread(), "I am on my way"));
        return 200;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static List<RecordedTurn> turns(Person person) {
        return TurnsOf.thread(service, person.thread());
    }

    private static Conversation replayed(Person person) {
        Engine engine = new Engine(CatalogueFiles.read(Installation.programs()));
        Conversation state = Conversation.goingOn(Language.EN, 1);
        for (RecordedTurn turn : turns(person)) {
            state = engine.advance(state, turn.event(), turn.facts(), turn.at()).next();
        }
        return state;
    }

    private static Conversation stored(Person person) {
        JsonNode state = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select state from conversation where id = :thread")
                        .bind("thread", person.thread())
                        .map((row, context) -> opened("conversation", "state", person.thread(), row.getBytes("state")))
                        .one());
        return JSON.convertValue(state, Conversation.class);
    }

    private static JsonNode opened(String table, String column, UUID id, byte[] sealed) {
        try {
            return JSON.readTree(service.core.sealing.open(table, column, id, new Sealed(sealed)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was decided first arrives first, among what is equally urgent. */
    private static void arrivesInItsOrder(Person person) {
        service.until(() -> service.count(
                        "select count(*) from outbox where state in ('queued', 'sending') and not_before <= handrail.now()"
                                + " and conversation_id = '" + person.thread() + "'")
                == 0);
        assertThat(service.count("""
                        select count(*) from outbox a join outbox b
                            on a.conversation_id = b.conversation_id and a.urgency = b.urgency and a.id < b.id
                        where a.state = 'sent' and b.state = 'sent' and a.settled_at > b.settled_at and a.conversation_id = '%s'
                        """.formatted(person.thread())))
                .as("overtaken")
                .isZero();
    }
}
