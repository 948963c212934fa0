package handrail.rebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AccountId;
import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.assignment.Assignments;
import handrail.assignment.Reassigning;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.TaskKind;
import handrail.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coach leaves, and their people go to others, with everything that is theirs. */
class RebalanceIT {

    private static final String PHONE = "+12025550141";

    private RunningService service;
    private Plans plans;
    private Transfers transfers;
    private AccountId ana;
    private AccountId bea;
    private AccountId cal;
    private SignedIn sam;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        plans = new Plans(service.core.ids, service.core.audit);
        transfers = new Transfers(
                plans,
                service.core.assignments,
                new Reassigning(
                        service.core.assignments,
                        service.core.assigning,
                        service.core.offers,
                        service.core.tasks,
                        service.core.time),
                service.core.conversations,
                service.core.tasks,
                service.core.audit);
        ana = service.coach;
        bea = service.addStaff("coach", "Bea", "+12025550112");
        cal = service.addStaff("coach", "Cal", "+12025550113");
        sam = signedIn(service.supervisor, Role.SUPERVISOR);
        client = service.enrolled("Remy", PHONE);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void t14_a_transfer_carries_thread_tasks_and_schedule_and_the_client_is_told_in_a_warm_text() throws Exception {
        service.text(PHONE, "can i get narcan");
        in(handle -> {
            service.core.tasks.openForCoach(
                    handle, service.program, TaskKind.SILENT, client, null, service.core.time.instant());
            return true;
        });
        UUID plan = propose(Set.of(ana));
        assertThat(lines(plan)).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo(ana);
            assertThat(line.why()).contains("leaving");
        });
        assertThat(coach()).as("nothing happens before it is approved").isEqualTo(ana);
        AccountId to = lines(plan).get(0).to();
        assertThat(applied(plan)).isEqualTo(1);
        assertThat(applied(plan)).as("again changes nothing").isZero();
        assertThat(coach()).isEqualTo(to);
        assertThat(service.count("select count(*) from task where done_at is null and owner_id = '" + to.value() + "'"))
                .isPositive();
        assertThat(service.count(
                        "select count(*) from task where done_at is null and owner_id = '" + ana.value() + "'"))
                .isZero();
        assertThat(service.count("select count(*) from check_in where status = 'due'"))
                .isEqualTo(1);
        opens(to);
        assertThatThrownBy(() -> opens(ana)).isInstanceOf(Problem.NotFound.class);
        service.until(() -> service.arrived(PHONE).stream().anyMatch(text -> text.contains("is here for you")));
        String told = service.arrived(PHONE).stream()
                .filter(text -> text.contains("is here for you"))
                .findFirst()
                .orElseThrow();
        assertThat(told)
                .contains(to.equals(bea) ? "Bea" : "Cal", "Harbor Care Team")
                .doesNotContainIgnoringCase("overdose")
                .doesNotContainIgnoringCase("naloxone");
        assertThat(service.count("select count(*) from audit where action = 'rebalance.apply' and actor_id = '"
                        + service.supervisor.value() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_line_is_changed_or_left_out_before_it_applies() {
        UUID plan = propose(Set.of(ana));
        UUID line = lines(plan).get(0).id();
        AccountId other = cal.equals(lines(plan).get(0).to()) ? bea : cal;
        change(plan, line, Optional.of(other));
        assertThat(lines(plan).get(0).to()).isEqualTo(other);
        change(plan, line, Optional.empty());
        assertThat(lines(plan).get(0).state()).isEqualTo("dropped");
        apply(plan);
        assertThat(coach()).isEqualTo(ana);
        assertThatThrownBy(() -> change(plan, line, Optional.of(other))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whoever_has_another_coach_by_now_is_left_alone() {
        UUID plan = propose(Set.of(ana));
        AccountId other = cal.equals(lines(plan).get(0).to()) ? bea : cal;
        UUID second = propose(Set.of(ana));
        change(second, lines(second).get(0).id(), Optional.of(other));
        apply(second);
        apply(plan);
        assertThat(coach()).isEqualTo(other);
        assertThat(lines(plan).get(0).state()).isEqualTo("skipped");
    }

    @Test
    void a_small_plan_is_taken_back_within_a_day_and_not_later() {
        UUID plan = propose(Set.of(ana));
        apply(plan);
        service.move(Duration.ofHours(23));
        assertThat(undone(plan)).isEqualTo(1);
        assertThat(coach()).isEqualTo(ana);
        assertThat(service.count("select count(*) from assignment where ended_at is null"))
                .isEqualTo(1);
        UUID later = propose(Set.of(ana));
        apply(later);
        service.move(Duration.ofHours(25));
        assertThatThrownBy(() -> undone(later)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void c5_whoever_covers_a_colleagues_day_opens_their_clients_for_that_time_only() {
        assertThatThrownBy(() -> opens(bea)).isInstanceOf(Problem.NotFound.class);
        service.sql(
                "insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at)"
                        + " values (gen_random_uuid(), :program, '" + ana.value() + "', '" + bea.value()
                        + "', handrail.now() + interval '1 hour', handrail.now() + interval '9 hours', '" + ana.value()
                        + "', handrail.now())");
        assertThatThrownBy(() -> opens(bea)).as("not before it begins").isInstanceOf(Problem.NotFound.class);
        service.move(Duration.ofHours(2));
        opens(bea);
        assertThatThrownBy(() -> opens(cal)).isInstanceOf(Problem.NotFound.class);
        service.move(Duration.ofHours(8));
        assertThatThrownBy(() -> opens(bea)).as("nor after its end").isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void s2_an_urgent_page_passes_by_a_coach_on_leave_and_reaches_whoever_covers() throws Exception {
        service.sql("insert into leave (id, program_id, account_id, from_on, until_on, entered_by, entered_at)"
                + " values (gen_random_uuid(), :program, '" + ana.value()
                + "', current_date - 2, current_date + 4000, '" + ana.value() + "', handrail.now())");
        service.sql(
                "insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at)"
                        + " values (gen_random_uuid(), :program, '" + ana.value() + "', '" + bea.value()
                        + "', handrail.now() - interval '1 hour', handrail.now() + interval '9 hours', '" + ana.value()
                        + "', handrail.now())");
        service.text(PHONE, "he wont wake up");
        UUID first = in(handle -> handle.createQuery("select account_id from page_step order by id limit 1")
                .mapTo(UUID.class)
                .one());
        assertThat(first).isEqualTo(bea.value());
        assertThat(service.count("select count(*) from page_step where account_id = '" + ana.value() + "'"))
                .isZero();
    }

    private void opens(AccountId account) {
        in(handle -> {
            CoachAccess.require(handle, signedIn(account, Role.COACH), client);
            return true;
        });
    }

    private AccountId coach() {
        UUID episode = in(handle -> handle.createQuery("select id from episode_of_care where client_id = :client")
                .bind("client", client)
                .mapTo(UUID.class)
                .one());
        Optional<Assignments.Row> open = in(handle -> service.core.assignments.openOf(handle, episode));
        return open.orElseThrow().coach();
    }

    private UUID propose(Set<AccountId> leaving) {
        return in(handle -> plans.make(handle, sam, program(handle), leaving, service.core.time.instant()));
    }

    private List<Plans.Line> lines(UUID plan) {
        return in(handle -> plans.lines(handle, plan));
    }

    private void change(UUID plan, UUID line, Optional<AccountId> to) {
        in(handle -> {
            plans.change(handle, sam, plans.hold(handle, plan), line, to);
            return true;
        });
    }

    private void apply(UUID plan) {
        assertThat(applied(plan)).isNotNegative();
    }

    private int applied(UUID plan) {
        return in(handle -> transfers.apply(handle, sam, program(handle), plan, service.core.time.instant()));
    }

    private int undone(UUID plan) {
        return in(handle -> transfers.undo(handle, sam, program(handle), plan, service.core.time.instant()));
    }

    private SignedIn signedIn(AccountId account, Role role) {
        return new SignedIn(account.value(), account, service.program, role, Language.EN, "", "");
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private <T> T in(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
