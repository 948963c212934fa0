package handrail.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five questions on home, food, cravings and safety by text, in a program that wants them. */
class NeedsIT {

    private static final String PHONE = "+12025550177";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        service.owner()
                .useHandle(handle -> handle.execute("update handrail.program set policy = jsonb_set(jsonb_set(policy,"
                        + " '{followUps,barc10Days}', '[]'), '{followUps,needsDays}', '[91]')"));
        client = service.enrolled("Remy", PHONE);
        LocalDate day0 = service.core.time.instant().atZone(ZONE).toLocalDate();
        to(day0.plusDays(90), 20);
        service.text(PHONE, "thanks");
        service.planned();
        arrives("It's been a while");
        to(day0.plusDays(91), 15);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void t14_they_are_offered_without_a_word_of_what_they_ask_and_each_part_has_its_own_score() throws Exception {
        answers("1", "0", "1", "3", "0");
        arrives("That was the last one");
        assertThat(service.count("select count(*) from instrument_round where client_id = '" + client
                        + "' and instrument = 'needs' and channel = 'text'"
                        + " and scores = '{\"home\": 1, \"food\": 1, \"cravings\": 3, \"safety\": 0}'"))
                .isEqualTo(1);
        assertThat(unsafe()).isZero();
        service.planned();
        assertThat(service.count("select count(*) from follow_up where kind = 'needs' and outcome = 'answered'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from follow_up where kind = 'needs' and status <> 'settled'"))
                .isZero();
    }

    @Test
    void s5_who_was_hurt_is_never_only_a_number_their_coach_has_it_at_once_and_the_answer_can_be_read_by_anybody()
            throws Exception {
        answers("0", "0", "0", "0", "1");
        arrives("Anyone who needs help right now can call or text 911");
        assertThat(service.count("select count(*) from task where kind = 'UNSAFE' and done_at is null and client_id = '"
                        + client + "' and owner_id = '" + service.coach.value() + "' and due_at <= handrail.now()"))
                .isEqualTo(1);
        assertThat(service.arrived(PHONE))
                .as("nothing says what it was about")
                .noneMatch(text -> text.contains("That was the last one"));
    }

    private void answers(String... numbers) throws Exception {
        arrives("a few minutes to yourself for some short questions about how life is going");
        service.text(PHONE, "yes");
        arrives("1. What is your living situation today?");
        for (String number : numbers) {
            service.text(PHONE, number);
        }
    }

    private long unsafe() {
        return service.count("select count(*) from task where kind = 'UNSAFE'");
    }

    private void arrives(String words) {
        service.until(() -> service.arrived(PHONE).stream().anyMatch(text -> text.contains(words)));
    }

    private void to(LocalDate day, int hour) {
        Instant moment = day.atTime(hour, 1).atZone(ZONE).toInstant();
        service.move(Duration.between(service.core.time.instant(), moment));
    }
}
