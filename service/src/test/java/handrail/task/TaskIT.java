package handrail.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.Referring;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.task.TaskStep.State;
import handrail.tool.Demo;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is owed, from its beginning to its end and back, by the doors that people use. */
class TaskIT {

    private static RunningService service;
    private static Referring rows;
    private static Visitor sam;
    private static Visitor ben;
    private static SignedIn bens;
    private static UUID carla;

    private final Set<TaskStep> walked = EnumSet.noneOf(TaskStep.class);

    private interface Door {
        void open() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        rows = new Referring(service);
        sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        Visitor.signedIn(service.url(), "carla@example.org", Demo.PASSWORD);
        carla = rows.lastSignedIn();
        ben = Visitor.signedIn(service.url(), "ben@example.org", Demo.PASSWORD);
        AccountId account = new AccountId(rows.lastSignedIn());
        ProgramId program = new ProgramId(rows.one(UUID.class, "select id from program where slug = 'harbor-county'"));
        bens = new SignedIn(account.value(), account, program, Role.COACH, Language.EN, "", "");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_legal_step_is_walked_and_every_other_is_refused() throws Exception {
        UUID client = bensOwn("Odell", "Farrow", "+12145550181", 60);
        UUID call = task(client, TaskKind.CALL_CLIENT);
        assertThat(audited("task.open", call)).isEqualTo(1);
        walked.add(TaskStep.OPEN);
        walk(TaskStep.PUT_OFF, call, "task.put-off", () -> putOff(call));
        walk(TaskStep.BRING_BACK, call, "task.bring-back", () -> ben.post("/tasks/" + call + "/bring-back"));
        walk(TaskStep.HAND, call, "task.hand", () -> hand(call));
        assertThat(owner(call)).isEqualTo(carla);
        walk(TaskStep.GIVE_BACK, call, "task.give-back", () -> ben.post("/tasks/" + call + "/give-back"));
        assertThat(owner(call)).isEqualTo(bens.account().value());
        walk(TaskStep.COMPLETE, call, "task.complete", () -> ben.post("/tasks/" + call + "/done"));
        walk(TaskStep.REOPEN, call, "task.reopen", () -> ben.post("/tasks/" + call + "/undo"));
        putOff(call);
        hand(call);
        walk(TaskStep.SETTLE, call, "task.settle", () -> reached(client));

        hold(client);
        UUID look = task(client, TaskKind.REVIEW_HOLD);
        walk(TaskStep.NEW_OVERDOSE, look, "referral.receive", () -> {
            assertThat(rows.refer("Odell", "Farrow", "+12145550181", "none", 5)).isEqualTo(client);
        });

        UUID second = bensOwn("Wendell", "Pruitt", "+12145550182", 6);
        UUID owed = task(second, TaskKind.FIRST_CONTACT);
        walk(TaskStep.CANCEL, owed, "task.cancel", () -> sam.post("/clients/" + second + "/death", "sure", "yes"));

        UUID third = bensOwn("Harlan", "Voss", "+12145550185", 6);
        UUID again = task(third, TaskKind.FIRST_CONTACT);
        sam.post("/clients/" + third + "/elsewhere", "wanted", "yes");
        assertThat(state(again)).isEqualTo(State.CANCELLED);
        walk(TaskStep.COME_BACK, again, "task.come-back", () -> sam.post("/clients/" + third + "/elsewhere/withdraw"));

        UUID kept = bensOwn("Esteban", "Quiroga", "+12145550183", 50);
        UUID gone = rows.refer("Steven", "Kiroga", "+12145550184", "none", 5);
        UUID twice = task(gone, TaskKind.FIRST_CONTACT);
        walk(TaskStep.JOIN, twice, "client.merge", () -> sam.post("/duplicates/" + rows.pair(kept, gone) + "/join"));
        UUID merge = rows.one(UUID.class, "select id from client_merge where kept_id = ?", kept);
        walk(TaskStep.SPLIT, twice, "client.merge-undo", () -> sam.post("/merges/" + merge + "/undo"));

        assertThat(walked).containsExactlyInAnyOrder(TaskStep.values());
        refuses(Map.of(State.REQUESTED, twice, State.COMPLETED, call, State.CANCELLED, owed));
    }

    /** The one that is completed was put off and handed over when it was: neither can be taken back any more. */
    private static void refuses(Map<State, UUID> standing) {
        standing.forEach((state, task) -> {
            assertThat(state(task)).isEqualTo(state);
            for (TaskStep step : TaskStep.values()) {
                if (!step.begins().contains(state)) {
                    String before = shown(task);
                    service.core.database.useProgram(bens.program(), handle -> attempt(handle, step, task));
                    assertThat(shown(task)).as(state + " " + step).isEqualTo(before);
                }
            }
        });
    }

    private static void attempt(Handle handle, TaskStep step, UUID task) {
        TaskSteps steps = new TaskSteps(service.core.ids, service.core.sealing, service.core.audit);
        switch (step) {
            case PUT_OFF ->
                steps.putOff(handle, bens, task, service.core.time.instant().plus(Duration.ofHours(2)), "they work");
            case BRING_BACK -> steps.bringBack(handle, bens, task);
            case HAND ->
                assertThat(steps.hand(handle, bens, task, bens.account(), "call after four"))
                        .isFalse();
            case GIVE_BACK -> steps.giveBack(handle, bens, task);
            default ->
                assertThat(TaskStates.step(handle, step, List.of(task), bens.account(), "done"))
                        .isEmpty();
        }
    }

    @Test
    void the_database_knows_the_same_states_and_what_is_owed_was_never_done() {
        String check = rows.one(
                String.class,
                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'task_status_check'");
        assertThat(Pattern.compile("'(\\w+)'").matcher(check).results().map(word -> word.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(State.values()).map(State::word).toList());
        for (String half : List.of(
                "update task set done_at = handrail.now() where done_at is null",
                "update task set status = 'completed' where done_at is null",
                "update task set status = 'requested' where done_at is not null")) {
            assertThatThrownBy(() -> service.owner().useHandle(handle -> handle.execute(half)))
                    .as(half)
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("task_open");
        }
    }

    @Test
    void what_has_ended_one_way_does_not_end_another_way() throws Exception {
        UUID call = task(bensOwn("Bertrand", "Oakes", "+12145550185", 6), TaskKind.CALL_CLIENT);
        service.core.database.useProgram(bens.program(), handle -> {
            assertThat(TaskStates.step(handle, TaskStep.COMPLETE, List.of(call), bens.account(), "done"))
                    .containsExactly(call);
            assertThat(TaskStates.step(handle, TaskStep.CANCEL, List.of(call), bens.account(), "died"))
                    .isEmpty();
        });
        assertThat(rows.one(String.class, "select status || ' ' || outcome from task where id = ?", call))
                .isEqualTo("completed done");
    }

    /** Somebody does something, and the task takes this step: where it leads and what the audit calls it tell which one it was. */
    private void walk(TaskStep step, UUID task, String action, Door door) throws Exception {
        State from = state(task);
        long before = rows.one(Long.class, "select count(*) from audit where action = ?", action);
        door.open();
        assertThat(step.begins()).as(step.name()).contains(from);
        assertThat(state(task)).as(step.name()).isEqualTo(step.to());
        assertThat(rows.one(Long.class, "select count(*) from audit where action = ?", action))
                .as(action)
                .isGreaterThan(before);
        walked.add(step);
    }

    private static UUID bensOwn(String first, String last, String phone, int hoursAgo) throws Exception {
        UUID client = rows.refer(first, last, phone, "none", hoursAgo);
        sam.post(
                "/episodes/" + rows.episode(client) + "/coach",
                "coach",
                bens.account().value().toString());
        return client;
    }

    private static UUID task(UUID client, TaskKind kind) {
        return rows.one(
                UUID.class,
                "select id from task where client_id = ? and kind = ? and done_at is null",
                client,
                kind.name());
    }

    private static State state(UUID task) {
        String word = rows.one(String.class, "select status from task where id = ?", task);
        return Arrays.stream(State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static UUID owner(UUID task) {
        return rows.one(UUID.class, "select owner_id from task where id = ?", task);
    }

    /** The task and what was done with it beside. */
    private static String shown(UUID task) {
        return rows.one(String.class, """
                select t::text || coalesce((select string_agg(s::text, '; ' order by s.id) from task_step s where s.task_id = t.id), '')
                from task t where t.id = ?
                """, task);
    }

    private static long audited(String action, UUID task) {
        return rows.one(Long.class, "select count(*) from audit where action = ? and subject_id = ?", action, task);
    }

    private static void putOff(UUID task) throws Exception {
        ben.post("/tasks/" + task + "/put-off", "until", "HOUR", "why", "they are at work");
    }

    private static void hand(UUID task) throws Exception {
        ben.post("/tasks/" + task + "/hand", "to", carla.toString(), "because", "call after four");
    }

    private static void hold(UUID client) throws Exception {
        sam.post("/clients/" + client + "/hold", "kind", "hospital", "reviewOn", rows.day(7));
    }

    private static void reached(UUID client) throws Exception {
        UUID thread = rows.one(UUID.class, "select id from conversation where client_id = ?", client);
        ben.post("/threads/" + thread + "/outreach", "channel", "call", "outcome", "reached");
    }
}
