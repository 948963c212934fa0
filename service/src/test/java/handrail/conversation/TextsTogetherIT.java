package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.bot.Engine;
import handrail.messaging.InboundText;
import handrail.phone.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts of several people that are taken in one transaction: each has what it would have had alone. */
class TextsTogetherIT {

    private static RunningService service;
    private static UUID line;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        line = service.core.database.open(
                handle -> handle.createQuery("select id from sender where audience = 'client'")
                        .mapTo(UUID.class)
                        .one());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void each_is_heard_in_its_own_thread_and_keeps_the_order_of_one_phone() {
        UUID asks = service.enrolled("Ada", "+12025552001");
        UUID stops = service.enrolled("Bea", "+12025552002");
        UUID danger = service.enrolled("Cy", "+12025552003");
        assertThat(take(
                        text("SMt1", "+12025552001", "2 narcan kits pls"),
                        text("SMt2", "+12025552002", "STOP"),
                        text("SMt3", "+12025552009", "who is this"),
                        text("SMt4", "+12025552003", "my friend wont wake up his lips are blue"),
                        text("SMt5", "+12025552001", "actually 3"),
                        text("SMt6", "+12025552009", "is it a bot")))
                .isTrue();
        assertThat(count("supply_request where client_id = '" + asks + "' and items @> '[{\"quantity\": 3}]'"))
                .isEqualTo(1);
        assertThat(count("opt_out where opted_out")).isEqualTo(1);
        assertThat(count("page where client_id = '" + danger + "'")).isEqualTo(1);
        // Two texts of somebody unknown are one person (T15).
        assertThat(count("contact")).isEqualTo(1);
        assertThat(
                        count(
                                "message m join conversation c on c.id = m.conversation_id where c.contact_id is not null and m.author = 'client'"))
                .isEqualTo(2);
        service.until(() -> service.arrivedAt("+12025552002").size() == 1);
        service.until(() -> service.arrivedAt("+12025552003").stream().anyMatch(text -> text.startsWith("Call 911")));
        Engine engine = new Engine(service.core.catalogue);
        for (UUID client : List.of(asks, stops, danger)) {
            for (RecordedTurn turn : TurnsOf.client(service, client)) {
                assertThat(turn.effects())
                        .isNotEmpty()
                        .isEqualTo(RecordedTurn.json(turn.replayed(engine).effects()));
            }
        }
    }

    @Test
    void t10_one_that_comes_again_among_others_has_no_effect() {
        UUID client = service.enrolled("Eli", "+12025552011");
        InboundText twice = text("SMu1", "+12025552011", "thanks");
        assertThat(take(twice, twice)).isTrue();
        assertThat(take(twice, text("SMu2", "+12025552012", "hello"))).isTrue();
        assertThat(take(twice)).isFalse();
        assertThat(TurnsOf.client(service, client)).hasSize(1);
    }

    @Test
    void the_audit_says_of_each_which_request_brought_it() {
        service.enrolled("Flo", "+12025552021");
        service.enrolled("Gus", "+12025552022");
        take(text("SMv1", "+12025552021", "STOP"), text("SMv2", "+12025552022", "STOP"));
        assertThat(count("audit where action = 'opt-out' and request_id in ('request-SMv1', 'request-SMv2')"))
                .isEqualTo(2);
        assertThat(service.count("select count(distinct request_id) from audit where request_id like 'request-SMv%'"))
                .isEqualTo(2);
    }

    @Test
    void t10_among_many_at_once_only_the_one_whose_thread_cannot_be_read_is_not_taken() throws Exception {
        UUID broken = service.enrolled("Hal", "+12025552031");
        service.sql(
                "update conversation set state = '\\x00' where program_id = :program and client_id = '" + broken + "'");
        long before = count("inbound_claim");
        List<Callable<Integer>> texts = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            String phone = "+120255520" + (31 + at);
            texts.add(() -> service.text(phone, "hello there"));
        }
        List<Integer> answers = new ArrayList<>();
        ExecutorService carriers = Executors.newFixedThreadPool(texts.size());
        try {
            for (Future<Integer> one : carriers.invokeAll(texts)) {
                answers.add(one.get());
            }
        } finally {
            carriers.shutdown();
        }
        assertThat(answers.get(0)).isGreaterThanOrEqualTo(500);
        // Those who found no room in half a second were told to come again; nobody was refused for a neighbour's sake.
        assertThat(answers.subList(1, answers.size())).containsAnyOf(200).doesNotContain(500);
        assertThat(count("inbound_claim") - before)
                .isEqualTo(answers.stream().filter(status -> status == 200).count());
        assertThat(TurnsOf.client(service, broken)).isEmpty();
    }

    private static boolean take(InboundText... texts) {
        return service.core.database.inProgram(
                service.program, handle -> service.core.conversations.receive(handle, List.of(texts)));
    }

    private static InboundText text(String sid, String phone, String body) {
        return new InboundText(
                service.program, line, sid, new PhoneNumber(phone), body, List.of(), null, "request-" + sid);
    }

    private static long count(String where) {
        return service.count("select count(*) from " + where);
    }
}
