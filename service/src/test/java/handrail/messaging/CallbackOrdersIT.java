package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.app.RunningService;
import handrail.phone.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seven callbacks in each of their 5,040 orders, each order from the same start: a text that was just handed over. */
class CallbackOrdersIT {

    private record Word(String status, Integer code) {}

    /** What can be told apart afterwards. */
    private record End(String state, String outcome, String sid, String shown, boolean task) {}

    private static final String SID = "SM00000000000000000000000000000007";
    private static RunningService service;
    private static UUID client;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        client = service.enrolled("Jo", "+12025550170");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<Word> words(String... written) {
        return java.util.Arrays.stream(written)
                .map(word -> word.split(":"))
                .map(parts -> new Word(parts[0], parts.length > 1 ? Integer.valueOf(parts[1]) : null))
                .toList();
    }

    @Test
    void t11_a_text_that_arrives_ends_the_same_in_every_order_of_seven_callbacks() {
        Set<End> ends = ends(words("accepted", "queued", "sending", "sent", "delivered", "read", "delivered"));
        assertThat(ends).containsExactly(new End("sent", "delivered", SID, "read", false));
    }

    @Test
    void t11_a_text_that_does_not_arrive_ends_the_same_in_every_order_of_seven_callbacks() {
        Set<End> ends = ends(words(
                "accepted", "queued", "sending", "sent", "undelivered:30008", "failed:30008", "undelivered:30008"));
        assertThat(ends).containsExactly(new End("failed", "refused", SID, "failed", true));
    }

    @Test
    void t11_what_arrived_is_never_sent_again_though_the_carrier_also_says_it_did_not() {
        Set<End> ends =
                ends(words("accepted", "queued", "sending", "sent", "undelivered:30003", "undelivered:30003", "delivered"));
        assertThat(ends).containsExactly(new End("sent", "delivered", SID, "delivered", false));
    }

    private static Set<End> ends(List<Word> words) {
        List<List<Word>> orders = orders(words);
        assertThat(orders).hasSize(5_040);
        Set<End> ends = new HashSet<>();
        orders.forEach(order -> ends.add(takenBack(order)));
        return ends;
    }

    /** What is done for one order is taken back, so that each begins alike. */
    private static End takenBack(List<Word> order) {
        AtomicReference<End> end = new AtomicReference<>();
        assertThatThrownBy(() -> service.core.database.useProgram(service.program, handle -> {
                    end.set(end(handle, order));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        return end.get();
    }

    /** One order; what is shown is looked at after each word, and never goes backward. */
    private static End end(Handle handle, List<Word> order) {
        UUID row = handedOver(handle);
        List<String> heard = new ArrayList<>();
        for (Word word : order) {
            String before = Statuses.furthest(heard);
            service.core.deliveries.told(handle, service.program, row, SID, word.status(), word.code());
            heard = statuses(handle, row);
            String after = Statuses.furthest(heard);
            assertThat(Statuses.furthest(List.of(before, after)))
                    .as("after %s of %s", word, order)
                    .isEqualTo(after);
        }
        assertThat(heard).as("every callback is kept").hasSizeGreaterThanOrEqualTo(order.size());
        return look(handle, row, Statuses.furthest(heard));
    }

    private static UUID handedOver(Handle handle) {
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
                        Purpose.ANSWER,
                        new PhoneNumber("+12025550170"),
                        "See you at ten",
                        null,
                        null,
                        service.core.time.instant(),
                        null));
        return handle.createQuery("""
                        update outbox set state = 'sending', attempts = 1, claimed_until = handrail.now() + interval '2 minutes'
                        where conversation_id = :thread and state = 'queued' returning id
                        """)
                .bind("thread", thread)
                .mapTo(UUID.class)
                .one();
    }

    private static List<String> statuses(Handle handle, UUID row) {
        return handle.createQuery(
                        "select s.status from message_status s join outbox o on o.message_id = s.message_id where o.id = :row")
                .bind("row", row)
                .mapTo(String.class)
                .list();
    }

    private static End look(Handle handle, UUID row, String shown) {
        return handle.createQuery("""
                        select state, outcome, carrier_sid, exists (select from task where kind = 'NOT_DELIVERED') as task
                        from outbox where id = :row
                        """)
                .bind("row", row)
                .map((end, context) -> new End(
                        end.getString("state"),
                        end.getString("outcome"),
                        end.getString("carrier_sid"),
                        shown,
                        end.getBoolean("task")))
                .one();
    }

    /** Every order of seven things, equal ones taken for different. */
    private static List<List<Word>> orders(List<Word> words) {
        if (words.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Word>> orders = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            List<Word> rest = new ArrayList<>(words);
            Word word = rest.remove(first);
            for (List<Word> order : orders(rest)) {
                List<Word> whole = new ArrayList<>(List.of(word));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
