package handrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
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

/** A policy that is changed mid-way, on a service whose Quartz ticks: what it says before, and what it does. */
class PolicyChangeIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private Policies policies;
    private AccountId administrator;
    private UUID early;
    private UUID done;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        policies = new Policies(service.core.ids, service.core.sealing, service.core.audit);
        administrator = service.addStaff("administrator", "Ada", "+12025550112");
        early = service.enrolled("Remy", "+12025550175");
        done = service.enrolled("Sol", "+12025550176");
        own("update check_in set status = 'skipped', outcome = 'stale', day = 79 where client_id = '" + done + "'");
        own("update episode_of_care set overdose_on = overdose_on - 80 where client_id = '" + done + "'");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_draft_says_whom_it_touches_and_changes_nothing_until_it_counts() {
        Instant before = due(early);
        propose(Map.of("checkInAt", "16:30", "checkIns", "1/3, 3/30, 7/98"));
        Touched touched = touched();
        assertThat(touched.people()).isEqualTo(2);
        assertThat(touched.later()).isEqualTo(1);
        assertThat(touched.begun()).isEqualTo(1);
        assertThat(touched.sooner() + touched.ended()).isZero();
        assertThat(due(early)).isEqualTo(before);
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        service.until(() -> due(early).atZone(ZONE).toLocalTime().equals(LocalTime.of(16, 30)));
        service.until(() -> waiting(done) == 1);
        assertThat(due(done).atZone(ZONE).toLocalDate())
                .isEqualTo(today().minusDays(80).plusDays(86));
        assertThat(read(policies::history).get(0).touched()).isEqualTo(touched.moved());
    }

    @Test
    void what_was_asked_stays_asked_and_nobody_is_asked_twice_a_day() throws Exception {
        to(due(early).plusSeconds(60));
        service.until(() -> service.count("select count(*) from check_in where status = 'sent'") == 1);
        propose(Map.of("checkInAt", "18:00"));
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        service.until(() -> due(early).atZone(ZONE).toLocalTime().equals(LocalTime.of(18, 0)));
        assertThat(due(early).atZone(ZONE).toLocalDate()).isEqualTo(today().plusDays(1));
        assertThat(service.count("select count(*) from check_in where status = 'sent' and client_id = '" + early + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_rhythm_that_ends_earlier_lets_go_of_what_waits_and_one_that_comes_back_goes_on() {
        own("update episode_of_care set overdose_on = overdose_on - 40 where client_id = '" + early + "'");
        own("update check_in set day = 44, due_at = due_at + interval '3 days' where client_id = '" + early + "'");
        propose(Map.of("checkIns", "1/3"));
        assertThat(touched().ended()).isEqualTo(1);
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        service.until(() -> waiting(early) == 0);
        inside(handle -> policies.bringBack(handle, me(), 0));
        assertThat(touched().begun()).isEqualTo(1);
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        service.until(() -> waiting(early) == 1);
    }

    @Test
    void a_program_that_asks_what_people_need_says_whom_that_touches_and_then_asks_it_in_approved_words()
            throws Exception {
        propose(Map.of("checkInAsks", "need"));
        assertThat(touched().otherwise())
                .as("whoever is not asked any more is not asked otherwise")
                .isEqualTo(1);
        assertThat(touched().moved()).isZero();
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        to(due(early).plusSeconds(60));
        service.until(() -> service.count("select count(*) from check_in where status = 'sent'") == 1);
        assertThat(service.count("select count(*) from message where message_key like 'checkin.need._'"))
                .isEqualTo(1);
        service.text("+12025550175", "my phone bill is due");
        service.until(() ->
                service.arrived("+12025550175").stream().anyMatch(text -> text.contains("I'm passing this on to Ana")));
        assertThat(service.count("select count(*) from check_in where status = 'answered' and score is null"))
                .isEqualTo(1);
    }

    @Test
    void of_two_drafts_on_the_same_version_the_second_is_told_to_look_again() {
        propose(Map.of("checkInAt", "12:00"));
        service.sql("update program set policy_number = 7 where id = :program");
        assertThatThrownBy(() -> inside(handle -> policies.publish(handle, me(), service.core.time.instant())))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("policy.overtaken");
        assertThat(service.count("select count(*) from policy_version where state = 'draft'"))
                .isEqualTo(1);
    }

    @Test
    void publishing_twice_is_publishing_once_and_a_discarded_draft_is_gone() {
        propose(Map.of("checkInAt", "12:00"));
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        assertThatThrownBy(() -> inside(handle -> policies.publish(handle, me(), service.core.time.instant())))
                .isInstanceOf(Problem.NotFound.class);
        propose(Map.of("checkInAt", "13:00"));
        inside(handle -> policies.discard(handle, me()));
        assertThat(read(policies::draft)).isEmpty();
        assertThat(service.count("select count(*) from audit where action = 'policy.publish'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from policy_version where state = 'published'"))
                .as("what it began with, and this")
                .isEqualTo(2);
    }

    @Test
    void b1_a_version_that_is_taken_up_again_and_one_that_is_published_pass_what_a_typed_one_passes() {
        propose(Map.of("checkInAt", "12:00"));
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        own("update policy_version set policy = jsonb_set(policy, '{quietBegins}', '\"22:00\"') where number = 0");
        assertThatThrownBy(() -> inside(handle -> policies.bringBack(handle, me(), 0)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.faults())
                                .containsExactly(new Problem.Fault("quietBegins", "policy.conflict.quiet")));
        assertThat(read(policies::draft)).isEmpty();
        propose(Map.of("checkInAt", "13:00"));
        own("update policy_version set policy = jsonb_set(policy, '{proactiveADay}', '0') where state = 'draft'");
        assertThatThrownBy(() -> inside(handle -> policies.publish(handle, me(), service.core.time.instant())))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.faults())
                                .containsExactly(new Problem.Fault("proactiveADay", "policy.fault.number")));
        assertThat(service.count("select policy_number from program")).isEqualTo(1);
    }

    @Test
    void what_a_program_is_older_than_begins_when_somebody_publishes_it_and_the_draft_says_for_whom() {
        service.sql("update program set follow_ups_on = false where id = :program");
        to(service.core.time.instant().plus(Duration.ofDays(6)));
        service.planned();
        assertThat(service.count("select count(*) from follow_up")).isZero();
        propose(Map.of());
        assertThat(touched().beginning()).isEqualTo(2);
        inside(handle -> policies.publish(handle, me(), service.core.time.instant()));
        service.planned();
        assertThat(service.count(
                        "select count(*) from follow_up where kind = 'milestone' and client_id = '" + early + "'"))
                .isEqualTo(1);
        propose(Map.of());
        assertThat(touched().beginning()).isZero();
    }

    @Test
    void two_jobs_that_plan_by_different_policies_at_once_leave_one_check_in_that_is_due() throws Exception {
        own("delete from check_in where client_id = '" + early + "'");
        Program other = read(handle -> by(handle, Map.of("checkIns", "2/30")));
        Thread second = new Thread(() -> inside(handle -> next(handle, other)));
        inside(handle -> {
            next(handle, program(handle));
            second.start();
            service.until(
                    () -> !second.isAlive() || service.count("select count(*) from pg_locks where not granted") > 0);
        });
        second.join();
        assertThat(waiting(early)).isEqualTo(1);
    }

    private void next(Handle handle, Program by) {
        UUID episode = handle.createQuery("select id from episode_of_care where client_id = :client")
                .bind("client", early)
                .mapTo(UUID.class)
                .one();
        service.core.checkIns.scheduleNext(handle, by, episode, service.core.time.instant());
    }

    private Program by(Handle handle, Map<String, String> changed) {
        Program now = program(handle);
        Map<String, String> typed = new HashMap<>(PolicyForm.typed(now.policy()));
        typed.putAll(changed);
        return new Program(
                now.id(), now.slug(), now.name(), now.neutralName(), now.zone(), PolicyForm.read(typed, now.policy()));
    }

    private void propose(Map<String, String> changed) {
        inside(handle -> {
            Map<String, String> typed =
                    new HashMap<>(PolicyForm.typed(program(handle).policy()));
            typed.putAll(changed);
            policies.propose(handle, me(), typed);
        });
    }

    private Touched touched() {
        return read(handle -> Touched.by(
                handle, program(handle), policies.draft(handle).orElseThrow().policy(), service.core.time.instant()));
    }

    private Instant due(UUID client) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select due_at from check_in where status = 'due' and client_id = :client")
                        .bind("client", client)
                        .mapTo(Instant.class)
                        .one());
    }

    private long waiting(UUID client) {
        return service.count("select count(*) from check_in where status = 'due' and client_id = '" + client + "'");
    }

    private LocalDate today() {
        return service.core.time.instant().atZone(ZONE).toLocalDate();
    }

    private void to(Instant moment) {
        service.move(Duration.between(service.core.time.instant(), moment));
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private SignedIn me() {
        return new SignedIn(
                administrator.value(), administrator, service.program, Role.ADMINISTRATOR, Language.EN, "Ada", "token");
    }

    private void own(String statement) {
        inside(handle -> handle.execute(statement));
    }

    private void inside(java.util.function.Consumer<Handle> work) {
        service.core.database.useProgram(service.program, work);
    }

    private <T> T read(java.util.function.Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
