package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.ProgramId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent right after a commit, and for whom one looks. */
class DispatchSoonIT {

    private Road road;
    private Road.Recorder carrier;
    private ProgramId harbor;
    private ProgramId other;
    private Later later;
    private DispatchSoon soon;
    private int people;

    /** Threads of the background that keep in mind what they are to do, and for when. */
    private static final class Later extends ScheduledThreadPoolExecutor {

        private final List<Runnable> asked = new ArrayList<>();
        private final List<Duration> in = new ArrayList<>();

        Later() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            asked.add(work);
            in.add(Duration.ofNanos(unit.toNanos(delay)));
            return super.schedule(() -> {}, 0, unit);
        }

        void all() {
            List<Runnable> now = List.copyOf(asked);
            asked.clear();
            now.forEach(Runnable::run);
        }

        Duration last() {
            return in.get(in.size() - 1);
        }
    }

    @BeforeEach
    void two_programs() throws Exception {
        road = new Road();
        carrier = new Road.Recorder();
        harbor = road.program("harbor");
        other = road.program("other");
        road.sender(harbor, "+12025550100", false);
        road.sender(other, "+12025550102", false);
        later = new Later();
        soon = new DispatchSoon(road.node(carrier), later);
    }

    @AfterEach
    void close() {
        later.shutdownNow();
        road.close();
    }

    /** A text to somebody else each time. */
    private void put(ProgramId program, String body) {
        String phone = String.format("+1202555%04d", people++);
        road.put(program, road.thread(program), phone, Purpose.ANSWER, body);
    }

    @Test
    void a_programs_text_is_sent_and_other_programs_are_left_alone() {
        put(harbor, "from harbor");
        put(other, "from the other one");
        soon.of(harbor);
        later.all();
        assertThat(carrier.bodies()).containsExactly("from harbor");
        soon.run();
        later.all();
        assertThat(carrier.bodies()).containsExactly("from harbor", "from the other one");
    }

    @Test
    void whoever_asks_while_one_waits_to_begin_is_served_by_it_and_whoever_asks_afterwards_is_not_forgotten() {
        put(harbor, "one");
        soon.of(harbor);
        put(harbor, "two");
        soon.of(harbor);
        assertThat(later.asked).hasSize(1);
        later.all();
        assertThat(carrier.bodies()).containsExactly("one", "two");
        put(harbor, "three");
        soon.of(harbor);
        later.all();
        assertThat(carrier.bodies()).endsWith("three");
    }

    @Test
    void after_a_look_in_vain_the_next_one_rests_a_moment_and_after_one_that_sent_it_does_not() {
        soon.of(harbor);
        assertThat(later.last()).isZero();
        later.all();
        put(harbor, "one");
        soon.of(harbor);
        assertThat(later.last()).isLessThanOrEqualTo(DispatchSoon.REST);
        soon.of(other);
        assertThat(later.last()).as("another program does not wait for it").isZero();
        later.all();
        assertThat(carrier.bodies()).containsExactly("one");
        put(harbor, "two");
        soon.of(harbor);
        assertThat(later.last()).isZero();
    }

    @Test
    void what_fails_is_tried_by_whoever_asks_next() {
        carrier.answer = text -> {
            throw new IllegalStateException("The carrier's client broke");
        };
        put(harbor, "one");
        soon.of(harbor);
        later.all();
        carrier.answer = text -> Sms.Answer.sent("SM1");
        put(harbor, "two");
        soon.of(harbor);
        assertThat(later.asked).hasSize(1);
        later.all();
        assertThat(carrier.bodies()).contains("two");
    }

    @Test
    void a_node_that_stops_takes_texts_all_the_same() {
        later.shutdownNow();
        put(harbor, "one");
        soon.of(harbor);
        soon.run();
        assertThat(road.column(harbor, "select state from outbox")).containsExactly("queued");
    }
}
