package handrail.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BARC-10 by text: offered on its day, one item a text, scored when every one has an answer. */
class InstrumentIT {

    private static final String PHONE = "+12025550177";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private UUID client;
    private LocalDate day0;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        client = service.enrolled("Remy", PHONE);
        day0 = service.core.time.instant().atZone(ZONE).toLocalDate();
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
    void t14_it_is_offered_without_a_word_of_what_it_asks_and_scored_as_published_after_the_tenth_answer()
            throws Exception {
        arrives("some short questions about how life is going");
        service.text(PHONE, "yes");
        arrives("1. There are more important things");
        for (int item = 1; item <= 10; item++) {
            service.text(PHONE, item % 2 == 0 ? "5" : "4");
        }
        arrives("That was the last one");
        assertThat(service.count("select (scores ->> 'total')::int from instrument_round where client_id = '" + client
                        + "' and channel = 'text' and recorded_by is null"))
                .isEqualTo(45);
        assertThat(service.count("select count(*) from follow_up where kind = 'barc10' and outcome = 'answered'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from task where kind = 'LOOK_AT_THREAD'"))
                .as("five alike are no machine")
                .isZero();
    }

    @Test
    void whoever_stops_half_way_has_no_score_and_is_not_asked_again() throws Exception {
        arrives("some short questions");
        service.text(PHONE, "yes");
        service.text(PHONE, "6");
        service.text(PHONE, "no");
        arrives("we can leave it there");
        assertThat(service.count("select count(*) from instrument_round")).isZero();
        service.planned();
        assertThat(service.count("select count(*) from follow_up where kind = 'barc10' and status <> 'settled'"))
                .isZero();
    }

    @Test
    void one_that_is_finished_two_days_later_is_scored_and_counts_as_answered() throws Exception {
        arrives("some short questions");
        service.text(PHONE, "yes");
        for (int item = 1; item <= 4; item++) {
            service.text(PHONE, "3");
        }
        to(day0.plusDays(93), 9);
        service.until(
                () -> service.count("select count(*) from follow_up where kind = 'barc10' and outcome = 'wrote'") == 1);
        for (int item = 5; item <= 10; item++) {
            service.text(PHONE, "4");
        }
        arrives("That was the last one");
        assertThat(service.count(
                        "select (scores ->> 'total')::int from instrument_round where client_id = '" + client + "'"))
                .isEqualTo(36);
        assertThat(service.count("select count(*) from follow_up where kind = 'barc10' and outcome = 'answered'"))
                .isEqualTo(1);
    }

    @Test
    void nothing_can_be_changed_afterwards() throws Exception {
        arrives("some short questions");
        service.text(PHONE, "yes");
        for (int item = 1; item <= 10; item++) {
            service.text(PHONE, "6");
        }
        arrives("That was the last one");
        List<Rounds.Round> rounds =
                service.core.database.inProgram(service.program, handle -> Rounds.of(handle, client));
        assertThat(rounds)
                .singleElement()
                .satisfies(round -> assertThat(round.scores()).containsEntry("total", 60));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> service.sql(
                        "update instrument_round set scores = '{\"total\": 10}' where program_id = :program"))
                .hasMessageContaining("permission denied");
    }

    private void arrives(String words) {
        service.until(() -> service.arrived(PHONE).stream().anyMatch(text -> text.contains(words)));
    }

    private void to(LocalDate day, int hour) {
        Instant moment = day.atTime(hour, 1).atZone(ZONE).toInstant();
        service.move(Duration.between(service.core.time.instant(), moment));
    }
}
