package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worse trend in the answers to check-ins, on a service whose Quartz ticks. */
class WorseIT {

    private static final String PHONE = "+12025550179";

    private RunningService service;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        client = service.enrolled("Remy", PHONE);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_second_fall_in_a_row_is_their_coachs_once_a_fall_and_the_next_fall_is_another() throws Exception {
        answers("9");
        answers("8");
        assertThat(worse()).as("lower once is no trend").isZero();
        answers("6");
        assertThat(worse()).isEqualTo(1);
        assertThat(service.count("select count(*) from task where kind = 'WORSE' and owner_id = '"
                        + service.coach.value() + "' and about = (select id from episode_of_care where client_id = '"
                        + client + "') and due_at > handrail.now() + interval '23 hours'"))
                .isEqualTo(1);
        assertThat(fell("{9,8,6}")).isEqualTo(1);
        service.sql(
                "update task set status = 'completed', done_at = handrail.now(), outcome = 'done' where kind = 'WORSE'"
                        + " and program_id = :program");
        answers("4");
        assertThat(worse()).as("the same fall goes on").isEqualTo(1);
        assertThat(fell("{9,8,6,4}")).isEqualTo(1);
        answers("5");
        answers("4");
        assertThat(worse()).isEqualTo(1);
        answers("3");
        assertThat(worse()).isEqualTo(2);
        assertThat(fell("{5,4,3}")).isEqualTo(1);
    }

    @Test
    void an_answer_in_words_neither_makes_a_fall_nor_ends_one() throws Exception {
        answers("7");
        answers("6");
        answers("so so i guess");
        answers("5");
        assertThat(worse()).isEqualTo(1);
        assertThat(fell("{7,6,5}")).isEqualTo(1);
    }

    private long worse() {
        return service.count("select count(*) from task where kind = 'WORSE' and client_id = '" + client + "'");
    }

    private long fell(String figures) {
        return service.count(
                "select count(*) from episode_of_care where client_id = '" + client + "' and fell = '" + figures + "'");
    }

    private void answers(String text) throws Exception {
        long asked = sent();
        Instant due = service.owner()
                .withHandle(handle -> handle.createQuery(
                                "select due_at from handrail.check_in where status = 'due' and client_id = :client")
                        .bind("client", client)
                        .mapTo(Instant.class)
                        .one());
        service.move(Duration.between(service.core.time.instant(), due.plusSeconds(60)));
        service.until(() -> sent() > asked);
        service.text(PHONE, text);
    }

    private long sent() {
        return service.count(
                "select count(*) from check_in where sent_at is not null and client_id = '" + client + "'");
    }
}
