package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.phone.PhoneNumber;
import handrail.web.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line of texts that wait to be taken. */
class InboundGateTest {

    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private final List<List<String>> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch door = new CountDownLatch(1);
    private Duration patience = Duration.ofMinutes(1);

    @AfterEach
    void stop() {
        door.countDown();
        carriers.shutdownNow();
    }

    @Test
    void a_text_that_finds_room_goes_at_once_and_alone() {
        gate(texts -> {}).pass(text("a", 1));
        assertThat(taken).containsExactly(List.of("a"));
    }

    @Test
    void texts_that_had_to_wait_go_together_in_the_order_of_their_arrival() throws Exception {
        InboundGate gate = busy();
        List<Future<?>> waiting = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            waiting.add(arrives(gate, text("w" + at, 10 + at)));
        }
        door.countDown();
        all(waiting);
        assertThat(taken.subList(InboundGate.AT_ONCE, taken.size()))
                .containsExactly(List.of("w0", "w1", "w2", "w3", "w4"));
    }

    @Test
    void texts_of_one_phone_keep_their_order_and_none_overtakes_one_that_is_under_way() throws Exception {
        InboundGate gate = busy();
        List<Future<?>> waiting = List.of(
                arrives(gate, text("first", 10)),
                arrives(gate, text("other", 11)),
                arrives(gate, text("second", 10)),
                arrives(gate, text("of-one-under-way", 0)));
        door.countDown();
        all(waiting);
        List<String> order = taken.stream().flatMap(List::stream).toList();
        assertThat(order)
                .containsSubsequence("first", "second")
                .containsSubsequence("busy0", "of-one-under-way")
                .doesNotHaveDuplicates()
                .hasSize(InboundGate.AT_ONCE + 4);
        assertThat(taken)
                .anyMatch(
                        group -> group.size() >= 3 && group.subList(0, 3).equals(List.of("first", "other", "second")));
    }

    @Test
    void a_text_behind_slow_ones_waits_a_moment_for_company_and_then_goes() throws Exception {
        InboundGate gate = behind(InboundLine.FEW, texts -> {});
        Future<?> one = arrives(gate, text("behind", 10));
        while (gate.waiting() > 0) {
            Thread.onSpinWait();
        }
        door.countDown();
        one.get();
        assertThat(taken).contains(List.of("behind"));
    }

    @Test
    void texts_to_different_numbers_never_share_a_transaction() throws Exception {
        InboundGate gate = busy();
        Arrived elsewhere = new Arrived(
                "+12025550199", null, "elsewhere", PhoneNumber.parse("+12025550150"), "hi", List.of(), null, null);
        List<Future<?>> waiting =
                List.of(arrives(gate, text("here", 10)), arrives(gate, elsewhere), arrives(gate, text("here-too", 11)));
        door.countDown();
        all(waiting);
        assertThat(taken).contains(List.of("elsewhere"), List.of("here", "here-too"));
    }

    @Test
    void no_more_go_together_than_a_transaction_should_hold() throws Exception {
        InboundGate gate = busy();
        List<Future<?>> waiting = new ArrayList<>();
        for (int at = 0; at < InboundLine.TOGETHER + 3; at++) {
            waiting.add(arrives(gate, text("w" + at, 10 + at)));
        }
        door.countDown();
        all(waiting);
        assertThat(taken).allMatch(group -> group.size() <= InboundLine.TOGETHER);
        assertThat(taken.stream().flatMap(List::stream)).hasSize(InboundGate.AT_ONCE + InboundLine.TOGETHER + 3);
    }

    @Test
    void what_fails_together_is_taken_one_by_one_and_only_the_broken_one_is_refused() throws Exception {
        InboundGate gate = busy(texts -> {
            if (texts.stream().anyMatch(text -> text.sid().equals("broken"))) {
                throw new IllegalStateException("can't be read");
            }
        });
        Future<?> good = arrives(gate, text("good", 10));
        Future<?> broken = arrives(gate, text("broken", 11));
        Future<?> fine = arrives(gate, text("fine", 12));
        door.countDown();
        good.get();
        fine.get();
        assertThatThrownBy(broken::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(taken)
                .contains(List.of("good", "broken", "fine"), List.of("good"), List.of("broken"), List.of("fine"));
    }

    @Test
    void t10_whoever_finds_no_room_in_time_is_told_to_come_again_and_was_never_taken() throws Exception {
        patience = Duration.ofMillis(20);
        InboundGate gate = busy();
        assertThatThrownBy(() -> gate.pass(text("late", 10))).isInstanceOf(Problem.Busy.class);
        door.countDown();
        gate.pass(text("later", 11));
        assertThat(taken.stream().flatMap(List::stream)).contains("later").doesNotContain("late");
    }

    private InboundGate gate(Consumer<List<Arrived>> work) {
        return new InboundGate(
                texts -> {
                    taken.add(texts.stream().map(Arrived::sid).toList());
                    work.accept(texts);
                },
                patience);
    }

    private InboundGate busy() throws InterruptedException {
        return busy(texts -> {});
    }

    /** One with no room until the door opens. */
    private InboundGate busy(Consumer<List<Arrived>> work) throws InterruptedException {
        return behind(InboundGate.AT_ONCE, work);
    }

    /** One where so many are under way until the door opens. */
    private InboundGate behind(int many, Consumer<List<Arrived>> work) throws InterruptedException {
        CountDownLatch full = new CountDownLatch(many);
        InboundGate gate = gate(texts -> {
            full.countDown();
            try {
                door.await();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            work.accept(texts);
        });
        for (int at = 0; at < many; at++) {
            carriers.execute(new Passing(gate, text("busy" + at, at), new CompletableFuture<>()));
            int under = at + 1;
            while (full.getCount() > many - under) {
                Thread.onSpinWait();
            }
        }
        full.await();
        return gate;
    }

    /** A text that stands in the line when this returns. */
    private Future<?> arrives(InboundGate gate, Arrived text) {
        int before = gate.waiting();
        CompletableFuture<Void> over = new CompletableFuture<>();
        carriers.execute(new Passing(gate, text, over));
        while (gate.waiting() == before) {
            Thread.onSpinWait();
        }
        return over;
    }

    private record Passing(InboundGate gate, Arrived text, CompletableFuture<Void> over) implements Runnable {

        @Override
        public void run() {
            try {
                gate.pass(text);
                over.complete(null);
            } catch (RuntimeException failed) {
                over.completeExceptionally(failed);
            }
        }
    }

    private static void all(List<Future<?>> waiting) throws Exception {
        for (Future<?> one : waiting) {
            one.get();
        }
    }

    private static Arrived text(String sid, int phone) {
        return new Arrived(
                "+12025550100",
                null,
                sid,
                PhoneNumber.parse(String.format("+120255501%02d", phone)),
                "hello",
                List.of(),
                null,
                null);
    }
}
