package handrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day on which the program is closed, entered on the policy page, on a service whose Quartz ticks. */
class HolidayIT {

    private static final String PHONE = "+12025550178";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private Policies policies;
    private AccountId administrator;
    private UUID client;
    private LocalDate day0;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        policies = new Policies(service.core.ids, service.core.sealing, service.core.audit);
        administrator = service.addStaff("administrator", "Ada", "+12025550112");
        client = service.enrolled("Remy", PHONE);
        day0 = service.core.time.instant().atZone(ZONE).toLocalDate();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void t8_on_a_holiday_nothing_is_started_and_the_days_check_in_is_that_of_the_next_day() {
        closed(day0.plusDays(1));
        service.until(() -> due().atZone(ZONE).toLocalDate().equals(day0.plusDays(2)));
        assertThat(due().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(11, 0));
        to(day0.plusDays(1), 11, 1);
        UUID thread = thread();
        inside(handle -> service.core.conversations.advance(
                handle,
                service.program,
                thread,
                new handrail.bot.Event.FollowUpDue(
                        service.core.ids.next().toString(), handrail.bot.Event.FollowUp.STILL_HERE),
                null));
        assertThat(service.count("select count(*) from outbox where state = 'queued' and purpose = 'proactive'"))
                .isEqualTo(1);
        to(day0.plusDays(2), 8, 1);
        service.until(() -> service.arrived(PHONE).size() == 1);
        to(day0.plusDays(2), 11, 1);
        service.until(() -> service.arrived(PHONE).size() == 2);
        assertThat(service.count("select count(*) from check_in where status = 'sent'"))
                .isEqualTo(1);
    }

    @Test
    void a_holiday_that_is_entered_too_late_to_move_a_check_in_leaves_it_out() {
        to(day0.plusDays(1), 10, 59);
        service.sql("update program set policy = jsonb_set(policy, '{holidays}', '[\"%s\"]') where id = :program"
                .formatted(day0.plusDays(1)));
        to(day0.plusDays(1), 11, 1);
        service.until(() -> service.count("select count(*) from check_in where outcome = 'holiday'") == 1);
        assertThat(due().atZone(ZONE).toLocalDate()).isEqualTo(day0.plusDays(2));
        assertThat(service.arrived(PHONE)).isEmpty();
    }

    @Test
    void a_milestone_on_a_holiday_is_asked_at_its_hour_on_the_next_day() {
        closed(day0.plusDays(7));
        to(day0.plusDays(6), 20, 0);
        service.planned();
        to(day0.plusDays(7), 15, 1);
        service.until(() -> service.count(
                        "select count(*) from follow_up where kind = 'milestone' and status = 'due' and outcome = 'holiday'")
                == 1);
        to(day0.plusDays(8), 15, 1);
        service.until(() -> service.arrived(PHONE).stream().anyMatch(text -> text.contains("It's been a while")));
    }

    @Test
    void on_a_holiday_nobody_is_on_shift_and_whoever_texts_is_answered() throws Exception {
        closed(day0.plusDays(1));
        assertThat(atWork(day0.plusDays(1))).isFalse();
        assertThat(atWork(day0.plusDays(2))).isTrue();
        to(day0.plusDays(1), 12, 0);
        service.text(PHONE, "can i get some narcan");
        service.until(() -> service.arrived(PHONE).size() == 1);
        assertThat(service.arrived(PHONE).get(0)).contains("You got it");
    }

    @Test
    void s2_an_urgent_page_on_a_holiday_goes_to_whoever_is_on_call_at_once() throws Exception {
        closed(day0.plusDays(1));
        to(day0.plusDays(1), 12, 0);
        service.text(PHONE, "my friend wont wake up");
        service.until(() -> !service.arrived(RunningService.SUPERVISOR_PHONE).isEmpty());
        assertThat(service.arrived(RunningService.COACH_PHONE)).isEmpty();
    }

    @Test
    void k1_on_a_holiday_the_time_to_answer_stands_still_and_that_of_a_crisis_does_not() throws Exception {
        closed(day0.plusDays(1));
        to(day0.plusDays(1), 12, 0);
        Instant noon = service.core.time.instant();
        service.text("+12025550179", "who dis??");
        service.until(() -> service.count("select count(*) from task where kind = 'ANSWER_TEXT'") == 1);
        assertThat(owed("ANSWER_TEXT"))
                .isEqualTo(day0.plusDays(2).atTime(8, 30).atZone(ZONE).toInstant());
        service.text(PHONE, "STOP");
        service.text(PHONE, "my friend wont wake up");
        service.until(() -> service.count("select count(*) from task where kind in ('URGENT', 'CALL_CLIENT')") == 2);
        assertThat(owed("URGENT")).isBefore(noon.plus(Duration.ofHours(1)));
        assertThat(owed("CALL_CLIENT")).isBefore(noon.plus(Duration.ofHours(1)));
    }

    @Test
    void a_holiday_is_part_of_a_version_and_goes_with_it() {
        closed(day0.plusDays(1));
        service.until(() -> due().atZone(ZONE).toLocalDate().equals(day0.plusDays(2)));
        inside(handle -> policies.bringBack(handle, me(), 0));
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        service.until(() -> due().atZone(ZONE).toLocalDate().equals(day0.plusDays(1)));
    }

    private void closed(LocalDate day) {
        inside(handle -> {
            Map<String, String> typed =
                    new HashMap<>(PolicyForm.typed(program(handle).policy()));
            typed.put("holidays", day.toString());
            policies.propose(handle, me(), typed);
            policies.publish(handle, me(), service.core.time.instant());
        });
    }

    private boolean atWork(LocalDate day) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select handrail.at_work(:coach, :local)")
                        .bind("coach", service.coach)
                        .bind("local", day.atTime(12, 0))
                        .mapTo(Boolean.class)
                        .one());
    }

    private Instant due() {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select due_at from check_in where status = 'due'")
                        .mapTo(Instant.class)
                        .one());
    }

    private Instant owed(String kind) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select due_at from task where kind = :kind")
                        .bind("kind", kind)
                        .mapTo(Instant.class)
                        .one());
    }

    private UUID thread() {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from conversation where client_id = :client")
                        .bind("client", client)
                        .mapTo(UUID.class)
                        .one());
    }

    private void to(LocalDate day, int hour, int minute) {
        Instant moment = day.atTime(hour, minute).atZone(ZONE).toInstant();
        service.move(Duration.between(service.core.time.instant(), moment));
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private SignedIn me() {
        return new SignedIn(
                administrator.value(), administrator, service.program, Role.ADMINISTRATOR, Language.EN, "Ada", "token");
    }

    private void inside(java.util.function.Consumer<Handle> work) {
        service.core.database.useProgram(service.program, work);
    }
}
