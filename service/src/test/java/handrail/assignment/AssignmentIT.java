package handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An offer and what becomes of it, on a service whose Quartz ticks. */
class AssignmentIT {

    private RunningService service;
    private Reassigning reassigning;
    private AccountId ana;
    private AccountId bea;
    private int people;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        reassigning = new Reassigning(
                service.core.assignments,
                service.core.assigning,
                service.core.offers,
                service.core.tasks,
                service.core.time);
        ana = service.coach;
        bea = service.addStaff("coach", "Bea", "+12025550112");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_coach_who_is_asked_accepts_with_one_step_and_the_audit_says_who() {
        UUID episode = somebody();
        AccountId asked = offer(episode);
        UUID offer = open(episode).id();
        assertThat(open(episode).state()).isEqualTo(AssignmentStep.State.OFFERED);
        assertThat(owed("ACCEPT")).containsExactly(asked.value());
        assertThat(accepts(offer, other(asked)))
                .as("somebody else can't accept it")
                .isFalse();
        assertThat(accepts(offer, asked)).isTrue();
        assertThat(accepts(offer, asked)).as("again changes nothing").isTrue();
        assertThat(open(episode).state()).isEqualTo(AssignmentStep.State.ACCEPTED);
        assertThat(owed("ACCEPT")).isEmpty();
        assertThat(service.count("select count(*) from audit where action = 'assignment.accept' and actor_id = '"
                        + asked.value() + "' and subject_id = '" + offer + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_no_takes_a_reason_and_the_next_best_is_asked_at_once_then_the_supervisors_queue_owns_it() {
        UUID episode = somebody();
        AccountId first = offer(episode);
        decline(episode, first, "full");
        AccountId second = open(episode).coach();
        assertThat(second).isEqualTo(other(first));
        decline(episode, second, "away");
        assertThat(nobody(episode)).isTrue();
        assertThat(service.count(
                        "select count(*) from task where kind = 'UNASSIGNED' and owner_id is null and done_at is null and about = '"
                                + episode + "'"))
                .isEqualTo(1);
        service.move(Duration.ofHours(1));
        service.until(() -> service.count("select count(*) from alert where kind = 'waits-for-coach'") == 1);
        assertThat(service.count("select count(*) from task where escalated_at is not null"))
                .isEqualTo(1);
        assertThat(nobody(episode)).as("who said no is not asked again").isTrue();
        service.until(() -> service.arrived(RunningService.SUPERVISOR_PHONE).stream()
                .anyMatch(text -> text.startsWith("Handrail: somebody waits for a coach.")));
    }

    @Test
    void an_offer_nobody_answers_in_half_an_hour_moves_on_and_a_coach_who_comes_on_shift_is_asked() {
        UUID episode = somebody();
        AccountId first = offer(episode);
        service.move(Duration.ofMinutes(29));
        assertThat(open(episode).coach()).isEqualTo(first);
        service.sql("delete from working_hours where program_id = :program and account_id = '"
                + other(first).value() + "'");
        service.move(Duration.ofMinutes(2));
        service.until(() -> nobody(episode));
        assertThat(states(episode)).containsExactly("lapsed");
        for (int day = 1; day <= 7; day++) {
            service.sql("insert into working_hours values (:program, '"
                    + other(first).value() + "', " + day + ", '00:00', '23:59:59')");
        }
        service.until(() -> !nobody(episode));
        assertThat(open(episode).coach()).isEqualTo(other(first));
        assertThat(owed("UNASSIGNED")).isEmpty();
    }

    @Test
    void the_longest_waiting_is_asked_for_first_when_a_place_frees_up() {
        service.sql("update staff set accepting = false where program_id = :program");
        UUID longer = somebody();
        UUID shorter = somebody();
        service.owner().useHandle(handle -> {
            handle.execute(
                    "update episode_of_care set opened_at = opened_at - interval '2 hours' where id = ?", longer);
            handle.execute("update staff set new_a_day = 1 where account_id = ?", ana.value());
        });
        in(handle -> {
            service.core.offers.next(
                    handle, program(handle), shorter, client(handle, shorter), service.core.time.instant());
            service.core.offers.next(
                    handle, program(handle), longer, client(handle, longer), service.core.time.instant());
            return handle.execute("update staff set accepting = true where account_id = ?", ana.value());
        });
        service.until(() -> !nobody(longer));
        assertThat(nobody(shorter)).isTrue();
    }

    @Test
    void s1_danger_reaches_the_coach_who_is_asked_and_whoever_is_on_call_while_nobody_has_accepted() throws Exception {
        UUID episode = somebody();
        offer(episode);
        service.text("+1202555013" + people, "he wont wake up");
        assertThat(service.count("select count(*) from page_step where account_id = '"
                        + open(episode).coach().value() + "'"))
                .isEqualTo(1);
    }

    @Test
    void two_nodes_that_assign_at_the_same_moment_ask_one_coach_once() throws Exception {
        List<UUID> episodes = List.of(somebody(), somebody(), somebody(), somebody());
        service.sql("update staff set cap = 2 where program_id = :program");
        List<Callable<AccountId>> both = episodes.stream()
                .flatMap(episode -> List.<Callable<AccountId>>of(() -> offer(episode), () -> offer(episode)).stream())
                .toList();
        together(both);
        assertThat(service.count("select count(*) from assignment where state = 'offered'"))
                .isEqualTo(4);
        assertThat(service.count("select count(*) from task where kind = 'ACCEPT' and done_at is null"))
                .isEqualTo(4);
        assertThat(
                        service.count(
                                "select max(n) from (select count(*) as n from assignment where ended_at is null group by coach_id) l"))
                .as("nobody is overfilled")
                .isEqualTo(2);
    }

    @Test
    void a_yes_and_a_lapse_at_the_same_moment_leave_one_of_them() throws Exception {
        for (int round = 0; round < 4; round++) {
            UUID episode = somebody();
            AccountId asked = offer(episode);
            Assignments.Row row = open(episode);
            together(List.of(
                    () -> in(handle -> service.core.offers.accept(handle, program(handle), row.id(), asked)),
                    () -> in(handle -> {
                        Assignments.oneAtATime(handle, service.program);
                        return service.core.offers.moveOn(
                                handle,
                                program(handle),
                                row,
                                AssignmentStep.LAPSE,
                                Actor.job(),
                                "late",
                                service.core.time.instant());
                    })));
            assertThat(service.count("select count(*) from assignment where episode_id = '" + episode
                            + "' and ended_at is null"))
                    .isEqualTo(1);
            assertThat(states(episode).get(0)).isIn("accepted", "lapsed");
        }
    }

    @Test
    void s9_a_death_that_is_recorded_while_a_coach_is_being_asked_leaves_nobody_asked() {
        UUID episode = somebody();
        CompletableFuture<Void> recording = in(handle -> {
            var unused = service.core.assigning.offer(handle, program(handle), episode, service.core.time.instant());
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> kill(episode, false));
            while (!meanwhile.isDone() && service.count("select count(*) from pg_locks where not granted") == 0) {
                Thread.onSpinWait();
            }
            return meanwhile;
        });
        recording.join();
        assertThat(nobody(episode)).isTrue();
        assertThat(owed("ACCEPT")).isEmpty();
    }

    @Test
    void every_legal_step_is_walked_and_every_other_is_refused() {
        UUID episode = somebody();
        Set<AssignmentStep> walked = new HashSet<>();
        AccountId first = offer(episode);
        decline(episode, first, "knows_them");
        give(episode, first);
        kill(episode, false);
        kill(episode, true);
        give(episode, bea);
        UUID second = somebody();
        offer(second);
        give(second, bea);
        UUID third = somebody();
        AccountId asked = offer(third);
        assertThat(accepts(open(third).id(), asked)).isTrue();
        UUID fourth = somebody();
        offer(fourth);
        service.move(Duration.ofMinutes(31));
        service.until(() -> states(fourth).contains("lapsed"));
        for (AssignmentStep step : AssignmentStep.values()) {
            if (service.count("select count(*) from audit where action = '" + step.audited() + "'") > 0) {
                walked.add(step);
            }
        }
        assertThat(walked).containsExactlyInAnyOrder(AssignmentStep.values());
        for (AssignmentStep.State state : AssignmentStep.State.values()) {
            UUID row = standing(state);
            for (AssignmentStep step : AssignmentStep.values()) {
                if (step.from() != null && step.from() != state) {
                    boolean taken = in(handle ->
                            service.core.assignments.step(handle, service.program, row, step, Actor.system(), null));
                    assertThat(taken).as(state + " " + step).isFalse();
                }
            }
        }
    }

    @Test
    void c5_a_coach_never_gets_their_own_record_nor_one_they_are_kept_apart_from() {
        UUID own = somebody();
        service.owner()
                .useHandle(handle -> handle.execute(
                        "update staff set phone_key = (select phone_key from phone_holder where client_id = (select client_id from episode_of_care where id = ?)) where account_id = ?",
                        own,
                        ana.value()));
        assertThat(offer(own)).isEqualTo(bea);
        UUID client = in(handle -> client(handle, own));
        SignedIn me = signedIn(ana, Role.COACH);
        service.sql("insert into break_glass (id, program_id, account_id, client_id, reason, opened_at, until)"
                + " values (gen_random_uuid(), :program, '" + ana.value() + "', '" + client
                + "', '', handrail.now(), handrail.now() + interval '1 hour')");
        assertThatThrownBy(() -> in(handle -> {
                    handrail.access.CoachAccess.require(handle, me, client);
                    return true;
                }))
                .as("not even by breaking the glass")
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> give(own, ana)).isInstanceOf(Problem.Conflict.class);
        UUID conflict = somebody();
        AccountId first = offer(conflict);
        Apart apart = new Apart(
                service.core.ids,
                service.core.assignments,
                service.core.offers,
                service.core.tasks,
                service.core.audit);
        in(handle -> {
            apart.set(
                    handle,
                    signedIn(service.supervisor, Role.SUPERVISOR),
                    program(handle),
                    reassigning.episode(handle, conflict),
                    first,
                    true,
                    service.core.time.instant());
            return true;
        });
        assertThat(open(conflict).coach()).isEqualTo(other(first));
        assertThat(states(conflict)).containsExactly("withdrawn", "offered");
    }

    private UUID standing(AssignmentStep.State state) {
        return in(handle -> handle.createQuery("select id from assignment where state = :state limit 1")
                .bind("state", state.word())
                .mapTo(UUID.class)
                .one());
    }

    private void kill(UUID episode, boolean mistake) {
        SignedIn sam = signedIn(service.supervisor, Role.SUPERVISOR);
        in(handle -> {
            UUID client = client(handle, episode);
            if (mistake) {
                service.core.deaths.withdraw(handle, sam, program(handle), client, service.core.time.instant());
            } else {
                service.core.deaths.record(handle, sam, client, service.core.time.instant());
            }
            return true;
        });
    }

    private SignedIn signedIn(AccountId account, Role role) {
        return new SignedIn(account.value(), account, service.program, role, Language.EN, "", "");
    }

    private static void together(List<? extends Callable<?>> all) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<Object>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        barrier.await();
                        return (Object) one.call();
                    }))
                    .toList();
            for (Future<Object> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private UUID somebody() {
        people++;
        UUID client = service.enrolled("Remy", "+1202555013" + people);
        return service.owner().withHandle(handle -> {
            handle.execute("delete from assignment where client_id = ?", client);
            return handle.createQuery("select id from episode_of_care where client_id = :client")
                    .bind("client", client)
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private AccountId offer(UUID episode) {
        return in(handle -> service.core
                .assigning
                .offer(handle, program(handle), episode, service.core.time.instant())
                .orElseThrow());
    }

    private void decline(UUID episode, AccountId coach, String reason) {
        UUID offer = open(episode).id();
        boolean declined = in(handle -> service.core.offers.decline(
                handle, program(handle), offer, coach, reason, service.core.time.instant()));
        assertThat(declined).isTrue();
    }

    private boolean accepts(UUID offer, AccountId coach) {
        return in(handle -> service.core.offers.accept(handle, program(handle), offer, coach));
    }

    private boolean nobody(UUID episode) {
        return in(handle -> service.core.assignments.openOf(handle, episode)).isEmpty();
    }

    private void give(UUID episode, AccountId coach) {
        in(handle -> {
            reassigning.give(handle, program(handle), episode, coach, Actor.account(service.supervisor));
            return true;
        });
    }

    private AccountId other(AccountId coach) {
        return coach.equals(ana) ? bea : ana;
    }

    private Assignments.Row open(UUID episode) {
        return in(handle -> service.core.assignments.openOf(handle, episode).orElseThrow());
    }

    private List<String> states(UUID episode) {
        return in(handle -> handle.createQuery("select state from assignment where episode_id = :episode order by id")
                .bind("episode", episode)
                .mapTo(String.class)
                .list());
    }

    private List<UUID> owed(String kind) {
        return in(handle -> handle.createQuery("select owner_id from task where kind = :kind and done_at is null")
                .bind("kind", kind)
                .mapTo(UUID.class)
                .list());
    }

    private static UUID client(Handle handle, UUID episode) {
        return handle.createQuery("select client_id from episode_of_care where id = :episode")
                .bind("episode", episode)
                .mapTo(UUID.class)
                .one();
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private <T> T in(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
