package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.phone.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        Set<End> ends = ends(
                words("accepted", "queued", "sending", "sent", "undelivered:30003", "undelivered:30003", "delivered"));
        assertThat(ends).containsExactly(new End("sent", "delivered", SID, "delivered", false));
    }

    /** Walks through all orders, each step on from the one before and taken back afterwards; equal words are one step. */
    private static Set<End> ends(List<Word> words) {
        Set<End> ends = new HashSet<>();
        int orders = service.core.database.inProgram(service.program, handle -> {
            UUID row = handedOver(handle);
            int walked = walk(handle, row, words, "queued", ends);
            handle.execute("update outbox set state = 'dropped' where id = ?", row);
            return walked;
        });
        assertThat(orders).isEqualTo(5_040);
        return ends;
    }

    private static int walk(Handle handle, UUID row, List<Word> left, String shown, Set<End> ends) {
        if (left.isEmpty()) {
            ends.add(look(handle, row, shown));
            return 1;
        }
        int orders = 0;
        for (Word word : Set.copyOf(left)) {
            List<Word> rest = new ArrayList<>(left);
            rest.remove(word);
            handle.savepoint("before" + left.size());
            service.core.deliveries.told(handle, service.program, row, SID, word.status(), word.code());
            String next = Statuses.furthest(statuses(handle, row));
            assertThat(Statuses.furthest(List.of(shown, next)))
                    .as("after %s, before %s", word, rest)
                    .isEqualTo(next);
            int equal = left.size()
                    - (int) left.stream().filter(other -> !other.equals(word)).count();
            orders += equal * walk(handle, row, rest, next, ends);
            handle.rollbackToSavepoint("before" + left.size());
        }
        return orders;
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
                        """).bind("thread", thread).mapTo(UUID.class).one();
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
}
