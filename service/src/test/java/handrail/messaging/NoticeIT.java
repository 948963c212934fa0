package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.app.RunningService;
import handrail.task.TaskKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coach's own phone says that a text waits: to whoever asked for it, on shift only, not too often, and about nobody. */
class NoticeIT {

    private static final String BEAS_PHONE = "+12025550112";

    private RunningService service;
    private NoticeJob job;
    private int next = 40;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        job = new NoticeJob(service.core.database, service.core.time, service.core.pages);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void t14_a_waiting_text_is_told_once_and_at_most_every_so_many_minutes_in_words_that_name_nobody() {
        choose(service.coach, 10);
        waits("Remy");
        run();
        assertThat(notices()).as("a minute to answer it first").isZero();
        service.move(Duration.ofMinutes(2));
        run();
        run();
        assertThat(notices()).isEqualTo(1);
        service.until(() -> !service.arrived(RunningService.COACH_PHONE).isEmpty());
        assertThat(service.arrived(RunningService.COACH_PHONE))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).isEqualTo("Handrail: a text waits for you. Open " + service.url() + "/today"));
        waits("Sol");
        service.move(Duration.ofMinutes(2));
        run();
        assertThat(notices()).as("not again so soon").isEqualTo(1);
        service.move(Duration.ofMinutes(9));
        run();
        assertThat(notices()).isEqualTo(2);
        service.move(Duration.ofHours(1));
        run();
        assertThat(notices()).as("nothing new came").isEqualTo(2);
    }

    @Test
    void nobody_is_told_who_did_not_ask_for_it_or_asked_for_no_more() {
        waits("Remy");
        service.move(Duration.ofMinutes(2));
        run();
        choose(service.coach, 30);
        service.core.database.useProgram(
                service.program, handle -> handle.attach(Notices.class).none(service.coach));
        waits("Sol");
        service.move(Duration.ofMinutes(40));
        run();
        assertThat(notices()).isZero();
    }

    @Test
    void off_shift_is_silent_and_what_came_meanwhile_is_told_once_when_the_shift_begins() {
        choose(service.coach, 10);
        service.sql("update working_hours set opens = '22:00', closes = '23:00' where program_id = :program");
        waits("Remy");
        waits("Sol");
        service.move(Duration.ofMinutes(30));
        run();
        assertThat(notices()).isZero();
        service.sql("update working_hours set opens = '00:00', closes = '23:59:59' where program_id = :program");
        run();
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void whoever_is_looking_at_a_page_is_not_texted() {
        choose(service.coach, 10);
        service.core.database.useProgram(
                service.program,
                handle -> handle.createUpdate("""
                        insert into sign_in_session (id, token_hash, account_id, program_id, device, created_at, last_seen_at)
                        values (:id, '\\x01', :account, :program, '', clock_timestamp(), clock_timestamp())
                        """)
                        .bind("id", service.core.ids.next())
                        .bind("account", service.coach)
                        .bind("program", service.program)
                        .execute());
        waits("Remy");
        service.move(Duration.ofMinutes(5));
        run();
        assertThat(notices()).isZero();
        service.sql("update sign_in_session set ended_at = clock_timestamp() where program_id = :program");
        run();
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void who_covers_for_a_coach_is_told_of_that_coachs_texts() {
        AccountId bea = service.addStaff("coach", "Bea", BEAS_PHONE);
        choose(bea, 10);
        waits("Remy");
        service.move(Duration.ofMinutes(5));
        run();
        assertThat(notices()).isZero();
        service.core.database.useProgram(
                service.program,
                handle -> handle.createUpdate("""
                        insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at)
                        values (:id, :program, :coach, :bea, handrail.now() - interval '1 minute', handrail.now() + interval '1 day', :bea, handrail.now())
                        """)
                        .bind("id", service.core.ids.next())
                        .bind("program", service.program)
                        .bind("coach", service.coach)
                        .bind("bea", bea)
                        .execute());
        run();
        assertThat(notices()).isEqualTo(1);
        service.until(() -> !service.arrived(BEAS_PHONE).isEmpty());
    }

    private void choose(AccountId account, int every) {
        service.core.database.useProgram(
                service.program, handle -> handle.attach(Notices.class).choose(account, every));
        service.sql("update notice set told_at = null where program_id = :program");
    }

    private void waits(String name) {
        UUID client = service.enrolled(name, "+120255501" + next++);
        service.core.database.useProgram(
                service.program,
                handle -> service.core.tasks.openForCoach(
                        handle, service.program, TaskKind.ANSWER_TEXT, client, null, service.core.time.instant()));
    }

    private void run() {
        service.run(job);
    }

    private long notices() {
        return service.count("select count(*) from outbox where purpose = 'staff'");
    }
}
