package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import handrail.database.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes over one outbox: who goes first, how fast, by which number, and what is not sent after all. */
class DispatchIT {

    private static final String FIRST = "+12025550100";
    private static final String SECOND = "+12025550102";
    private static final String PHONE = "+12025550150";

    private Road road;
    private ProgramId harbor;
    private Road.Recorder carrier;

    @BeforeEach
    void a_program_with_one_number() throws Exception {
        road = new Road();
        harbor = road.program("harbor");
        road.sender(harbor, FIRST, false);
        carrier = new Road.Recorder();
    }

    @AfterEach
    void close() {
        road.close();
    }

    private static String phone(int i) {
        return String.format("+1202555%04d", i);
    }

    private List<String> outcomes() {
        return road.column(harbor, "select coalesce(outcome, state) from outbox order by id");
    }

    private void refuse(Sms.Kind kind, Integer code) {
        carrier.answer = text -> new Sms.Answer(kind, null, code);
    }

    private void work() {
        carrier.answer = text -> Sms.Answer.sent("SM" + text.callback().hashCode());
    }

    @Test
    void three_nodes_share_the_work_nothing_goes_twice_and_each_persons_texts_keep_their_order() throws Exception {
        int people = 12;
        int each = 5;
        for (int i = 0; i < people; i++) {
            UUID thread = road.thread(harbor);
            for (int n = 0; n < each; n++) {
                road.put(harbor, thread, phone(i), Purpose.ANSWER, i + " " + n);
            }
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<Future<?>> running = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            Dispatcher dispatcher = road.node(carrier);
            running.add(nodes.submit(() -> {
                while (road.column(harbor, "select id::text from outbox where state <> 'sent' limit 1")
                                .size()
                        > 0) {
                    dispatcher.run(harbor);
                }
            }));
        }
        finish(running);
        nodes.shutdown();
        assertThat(carrier.bodies()).hasSize(people * each).doesNotHaveDuplicates();
        for (int i = 0; i < people; i++) {
            String who = i + " ";
            assertThat(carrier.bodies().stream()
                            .filter(body -> body.startsWith(who))
                            .toList())
                    .isEqualTo(IntStream.range(0, each).mapToObj(n -> who + n).toList());
        }
    }

    private static void finish(List<Future<?>> running) throws InterruptedException, ExecutionException {
        for (Future<?> one : running) {
            one.get();
        }
    }

    @Test
    void urgent_goes_before_routine_to_the_same_person_and_to_others() {
        UUID thread = road.thread(harbor);
        road.put(harbor, thread, PHONE, Purpose.PROACTIVE, "checking in");
        road.put(harbor, thread, PHONE, Purpose.ANSWER, "an answer");
        road.put(harbor, road.thread(harbor), phone(51), Purpose.ANSWER, "another answer");
        road.put(harbor, thread, PHONE, Purpose.SAFETY, "call 911");
        road.node(carrier).everywhere();
        assertThat(carrier.bodies())
                .hasSize(4)
                .startsWith("call 911")
                .endsWith("checking in")
                .containsSubsequence("call 911", "an answer");
    }

    @Test
    void as_many_as_may_fail_are_on_their_way_at_once_and_none_waits_for_anothers_answer() throws Exception {
        CountDownLatch under = new CountDownLatch(OutboxRows.AT_ONCE);
        carrier.answer = text -> {
            under.countDown();
            try {
                assertThat(under.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Sms.Answer.sent("SM" + text.callback().hashCode());
        };
        for (int i = 0; i < OutboxRows.AT_ONCE; i++) {
            road.put(harbor, road.thread(harbor), phone(i), Purpose.ANSWER, "text " + i);
        }
        ExecutorService hands = Executors.newCachedThreadPool();
        road.node(carrier, hands).everywhere();
        hands.shutdown();
        assertThat(outcomes()).hasSize(OutboxRows.AT_ONCE).containsOnly("sent");
    }

    @Test
    void what_went_wrong_with_one_text_loses_nothing_that_was_said_of_those_beside_it() {
        carrier.answer = text -> {
            if (text.body().equals("breaks")) {
                throw new IllegalStateException("the line broke in a way nobody thought of");
            }
            return Sms.Answer.sent("SM" + text.callback().hashCode());
        };
        road.put(harbor, road.thread(harbor), phone(1), Purpose.ANSWER, "one");
        road.put(harbor, road.thread(harbor), phone(2), Purpose.ANSWER, "breaks");
        road.put(harbor, road.thread(harbor), phone(3), Purpose.ANSWER, "three");
        assertThatIllegalStateException()
                .isThrownBy(() -> road.node(carrier).everywhere())
                .withMessageContaining("nobody thought of");
        assertThat(road.column(harbor, "select state from outbox order by state"))
                .containsExactly("sending", "sent", "sent");
        road.move(Duration.ofMinutes(3));
        road.node(carrier).run(harbor);
        assertThat(outcomes()).as("nobody knows of it").containsExactlyInAnyOrder("sent", "sent", "ambiguous");
    }

    @Test
    void a_program_with_much_to_say_holds_nobody_up() {
        for (int i = 0; i < Dispatcher.TURN + 20; i++) {
            road.put(harbor, road.thread(harbor), phone(i), Purpose.ANSWER, "harbor " + i);
        }
        ProgramId other = road.program("other");
        road.sender(other, SECOND, false);
        road.put(other, road.thread(other), phone(99), Purpose.ANSWER, "other");
        road.node(carrier).everywhere();
        assertThat(carrier.taken).hasSize(Dispatcher.TURN + 21);
        assertThat(carrier.bodies().indexOf("other")).isLessThanOrEqualTo(Dispatcher.TURN);
    }

    @Test
    void two_nodes_together_send_no_faster_than_the_number_may_and_urgent_texts_do_not_wait() {
        for (int i = 0; i < 60; i++) {
            road.put(harbor, road.thread(harbor), phone(i), Purpose.ANSWER, "x".repeat(161) + i);
        }
        Instant began = road.time.instant();
        Dispatcher one = road.node(carrier, address -> 0.2);
        Dispatcher other = road.node(carrier, address -> 0.2);
        one.everywhere();
        other.everywhere();
        withinWhatMayGo(began);
        road.put(harbor, road.thread(harbor), PHONE, Purpose.SAFETY, "call 911");
        other.everywhere();
        assertThat(carrier.bodies()).contains("call 911");
        road.move(Duration.ofSeconds(80));
        one.everywhere();
        other.everywhere();
        assertThat(carrier.taken.size()).isLessThan(61);
        withinWhatMayGo(began);
        road.owner().useHandle(handle -> handle.execute("update sender set segments_per_second = 1000"));
        road.move(Duration.ofSeconds(1));
        one.everywhere();
        one.everywhere();
        assertThat(carrier.taken).as("its own figure goes before").hasSize(61);
    }

    /** Ten segments after a rest, then one in five seconds; each text has two, and each node may be one text ahead. */
    private void withinWhatMayGo(Instant began) {
        double segments =
                10 + 0.2 * Duration.between(began, road.time.instant()).toMillis() / 1000.0;
        assertThat(carrier.taken.size() * 2.0).isBetween(8.0, segments + 6);
    }

    @Test
    void a_text_whose_node_died_while_it_was_handed_over_is_never_handed_over_again_by_itself() {
        road.put(harbor, road.thread(harbor), PHONE, Purpose.ANSWER, "hello");
        carrier.answer = text -> {
            throw new IllegalStateException("The node dies here");
        };
        try {
            road.node(carrier).run(harbor);
        } catch (IllegalStateException died) {
            assertThat(died).hasMessage("The node dies here");
        }
        work();
        road.node(carrier).everywhere();
        assertThat(carrier.taken).as("its claim still runs").hasSize(1);
        road.move(Duration.ofMinutes(3));
        assertThat(road.node(carrier).run(harbor)).containsEntry("abandoned", 1);
        road.node(carrier).everywhere();
        assertThat(carrier.taken).hasSize(1);
        assertThat(outcomes()).containsExactly("ambiguous");
    }

    @Test
    void a_text_whose_node_died_while_it_was_handed_over_counts_among_those_of_the_day() {
        UUID thread = road.thread(harbor);
        road.put(harbor, thread, PHONE, Purpose.PROACTIVE, "How are you today?", "checkin.ask.1");
        carrier.answer = text -> {
            throw new IllegalStateException("The node dies here");
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> road.node(carrier).run(harbor))
                .withMessage("The node dies here");
        work();
        Instant before = road.time.instant().minus(Duration.ofMinutes(1));
        road.move(Duration.ofMinutes(3));
        assertThat(road.node(carrier).run(harbor)).containsEntry("abandoned", 1);
        assertThat(road.database.<Integer>inProgram(
                        harbor,
                        handle -> handle.attach(OutboxRows.class).startedSince(thread, UUID.randomUUID(), before)))
                .isEqualTo(1);
    }

    @Test
    void a_newer_check_in_takes_the_place_of_one_that_still_waits_and_the_thread_says_so() {
        UUID thread = road.thread(harbor);
        road.put(harbor, thread, PHONE, Purpose.PROACTIVE, "How are you today?", "checkin.ask.1");
        road.put(harbor, thread, PHONE, Purpose.PROACTIVE, "How is it going?", "checkin.ask.2");
        road.node(carrier).everywhere();
        assertThat(carrier.bodies()).containsExactly("How is it going?");
        assertThat(outcomes()).containsExactly("superseded", "sent");
        assertThat(road.column(harbor, "select status from message_status order by id"))
                .contains("superseded");
        assertThat(road.metrics.counter("handrail.outbox.superseded").getCount())
                .isEqualTo(1);
    }

    @Test
    void a_coach_who_taps_twice_sends_one_text_and_may_say_the_same_later() {
        UUID thread = road.thread(harbor);
        road.put(harbor, thread, PHONE, Purpose.COACH, "I am outside");
        road.put(harbor, thread, PHONE, Purpose.COACH, "I am outside");
        road.node(carrier).everywhere();
        assertThat(carrier.taken).hasSize(1);
        assertThat(outcomes()).containsExactly("sent", "duplicate");
        road.move(Duration.ofMinutes(2));
        road.put(harbor, thread, PHONE, Purpose.COACH, "I am outside");
        road.node(carrier).everywhere();
        assertThat(carrier.taken).hasSize(2);
    }

    @Test
    void what_is_said_again_because_the_carrier_is_busy_waits_longer_each_time_and_not_all_as_long() {
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= 9; attempt++) {
            waits.add(CarrierSaid.backOff(tried(attempt)));
        }
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(7_500));
        assertThat(waits.get(3)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
        assertThat(waits.get(8)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(450));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> CarrierSaid.backOff(tried(1)))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    private DueText tried(int attempts) {
        UUID id = road.ids.next();
        return new DueText(
                id,
                id,
                FIRST,
                0,
                null,
                null,
                road.sealing.seal("outbox", "to_phone", id, PHONE),
                road.sealing.seal("outbox", "body", id, "x"),
                null,
                "answer",
                null,
                attempts,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void a_breaker_opens_after_five_failures_says_so_lets_one_text_try_and_closes_when_it_works() {
        refuse(Sms.Kind.AMBIGUOUS, null);
        for (int i = 0; i < 12; i++) {
            road.put(harbor, road.thread(harbor), phone(i), Purpose.ANSWER, "text " + i);
        }
        RoadWatch watch = new RoadWatch(road.database, road.alerts, road.time);
        assertThat(watch.complaint()).isEmpty();
        road.node(carrier).everywhere();
        assertThat(carrier.taken).hasSize(Ways.FAILURES_TO_OPEN);
        assertThat(watch.complaint()).contains(FIRST + " is down");
        assertThat(alerts()).containsExactly("sender-down " + FIRST);
        road.put(harbor, road.thread(harbor), phone(40), Purpose.SAFETY, "call 911");
        road.node(carrier).everywhere();
        assertThat(carrier.bodies())
                .as("whoever is in danger is tried")
                .hasSize(6)
                .contains("call 911");
        road.move(Duration.ofMinutes(2));
        road.node(carrier).everywhere();
        assertThat(carrier.taken).as("one tries").hasSize(7);
        work();
        road.move(Duration.ofMinutes(6));
        road.node(carrier).everywhere();
        assertThat(watch.complaint()).isEmpty();
        road.move(Duration.ofMinutes(1));
        road.node(carrier).everywhere();
        assertThat(carrier.taken).hasSize(13);
    }

    private List<String> alerts() {
        return road.column(
                harbor, "select kind || ' ' || detail from alert where acknowledged_at is null order by kind, detail");
    }

    @Test
    void while_a_number_is_down_texts_go_by_the_one_that_stands_by_and_answers_come_from_there() {
        UUID standby = road.sender(harbor, SECOND, true);
        AtomicBoolean down = new AtomicBoolean(true);
        carrier.answer = text -> down.get() && text.sender().equals(FIRST)
                ? new Sms.Answer(Sms.Kind.BUSY, null, 20429)
                : Sms.Answer.sent("SM" + text.callback().hashCode());
        UUID thread = road.thread(harbor);
        for (int i = 0; i < 8; i++) {
            road.put(harbor, i == 7 ? thread : road.thread(harbor), phone(i), Purpose.ANSWER, "text " + i);
        }
        road.node(carrier).everywhere();
        assertThat(Collections.frequency(carrier.senders(), FIRST)).isEqualTo(Ways.FAILURES_TO_OPEN);
        assertThat(carrier.taken.get(carrier.taken.size() - 1).sender()).isEqualTo(SECOND);
        down.set(false);
        road.move(Duration.ofMinutes(6));
        road.node(carrier).everywhere();
        assertThat(outcomes()).containsOnly("sent");
        road.put(harbor, road.thread(harbor), phone(60), Purpose.ANSWER, "as before");
        road.database.useProgram(
                harbor,
                handle -> handle.execute("update conversation set sender_id = ? where id = ?", standby, thread));
        road.put(harbor, thread, phone(7), Purpose.ANSWER, "from where they texted to");
        road.node(carrier).everywhere();
        assertThat(carrier.senders().subList(carrier.taken.size() - 2, carrier.taken.size()))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void a_number_the_carrier_refuses_is_left_alone_at_once_and_the_text_goes_by_the_one_that_stands_by() {
        road.sender(harbor, SECOND, true);
        carrier.answer = text -> text.sender().equals(FIRST)
                ? Sms.Answer.refused(30034)
                : Sms.Answer.sent("SM" + text.callback().hashCode());
        road.put(harbor, road.thread(harbor), PHONE, Purpose.ANSWER, "hello");
        road.put(harbor, road.thread(harbor), phone(51), Purpose.ANSWER, "hello");
        road.node(carrier).everywhere();
        assertThat(carrier.senders())
                .as("both were on their way together")
                .containsExactly(FIRST, FIRST, SECOND, SECOND);
        road.put(harbor, road.thread(harbor), phone(52), Purpose.ANSWER, "hello");
        road.node(carrier).everywhere();
        assertThat(carrier.senders()).endsWith(SECOND, SECOND, SECOND);
        assertThat(outcomes()).containsExactly("sent", "sent", "sent");
        assertThat(alerts()).containsExactly("carrier 30034", "sender-down " + FIRST);
    }

    @Test
    void t5_a_stop_at_one_number_holds_for_the_one_that_stands_by() {
        road.sender(harbor, SECOND, true);
        road.put(harbor, road.thread(harbor), PHONE, Purpose.COACH, "hello");
        road.database.useProgram(
                harbor,
                handle -> handle.execute(
                        "insert into opt_out (id, program_id, phone_key, opted_out, source, at) values (?, ?, ?, true, 'own_text', handrail.now())",
                        road.ids.next(),
                        harbor.value(),
                        road.sealing.key("phone", PHONE)));
        road.database.useProgram(harbor, handle -> handle.attach(WayRows.class).begin(sender(FIRST), 0));
        road.database.useProgram(
                harbor,
                handle -> handle.execute("update sender_road set down_until = handrail.now() + interval '1 hour'"));
        road.node(carrier).everywhere();
        assertThat(carrier.taken).isEmpty();
        assertThat(outcomes()).containsExactly("opted_out");
    }

    private UUID sender(String address) {
        return road.database.open(handle -> handle.createQuery("select id from sender where address = :address")
                .bind("address", address)
                .mapTo(UUID.class)
                .one());
    }

    @Test
    void texts_that_wait_too_long_are_an_alarm() {
        road.put(harbor, road.thread(harbor), PHONE, Purpose.ANSWER, "hello");
        RoadWatch watch = new RoadWatch(road.database, road.alerts, road.time);
        assertThat(watch.run(harbor)).containsEntry("late", 0);
        road.move(Duration.ofMinutes(3));
        assertThat(watch.run(harbor)).containsEntry("late", 1);
        watch.measure(road.metrics);
        assertThat((Long) road.metrics
                        .getGauges()
                        .get("handrail.outbox.age-seconds")
                        .getValue())
                .isBetween(180L, 300L);
        assertThat(alerts()).containsExactly("outbox-waits ");
    }
}
