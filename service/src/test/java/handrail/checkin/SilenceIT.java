package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows when check-ins are not answered, day after day, on a service whose Quartz ticks. */
class SilenceIT {

    private static final String PHONE = "+12025550171";

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
    void one_missed_asks_for_less_two_ask_the_coach_three_try_another_way_and_a_text_ends_it_all() throws Exception {
        asked(1);
        missed(1);
        assertThat(steps()).containsExactly("gentle");
        assertThat(service.arrived(PHONE).get(0)).doesNotContain("No need to answer");
        asked(2);
        assertThat(service.arrived(PHONE).get(1)).containsAnyOf("No need to answer", "fine if you don't feel like");
        assertThat(owed()).isEmpty();
        missed(2);
        assertThat(steps()).containsExactly("gentle", "coach");
        assertThat(owed()).containsExactly("SILENT");
        asked(3);
        missed(3);
        assertThat(steps()).containsExactly("gentle", "coach", "outreach");
        assertThat(owed()).containsExactly("OUTREACH");
        assertThat(audited()).containsExactly("silence.gentle", "silence.coach", "silence.outreach");
        service.text(PHONE, "sorry lost my charger");
        assertThat(steps()).isEmpty();
        assertThat(owed()).doesNotContain("SILENT", "OUTREACH");
        assertThat(audited()).endsWith("silence.end");
        asked(4);
        assertThat(service.count("select count(*) from message where message_key like 'checkin.gentle.%'"))
                .isEqualTo(2);
        missed(4);
        assertThat(steps()).as("counted from the sign of life").containsExactly("gentle");
    }

    @Test
    void whoever_wrote_about_something_else_was_not_silent() throws Exception {
        asked(1);
        service.text(PHONE, "HELP");
        after();
        service.until(() -> outcome(1).equals("wrote"));
        assertThat(steps()).isEmpty();
    }

    @Test
    void whoever_was_reached_after_they_were_asked_is_not_taken_for_silent_when_that_question_runs_out()
            throws Exception {
        asked(1);
        reached();
        missed(1);
        assertThat(steps()).isEmpty();
        asked(2);
        missed(2);
        assertThat(steps()).as("one, since they were talked with").containsExactly("gentle");
        assertThat(owed()).isEmpty();
    }

    private void reached() {
        service.sql("""
                insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, at)
                select gen_random_uuid(), program_id, client_id, id, '%s', 'call', 'reached', handrail.now() from episode_of_care
                where program_id = :program
                """.formatted(service.coach.value()));
    }

    @Test
    void an_answer_that_comes_too_late_counts_and_ends_the_steps() throws Exception {
        asked(1);
        missed(1);
        service.text(PHONE, "7");
        assertThat(service.count("select score from check_in where status = 'answered'"))
                .isEqualTo(7);
        assertThat(steps()).isEmpty();
    }

    @Test
    void a_text_that_never_went_out_was_missed_by_nobody() throws Exception {
        asked(1);
        service.sql("update outbox set state = 'failed' where program_id = :program and purpose = 'proactive'");
        after();
        service.until(() -> outcome(1).equals("not_arrived"));
        assertThat(steps()).isEmpty();
    }

    @Test
    void nobody_is_looked_for_another_way_who_wants_no_texts_any_more() throws Exception {
        for (int i = 1; i <= 3; i++) {
            asked(i);
            if (i == 3) {
                service.sql(
                        "insert into messaging_consent (id, program_id, client_id, kind, script, recorded_at) values (gen_random_uuid(), :program, '"
                                + client + "', 'refused', 'by phone', handrail.now())");
            }
            missed(i);
        }
        assertThat(steps()).containsExactly("gentle", "coach");
        assertThat(owed()).containsExactly("SILENT");
    }

    @Test
    void after_servers_were_down_for_long_an_old_silence_has_no_steps() throws Exception {
        asked(1);
        service.move(Duration.ofDays(5));
        service.until(() -> outcome(1).equals("long_ago"));
        assertThat(steps()).isEmpty();
        assertThat(service.count("select count(*) from check_in where status = 'due'"))
                .isEqualTo(1);
    }

    /** Moves to when the next check-in is due; it is the {@code n}th that is sent. */
    private void asked(int n) {
        Instant due = at("select due_at from check_in where status = 'due'");
        service.move(Duration.between(service.core.time.instant(), due.plusSeconds(60)));
        service.until(() -> service.count("select count(*) from check_in where sent_at is not null") == n
                && service.count("select count(*) from outbox where purpose = 'proactive' and state = 'sent'") == n
                && service.count(
                                "select count(distinct s.message_id) from message_status s join outbox o using (message_id) where o.purpose = 'proactive' and s.status = 'delivered'")
                        == n);
    }

    /** Nothing is heard until the time for an answer is over. */
    private void missed(int n) {
        after();
        service.until(() -> outcome(n).equals("missed"));
    }

    private void after() {
        Instant over = at("select max(expires_at) from check_in where sent_at is not null");
        service.move(Duration.between(service.core.time.instant(), over.plusSeconds(60)));
    }

    private String outcome(int n) {
        return strings("select coalesce(outcome, '') from check_in where sent_at is not null order by day")
                .get(n - 1);
    }

    private List<String> steps() {
        return strings("select step from silence_step where ended_at is null order by taken_at");
    }

    private List<String> owed() {
        return strings("select kind from task where done_at is null and kind in ('SILENT', 'OUTREACH') and owner_id = '"
                + service.coach.value() + "'");
    }

    private List<String> audited() {
        return strings("select action from audit where action like 'silence.%' order by id");
    }

    private List<String> strings(String query) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private Instant at(String query) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(query).mapTo(Instant.class).one());
    }
}
