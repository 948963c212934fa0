package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two texts that are one thought get one answer, and what the night promises is when somebody is really there. */
class OneThoughtIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_text_that_broke_off_and_the_one_that_carries_it_on_get_one_answer_and_leave_no_task() throws Exception {
        UUID client = service.enrolled("Wen", "+12025551901");
        service.text("+12025551901", "can i get");
        assertThat(open(client)).isEqualTo(1);
        service.text("+12025551901", "some narcan");
        service.until(() -> !service.arrivedAt("+12025551901").isEmpty());
        service.move(Duration.ofMinutes(1));
        service.text("+12025551901", "pick up");
        service.until(() -> service.arrivedAt("+12025551901").size() == 2);
        assertThat(service.arrivedAt("+12025551901").get(0)).startsWith("You got it: 1 naloxone kit.");
        assertThat(service.arrivedAt("+12025551901").get(1)).startsWith("All set.");
        assertThat(open(client)).isZero();
    }

    @Test
    void s8_a_text_that_broke_off_and_is_left_so_is_answered_after_a_moment() throws Exception {
        UUID client = service.enrolled("Bo", "+12025551902");
        service.text("+12025551902", "can i get");
        service.move(Duration.ofSeconds(12));
        service.until(() -> service.arrivedAt("+12025551902").size() == 1);
        assertThat(open(client)).isEqualTo(1);
    }

    @Test
    void s1_danger_that_only_two_texts_tell_together_is_paged() throws Exception {
        UUID client = service.enrolled("Cy", "+12025551903");
        service.text("+12025551903", "my friend wont");
        service.text("+12025551903", "wake up");
        service.until(() -> service.arrivedAt("+12025551903").stream().anyMatch(text -> text.startsWith("Call 911")));
        assertThat(service.count("select count(*) from page where client_id = '" + client + "'"))
                .isEqualTo(1);
    }

    @Test
    void at_three_in_the_morning_the_answer_says_when_somebody_is_there() throws Exception {
        service.enrolled("Dee", "+12025551904");
        service.sql("update working_hours set opens = '08:00', closes = '20:00' where program_id = :program");
        service.move(Duration.ofHours(17));
        service.text("+12025551904", "qwrtz plf");
        service.until(() -> arrived("a person is back today 8 am"));
        service.text("+12025551904", "he wont wake up");
        service.until(() -> arrived("Call 911 right now"));
    }

    private static boolean arrived(String words) {
        return service.arrivedAt("+12025551904").stream().anyMatch(text -> text.contains(words));
    }

    private static long open(UUID client) {
        return service.count(
                "select count(*) from task where kind = 'ANSWER_TEXT' and done_at is null and client_id = '" + client
                        + "'");
    }
}
