package handrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coach's own numbers are what was put there by hand, and nobody else's. */
class MyNumbersIT {

    private RunningService service;
    private MyNumbers numbers;
    private SignedIn ana;
    private SignedIn bea;
    private UUID remy;
    private UUID kim;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        numbers = new MyNumbers(service.core.sealing);
        ana = signedIn(service.coach);
        bea = signedIn(service.addStaff("coach", "Bea", "+12025550112"));
        remy = service.enrolled("Remy", "+12025550141");
        kim = service.enrolled("Kim", "+12025550142");
        sql("update assignment set started_at = handrail.now() - interval '50 days' where program_id = :program");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoever_was_reached_in_time_counts_and_whoever_still_can_be_does_not_yet() {
        overdose(remy, "10 days", "9 days 5 hours");
        assertShare(MyFigure.REACHED_TARGET, 1, 1);
        overdose(kim, "9 days", "7 days");
        assertShare(MyFigure.REACHED_TARGET, 1, 2);
        assertShare(MyFigure.REACHED_LIMIT, 2, 2);
        UUID lee = service.enrolled("Lee", "+12025550143");
        overdose(lee, "30 hours", null);
        sql("update assignment set started_at = handrail.now() - interval '29 hours' where client_id = '" + lee
                + "' and program_id = :program");
        assertShare(MyFigure.REACHED_TARGET, 1, 3);
        assertShare(MyFigure.REACHED_LIMIT, 2, 2);
        assertThat(share(bea, MyFigure.REACHED_TARGET).now().all()).isZero();
    }

    @Test
    void k2_what_a_coach_reads_of_first_contacts_and_answers_is_what_the_manager_reads_of_theirs() {
        overdose(remy, "10 days", "9 days 1 hour");
        overdose(kim, "9 days", "7 days 23 hours");
        UUID lee = service.enrolled("Lee", "+12025550143");
        overdose(lee, "5 days", null);
        sql("update assignment set started_at = handrail.now() - interval '50 days' where program_id = :program");
        text(remy, "3 days", "10 minutes");
        text(kim, "4 days", "2 hours");
        sql(
                "update task set due_at = created_at + interval '30 minutes' where kind = 'ANSWER_TEXT' and program_id = :program");
        Instant now = service.core.time.instant();
        List<ClockReport.Row> rows = in(handle -> new ClockReport(service.core.sealing).rows(handle, now));
        assertShare(MyFigure.REACHED_TARGET, 1, 3);
        assertShare(MyFigure.REACHED_LIMIT, 2, 3);
        assertShare(MyFigure.IN_TIME, 1, 2);
        for (MyFigure figure : List.of(MyFigure.REACHED_TARGET, MyFigure.REACHED_LIMIT, MyFigure.IN_TIME)) {
            Share mine = share(ana, figure).now();
            Share managers = rows.get(figure.clock().orElseThrow().ordinal()).now();
            assertThat(List.of(managers.good(), managers.all()))
                    .as(figure.word())
                    .containsExactly(mine.good(), mine.all());
        }
    }

    @Test
    void a_client_who_came_after_the_hours_were_over_was_not_theirs_to_reach() {
        overdose(remy, "10 days", null);
        sql("update assignment set started_at = handrail.now() - interval '8 days' where program_id = :program");
        assertShare(MyFigure.REACHED_TARGET, 0, 0);
        assertShare(MyFigure.REACHED_LIMIT, 0, 1);
    }

    @Test
    void answers_have_a_median_and_stand_beside_the_period_before() {
        text(remy, "3 days", "10 minutes");
        text(remy, "4 days", "30 minutes");
        text(kim, "5 days", "20 minutes");
        text(kim, "40 days", "90 minutes");
        text(kim, "2 days", null);
        MyNumbers.Compared answered = share(ana, MyFigure.ANSWERED);
        assertThat(answered.now().good()).isEqualTo(3);
        assertThat(answered.now().all()).isEqualTo(4);
        assertThat(answered.now().minutes()).isEqualTo(20);
        assertThat(answered.before().minutes()).isEqualTo(90);
        assertThat(answered.turned()).as("too few to say").isEmpty();
        List<MyNumbers.Counted> rows = behind(ana, "answered");
        assertThat(rows).hasSize(4).extracting(MyNumbers.Counted::name).containsExactly("Kim", "Remy", "Remy", "Kim");
        assertThat(rows.get(0).minutes()).isEqualTo(20);
        assertThat(rows.get(3).good()).isFalse();
    }

    @Test
    void check_ins_handoffs_and_appointments_are_counted_while_the_person_was_theirs() {
        checkIn("6 days", "answered");
        checkIn("5 days", "missed");
        checkIn("4 days", "sent");
        checkIn("60 days", "answered");
        handoff(remy, "7 days", "closed", true);
        handoff(kim, "6 days", "cancelled", false);
        assertShare(MyFigure.CHECK_INS, 1, 2);
        assertShare(MyFigure.HANDOFFS, 1, 2);
        assertShare(MyFigure.APPOINTMENTS, 1, 2);
        sql(
                "update assignment set ended_at = handrail.now() - interval '6 days 12 hours', state = 'ended', reason = 'moved'"
                        + " where program_id = :program and client_id = '" + remy + "'");
        assertShare(MyFigure.CHECK_INS, 0, 0);
        assertShare(MyFigure.HANDOFFS, 1, 2);
    }

    @Test
    void c5_whoever_is_with_somebody_else_now_is_counted_and_not_named() {
        text(remy, "3 days", "10 minutes");
        sql(
                "update assignment set ended_at = handrail.now(), state = 'ended', reason = 'moved' where program_id = :program and client_id = '"
                        + remy + "'");
        assertThat(behind(ana, "answered")).singleElement().satisfies(row -> {
            assertThat(row.name()).isEmpty();
            assertThat(row.thread()).isNull();
        });
        assertThat(behind(bea, "answered")).isEmpty();
    }

    @Test
    void people_in_care_are_told_apart_by_how_they_are() {
        sql(
                "insert into hold (id, program_id, client_id, kind, review_on, recorded_at, recorded_by) values (gen_random_uuid(), :program, '"
                        + kim + "', 'hospital', current_date + 7, handrail.now(), '" + service.supervisor.value()
                        + "')");
        in(handle -> {
            assertThat(InCare.standing(handle, ana.account()))
                    .containsExactly(new InCare.Standing("usual", 1), new InCare.Standing("hospital", 1));
            Instant now = service.core.time.instant();
            assertThat(InCare.count(handle, ana.account(), now)).isEqualTo(2);
            assertThat(InCare.count(handle, ana.account(), now.minus(MyNumbers.PERIOD.multipliedBy(2))))
                    .isZero();
            assertThat(InCare.count(handle, bea.account(), now)).isZero();
            return true;
        });
    }

    private void assertShare(MyFigure figure, long good, long all) {
        Share now = share(ana, figure).now();
        assertThat(List.of(now.good(), now.all())).as(figure.word()).containsExactly(good, all);
    }

    private MyNumbers.Compared share(SignedIn me, MyFigure figure) {
        return in(handle -> numbers.of(handle, me, service.core.time.instant()).get(figure.ordinal()));
    }

    private List<MyNumbers.Counted> behind(SignedIn me, String figure) {
        Instant now = service.core.time.instant();
        return in(handle -> numbers.behind(handle, me, figure, now.minus(MyNumbers.PERIOD), now));
    }

    private void overdose(UUID client, String ago, String reachedAgo) {
        sql(
                "insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given) values (gen_random_uuid(), :program, '"
                        + client + "', handrail.now() - interval '" + ago + "', 'ems', 'yes')");
        sql("update episode_of_care set target_at = handrail.now() - interval '" + ago
                + "' + interval '24 hours', breach_at = handrail.now() - interval '" + ago
                + "' + interval '72 hours', reached_at = "
                + (reachedAgo == null ? "null" : "handrail.now() - interval '" + reachedAgo + "'")
                + " where program_id = :program and client_id = '" + client + "'");
    }

    private void text(UUID client, String ago, String took) {
        sql(
                "insert into task (id, program_id, kind, client_id, owner_id, about, status, due_at, created_at, done_at, done_by, outcome)"
                        + " select gen_random_uuid(), :program, 'ANSWER_TEXT', '" + client
                        + "', coach, gen_random_uuid(), '" + (took == null ? "requested" : "completed")
                        + "', t.at, t.at, "
                        + (took == null ? "null, null, null" : "t.at + interval '" + took + "', coach, 'answered'")
                        + " from (select handrail.now() - interval '" + ago + "' as at, cast('" + service.coach.value()
                        + "' as uuid) as coach) t");
    }

    /** One whose time for an answer is not over: a job ends those whose is. */
    private void checkIn(String ago, String status) {
        sql(
                "insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, sent_at, answered_at)"
                        + " select gen_random_uuid(), :program, e.client_id, e.id, (random() * 100000)::int + 1000, t.at, t.at + interval '30 days', '"
                        + status + "', t.at, "
                        + (status.equals("answered") ? "t.at" : "null")
                        + " from episode_of_care e, (select handrail.now() - interval '" + ago
                        + "' as at) t where e.client_id = '" + remy
                        + "'");
    }

    private void handoff(UUID client, String ago, String status, boolean came) {
        sql(
                "insert into warm_handoff (id, program_id, conversation_id, client_id, status, requested_at, due_at, settled_at)"
                        + " select gen_random_uuid(), :program, id, client_id, '" + status + "', t.at, t.at, t.at"
                        + " from conversation, (select handrail.now() - interval '" + ago
                        + "' as at) t where client_id = '" + client + "'");
        sql(
                "insert into provider (id, program_id, name, kind, phone, languages) values (gen_random_uuid(), :program, 'Bay "
                        + client + "', 'clinic', '+12025550180', '{en}')");
        sql("insert into slot (id, program_id, provider_id, starts_at, status, entered_at)"
                + " select gen_random_uuid(), :program, p.id, handrail.now() - interval '" + ago
                + "', 'open', handrail.now() from provider p where p.name = 'Bay " + client + "'");
        sql("insert into attendance (id, program_id, handoff_id, slot_id, client_id, came, told_at)"
                + " select gen_random_uuid(), :program, w.id, s.id, w.client_id, " + came + ", handrail.now()"
                + " from warm_handoff w, slot s join provider p on p.id = s.provider_id where w.client_id = '" + client
                + "' and p.name = 'Bay " + client + "'");
    }

    private void sql(String statement) {
        service.owner().useHandle(handle -> {
            var update = handle.createUpdate(statement);
            if (statement.contains(":program")) {
                update.bind("program", service.program);
            }
            update.execute();
        });
    }

    private SignedIn signedIn(AccountId account) {
        return new SignedIn(
                service.core.ids.next(), account, service.program, Role.COACH, Language.EN, "Somebody", "token");
    }

    private <T> T in(java.util.function.Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
