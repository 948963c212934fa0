package handrail.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Programs;
import handrail.task.TaskKind;
import handrail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is in another program's care now, on a service whose Quartz ticks. */
class ElsewhereIT {

    private static final String PHONE = "+12025550174";

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
    void what_we_had_begun_ends_and_their_coach_has_room_again() {
        service.planned();
        owed();
        moved("the team in the next county");
        moved("another");
        assertThat(strings("select status from episode_of_care")).containsExactly("finished");
        assertThat(strings("select status || ':' || outcome from check_in")).containsExactly("skipped:elsewhere");
        assertThat(strings("select state || ':' || reason from assignment")).containsExactly("ended:elsewhere");
        assertThat(service.count("select count(*) from follow_up where status <> 'settled'"))
                .isZero();
        assertThat(strings("select distinct outcome from task where done_at is not null"))
                .containsExactly("elsewhere");
        assertThat(service.count("select count(*) from task where done_at is null"))
                .isZero();
        assertThat(strings("select action from audit where action like 'elsewhere.%'"))
                .as("the same again changes nothing")
                .containsExactly("elsewhere.record");
        assertThat(known().orElseThrow().whom()).isEqualTo("the team in the next county");
        assertThat(service.count("select count(*) from elsewhere where encode(whom, 'escape') like '%county%'"))
                .as("C4")
                .isZero();
    }

    @Test
    void nothing_is_started_with_them_for_a_year_and_what_they_write_is_answered_and_needs_no_coach() throws Exception {
        moved("");
        for (int month = 0; month < 13; month++) {
            service.move(Duration.ofDays(30));
            service.planned();
        }
        assertThat(service.arrived(PHONE)).isEmpty();
        assertThat(service.count("select count(*) from check_in where status in ('due', 'sent')"))
                .isZero();
        service.text(PHONE, "are you a bot?");
        service.until(() -> service.arrived(PHONE).size() == 1);
        service.text(PHONE, "i want to talk to a person");
        service.until(() -> strings("select kind from task where done_at is null and owner_id is null")
                .contains("ANSWER_TEXT"));
    }

    @Test
    void s1_danger_is_answered_and_paged_whoever_cares_for_them() throws Exception {
        moved("");
        service.text(PHONE, "my friend wont wake up");
        service.until(() -> service.arrived(PHONE).stream().anyMatch(text -> text.contains("911")));
        service.until(() -> !service.arrived(RunningService.SUPERVISOR_PHONE).isEmpty());
    }

    @Test
    void supplies_that_they_ask_for_then_are_still_brought() throws Exception {
        moved("");
        service.text(PHONE, "can i get some narcan by mail 20001");
        service.until(
                () -> strings("select kind from task where done_at is null").contains("DELIVER_SUPPLIES"));
    }

    @Test
    void s10_nobody_is_moved_who_does_not_want_it_or_to_whom_something_is_owed() throws Exception {
        assertThatThrownBy(() -> record(false, "")).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> record(true, "x".repeat(201))).isInstanceOf(Problem.Invalid.class);
        service.text(PHONE, "can i get some narcan by mail 20001");
        service.until(() -> service.count("select count(*) from supply_request where settled_at is null") == 1);
        assertThatThrownBy(() -> record(true, ""))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Problem.Fault("wanted", "elsewhere.fault.owed")));
        assertThat(strings("select status from episode_of_care")).doesNotContain("finished");
        assertThat(service.count("select count(*) from elsewhere")).isZero();
    }

    @Test
    void a_move_that_was_a_mistake_is_taken_back_with_the_same_coach_the_rhythm_the_days_and_what_was_owed() {
        service.move(Duration.ofDays(6));
        service.planned();
        service.until(() -> due().isAfter(service.core.time.instant()));
        owed();
        List<String> owed =
                strings("select kind || coalesce(owner_id::text, '') from task where done_at is null order by 1");
        List<String> days = strings("select kind || number from follow_up where status = 'due' order by 1");
        assertThat(owed).isNotEmpty();
        assertThat(days).isNotEmpty();
        int before = service.arrived(PHONE).size();
        moved("");
        back();
        back();
        assertThat(strings("select state from assignment where ended_at is null"))
                .as("whoever had only been asked is not: they wait for a coach")
                .isSubsetOf("accepted");
        service.planned();
        assertThat(strings("select kind || number from follow_up where status = 'due' order by 1"))
                .isEqualTo(days);
        assertThat(strings("select kind || coalesce(owner_id::text, '') from task where done_at is null order by 1"))
                .containsAll(owed);
        assertThat(service.count("select count(*) from elsewhere where withdrawn_at is not null"))
                .isEqualTo(1);
        service.move(Duration.between(service.core.time.instant(), due().plusSeconds(60)));
        service.until(() -> service.arrived(PHONE).size() > before);
    }

    private void owed() {
        inside(handle -> {
            service.core.tasks.openForCoach(
                    handle, service.program, TaskKind.MISSED_CALL, client, null, service.core.time.instant());
            return true;
        });
    }

    private Optional<Elsewhere.Known> known() {
        return inside(handle -> Elsewhere.of(handle, service.core.sealing, client));
    }

    private void moved(String whom) {
        record(true, whom);
    }

    private void record(boolean wanted, String whom) {
        inside(handle -> {
            service.core.elsewhere.record(handle, me(), client, wanted, whom);
            return true;
        });
    }

    private void back() {
        inside(handle -> {
            service.core.elsewhere.withdraw(
                    handle,
                    me(),
                    handle.attach(Programs.class).get(service.program),
                    client,
                    service.core.time.instant());
            return true;
        });
    }

    private Instant due() {
        return inside(handle -> handle.createQuery("select due_at from check_in where status = 'due'")
                .mapTo(Instant.class)
                .one());
    }

    private List<String> strings(String query) {
        return inside(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private SignedIn me() {
        return new SignedIn(
                service.core.ids.next(),
                service.supervisor,
                service.program,
                Role.SUPERVISOR,
                Language.EN,
                "Somebody",
                "token");
    }

    private <T> T inside(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
