package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AccountId;
import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.assignment.Names;
import handrail.bot.Language;
import handrail.task.TaskKind;
import handrail.task.TaskSteps;
import handrail.web.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of Today that can't be done now waits for a while with a reason, or a colleague does it. */
class PutAsideIT {

    private static final String BEAS_PHONE = "+12025550112";
    private static final String WHY = "her sister asked for tomorrow";

    private RunningService service;
    private LinePages pages;
    private TaskSteps steps;
    private SignedIn ana;
    private SignedIn bea;
    private SignedIn sam;
    private UUID client;
    private UUID silent;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        steps = new TaskSteps(service.core.ids, service.core.sealing, service.core.audit);
        pages = new LinePages(
                service.core.database,
                service.core.sealing,
                steps,
                service.core.pages,
                service.core.audit,
                service.core.time,
                () -> {});
        ana = signedIn(service.coach, Role.COACH);
        bea = signedIn(service.addStaff("coach", "Bea", BEAS_PHONE), Role.COACH);
        sam = signedIn(service.supervisor, Role.SUPERVISOR);
        client = service.enrolled("Remy", "+12025550141");
        silent = opened(TaskKind.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_line_waits_until_its_time_with_the_reason_and_is_back_by_itself() {
        assertThat(putOff(ana, silent, "HOURS", WHY).getStatus()).isEqualTo(303);
        assertThat(waiting(ana)).doesNotContain(silent);
        assertThat(waiting(sam)).as("for whoever supervises, too").doesNotContain(silent);
        PutAside.Aside aside =
                Objects.requireNonNull(in(handle -> aside(handle, sam)).putOff().get(silent));
        assertThat(aside.name()).isEqualTo("Ana");
        assertThat(aside.because()).isEqualTo(WHY);
        assertThat(audited("task.put-off")).isEqualTo(1);
        service.move(Duration.ofHours(3));
        assertThat(waiting(ana)).contains(silent);
    }

    @Test
    void the_same_again_changes_nothing_and_it_is_brought_back_before_its_time() {
        putOff(ana, silent, "TOMORROW", WHY);
        putOff(ana, silent, "TOMORROW", WHY);
        assertThat(service.count("select count(*) from task_step")).isEqualTo(1);
        putOff(ana, silent, "MONDAY", "they travel");
        assertThat(service.count("select count(*) from task_step where ended_at is null"))
                .isEqualTo(1);
        pages.bringBack(ana, silent);
        pages.bringBack(ana, silent);
        assertThat(waiting(ana)).contains(silent);
        assertThat(audited("task.bring-back")).isEqualTo(1);
    }

    @Test
    void what_somebody_waits_for_can_not_be_put_off_and_nothing_past_its_clock() {
        UUID text = opened(TaskKind.ANSWER_TEXT);
        assertThat(refused(putOff(ana, text, "HOUR", WHY))).isEqualTo("until");
        service.sql("update task set breach_at = handrail.now() + interval '2 hours' where id = '" + silent
                + "' and program_id = :program");
        assertThat(refused(putOff(ana, silent, "HOURS", WHY))).isEqualTo("until");
        assertThat(refused(putOff(ana, silent, "HOUR", " "))).isEqualTo("why");
        assertThat(refused(putOff(ana, silent, "HOUR", "x".repeat(301)))).isEqualTo("why");
        assertThat(refused(putOff(ana, silent, "NEVER", WHY))).isEqualTo("until");
        assertThat(service.count("select count(*) from task_step")).isZero();
        assertThat(putOff(ana, silent, "HOUR", WHY).getStatus()).isEqualTo(303);
    }

    @Test
    void whoever_has_the_client_next_sees_a_line_that_was_put_off_at_once() {
        putOff(ana, silent, "MONDAY", WHY);
        service.core.database.useProgram(
                service.program, handle -> service.core.tasks.handOver(handle, service.program, client, bea.account()));
        assertThat(waiting(bea)).contains(silent);
        assertThat(refused(putOff(sam, silent, "HOUR", WHY)))
                .as("nobody puts off what is a coach's")
                .isEqualTo("until");
    }

    @Test
    void c5_a_colleague_may_open_the_client_of_a_line_until_it_is_done_or_given_back() {
        assertThat(mayOpen(bea)).isFalse();
        assertThat(hand(ana, silent, bea.account(), WHY).getStatus()).isEqualTo(303);
        assertThat(waiting(bea)).contains(silent);
        assertThat(waiting(ana)).doesNotContain(silent);
        assertThat(mayOpen(bea)).isTrue();
        assertThat(Objects.requireNonNull(in(handle -> aside(handle, bea)).got().get(silent))
                        .because())
                .isEqualTo(WHY);
        assertThat(in(handle -> aside(handle, ana)).given())
                .singleElement()
                .satisfies(given ->
                        assertThat(List.of(given.name(), given.client())).containsExactly("Bea", "Remy"));
        service.until(() -> !service.arrived(BEAS_PHONE).isEmpty());
        assertThat(service.arrived(BEAS_PHONE))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("Handrail: a colleague handed you something to do.")
                        .doesNotContain("Ana", "Remy", "sister"));
        pages.giveBack(bea, silent);
        assertThat(waiting(ana)).contains(silent);
        assertThat(mayOpen(bea)).isFalse();
        hand(ana, silent, bea.account(), WHY);
        boolean done = service.core.database.inProgram(
                service.program,
                handle -> service.core.tasks.complete(handle, service.program, silent, bea.account(), "done"));
        assertThat(done).isTrue();
        assertThat(mayOpen(bea)).as("it is done").isFalse();
        assertThat(in(handle -> aside(handle, ana)).given()).isEmpty();
    }

    @Test
    void it_is_not_handed_on_and_goes_back_to_whose_it_was() {
        SignedIn cal = signedIn(service.addStaff("coach", "Cal", "+12025550113"), Role.COACH);
        assertThat(hand(sam, silent, bea.account(), WHY).getStatus()).isEqualTo(303);
        hand(bea, silent, cal.account(), "me neither");
        assertThat(waiting(bea)).contains(silent);
        assertThat(mayOpen(cal)).isFalse();
        pages.giveBack(cal, silent);
        assertThat(waiting(bea)).as("it is not Cal's to give back").contains(silent);
        pages.giveBack(sam, silent);
        assertThat(waiting(ana)).contains(silent);
        pages.giveBack(sam, silent);
        assertThat(audited("task.give-back")).isEqualTo(1);
    }

    @Test
    void whoever_has_the_client_next_can_hand_the_line_over_too() {
        SignedIn cal = signedIn(service.addStaff("coach", "Cal", "+12025550113"), Role.COACH);
        hand(ana, silent, bea.account(), WHY);
        assertThat(refused(hand(sam, silent, cal.account(), WHY)))
                .as("it goes back before it goes on")
                .isEqualTo("to");
        service.core.database.useProgram(
                service.program, handle -> service.core.tasks.handOver(handle, service.program, client, cal.account()));
        assertThat(hand(cal, silent, bea.account(), WHY).getStatus()).isEqualTo(303);
        assertThat(waiting(bea)).contains(silent);
        pages.giveBack(bea, silent);
        assertThat(waiting(cal)).contains(silent);
    }

    @Test
    void c5_whoever_never_meets_the_client_is_no_choice() {
        service.sql(
                "insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at) values (gen_random_uuid(), :program, '"
                        + bea.account().value() + "', '" + client + "', '" + service.supervisor.value()
                        + "', handrail.now())");
        assertThat(refused(hand(ana, silent, bea.account(), WHY))).isEqualTo("to");
        assertThat(refused(hand(ana, silent, new AccountId(UUID.randomUUID()), WHY)))
                .isEqualTo("to");
        assertThat(service.count("select count(*) from task_step")).isZero();
    }

    @Test
    void c5_somebody_elses_line_looks_as_if_it_were_not_there() {
        assertThatThrownBy(() -> pages.show(bea, silent)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> pages.bringBack(bea, silent)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> putOff(bea, silent, "HOUR", WHY)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void c4_reasons_are_sealed() {
        putOff(ana, silent, "HOUR", WHY);
        hand(ana, silent, bea.account(), WHY);
        assertThat(service.count("select count(*) from task_step")).isEqualTo(2);
        assertThat(service.count(
                        "select count(*) from task_step where position(convert_to('sister', 'UTF8') in note) > 0"))
                .isZero();
    }

    private UUID opened(TaskKind kind) {
        return in(handle -> {
            service.core.tasks.openForCoach(handle, service.program, kind, client, null, service.core.time.instant());
            return handle.createQuery(
                            "select id from task where kind = :kind and client_id = :client and done_at is null")
                    .bind("kind", kind.name())
                    .bind("client", client)
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private Response putOff(SignedIn who, UUID task, String until, String why) {
        return pages.putOff(who, task, form(Map.of("until", until, "why", why)));
    }

    private Response hand(SignedIn who, UUID task, AccountId to, String because) {
        return pages.hand(who, task, form(Map.of("to", to.value().toString(), "because", because)));
    }

    private static MultivaluedHashMap<String, String> form(Map<String, String> typed) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        typed.forEach(form::putSingle);
        return form;
    }

    private static String refused(Response response) {
        assertThat(response.getStatus()).isEqualTo(422);
        return ((LinePage) response.getEntity()).getFaults().get(0).field();
    }

    /** What stands on somebody's Today and is not put off. */
    private List<UUID> waiting(SignedIn who) {
        return in(handle -> {
            PutAside aside = aside(handle, who);
            return open(handle, who).stream()
                    .filter(line -> !aside.holds(line))
                    .map(Owed::id)
                    .toList();
        });
    }

    private PutAside aside(Handle handle, SignedIn who) {
        return PutAside.of(
                handle,
                who,
                steps,
                open(handle, who),
                new Today(service.core.sealing),
                new Names(service.core.sealing));
    }

    private List<Owed> open(Handle handle, SignedIn who) {
        return new Today(service.core.sealing).open(handle, who, 50);
    }

    private boolean mayOpen(SignedIn who) {
        return in(handle -> CoachAccess.allows(handle, who, client));
    }

    private long audited(String action) {
        return service.count("select count(*) from audit where action = '" + action + "'");
    }

    private SignedIn signedIn(AccountId account, Role role) {
        return new SignedIn(service.core.ids.next(), account, service.program, role, Language.EN, "Somebody", "token");
    }

    private <T> T in(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
