package handrail.episode;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.Referring;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.assignment.Assignments;
import handrail.database.ProgramId;
import handrail.episode.EpisodeStep.State;
import handrail.followup.PlanJob;
import handrail.program.Programs;
import handrail.tool.Demo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An episode of care from the referral to its end, and back, by the doors that people use. */
class EpisodeIT {

    private static RunningService service;
    private static Referring rows;
    private static Visitor sam;
    private static UUID ben;
    private static ProgramId program;

    private final Set<String> walked = new TreeSet<>();

    private interface Door {
        void open() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        rows = new Referring(service);
        sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        Visitor.signedIn(service.url(), "ben@example.org", Demo.PASSWORD);
        ben = rows.lastSignedIn();
        program = new ProgramId(rows.one(UUID.class, "select id from program where slug = 'harbor-county'"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_legal_step_is_walked_and_every_other_is_refused() throws Exception {
        UUID client = rows.refer("Odell", "Farrow", "+12145550171", "verbal", 60);
        UUID first = rows.episode(client);
        assertThat(state(first)).isEqualTo(EpisodeStep.BEGIN.to());
        walked.add("nothing BEGIN");
        walk(EpisodeStep.HOLD, first, () -> hold(client));
        walk(EpisodeStep.RETURN_TO_WAIT, first, () -> back(client));
        walk(EpisodeStep.FINISH, first, () -> death(client));
        walk(EpisodeStep.RESUME_TO_WAIT, first, () -> alive(client));
        walk(EpisodeStep.TAKE, first, () -> give(first));
        walk(EpisodeStep.HOLD, first, () -> hold(client));
        walk(EpisodeStep.RETURN, first, () -> back(client));
        walk(EpisodeStep.FINISH, first, () -> death(client));
        walk(EpisodeStep.RESUME, first, () -> alive(client));
        hold(client);
        walk(EpisodeStep.FINISH, first, () -> {
            assertThat(rows.refer("Odell", "Farrow", "+12145550171", "verbal", 5))
                    .as("a new overdose of the same person")
                    .isEqualTo(client);
        });
        assertThat(state(rows.episode(client))).as("with the coach they have").isEqualTo(State.ACTIVE);
        assertThat(walked).isEqualTo(edges());
        assertThat(Stream.of("hold.record", "hold.end", "death.record", "death.withdraw")
                        .map(action -> audited(action, client)))
                .as("each is audited where it is done")
                .containsExactly(3L, 2L, 2L, 2L);
        assertThat(rows.refer("Wendell", "Pruitt", "+12145550172", "verbal", 5)).isNotNull();
        for (State state : State.values()) {
            UUID standing = standing(state);
            for (EpisodeStep step : EpisodeStep.values()) {
                if (!step.begins().contains(state)) {
                    boolean taken =
                            service.core.database.inProgram(program, handle -> Episodes.step(handle, standing, step));
                    assertThat(taken).as(state + " " + step).isFalse();
                    assertThat(state(standing)).as(state + " " + step).isEqualTo(state);
                }
            }
        }
    }

    @Test
    void the_database_knows_the_same_states() {
        String check = rows.one(
                String.class,
                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'episode_of_care_status_check'");
        assertThat(Pattern.compile("'(\\w+)'").matcher(check).results().map(word -> word.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(State.values()).map(State::word).toList());
    }

    @Test
    void whoever_waits_for_a_coach_is_owed_asked_and_planned_for_like_everybody_until_one_says_yes() throws Exception {
        UUID client = rows.refer("Bertrand", "Oakes", "+12145550173", "verbal", 24 * 6);
        UUID episode = rows.episode(client);
        assertThat(state(episode)).isEqualTo(State.WAITLIST);
        assertThat(sam.get("/clients/" + client).body()).contains("Waits for a coach to say yes");
        assertThat(due("check_in where status = 'due'", client)).isEqualTo(1);
        assertThat(due("task where done_at is null and kind = 'FIRST_CONTACT'", client))
                .isEqualTo(1);
        new PlanJob(service.core.database, service.core.time, service.core.ids).run(program);
        service.until(() -> due("follow_up where kind = 'milestone' and status = 'due'", client) == 1);
        Assignments.Row offer = service.core.database.inProgram(
                program,
                handle -> service.core.assignments.openOf(handle, episode).orElseThrow());
        boolean accepted = service.core.database.inProgram(
                program,
                handle -> service.core.offers.accept(
                        handle, handle.attach(Programs.class).get(program), offer.id(), offer.coach()));
        assertThat(accepted).isTrue();
        assertThat(state(episode)).isEqualTo(State.ACTIVE);
        assertThat(sam.get("/clients/" + client).body())
                .contains("In care")
                .doesNotContain("Waits for a coach to say yes");
    }

    @Test
    void a_coach_who_says_yes_while_somebody_is_in_a_hospital_has_them_when_they_are_back() throws Exception {
        UUID client = rows.refer("Clarice", "Dunmore", "+12145550174", "verbal", 6);
        UUID episode = rows.episode(client);
        hold(client);
        give(episode);
        assertThat(state(episode)).isEqualTo(State.ON_HOLD);
        back(client);
        assertThat(state(episode)).isEqualTo(State.ACTIVE);
    }

    @Test
    void d2_s9_a_hold_comes_along_when_two_entries_become_one_and_goes_back_when_they_are_two_again() throws Exception {
        UUID kept = rows.refer("Esteban", "Quiroga", "+12145550175", "verbal", 50);
        give(rows.episode(kept));
        UUID gone = rows.refer("Steven", "Kiroga", "+12145550176", "verbal", 5);
        hold(gone);
        sam.post("/duplicates/" + rows.pair(kept, gone) + "/join");
        assertThat(state(rows.episode(kept))).isEqualTo(State.ON_HOLD);
        assertThat(state(rows.episode(gone))).isEqualTo(State.FINISHED);
        UUID merge = rows.one(UUID.class, "select id from client_merge where kept_id = ?", kept);
        sam.post("/merges/" + merge + "/undo");
        assertThat(state(rows.episode(kept))).isEqualTo(State.ACTIVE);
        assertThat(state(rows.episode(gone))).isEqualTo(State.ON_HOLD);
        back(gone);
        assertThat(state(rows.episode(gone))).as("nobody had them yet").isEqualTo(State.WAITLIST);
    }

    /** Somebody does something, and the episode takes this step: where it begins and where it leads tell which one it was. */
    private void walk(EpisodeStep step, UUID episode, Door door) throws Exception {
        State from = state(episode);
        door.open();
        assertThat(step.begins()).as(step.name()).contains(from);
        assertThat(state(episode)).as(step.name()).isEqualTo(step.to());
        walked.add(from + " " + step);
    }

    private static Set<String> edges() {
        return Arrays.stream(EpisodeStep.values())
                .flatMap(step -> step.begins().isEmpty()
                        ? Stream.of("nothing " + step)
                        : step.begins().stream().map(state -> state + " " + step))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static State state(UUID episode) {
        return State.valueOf(rows.one(String.class, "select status from episode_of_care where id = ?", episode)
                .toUpperCase(Locale.ROOT));
    }

    private static UUID standing(State state) {
        return rows.one(
                UUID.class,
                "select id from episode_of_care where status = ? and program_id = ? limit 1",
                state.word(),
                program.value());
    }

    private static long due(String what, UUID client) {
        return rows.one(Long.class, "select count(*) from " + what + " and client_id = ?", client);
    }

    private static long audited(String action, UUID client) {
        return rows.one(Long.class, "select count(*) from audit where action = ? and subject_id = ?", action, client);
    }

    private static void hold(UUID client) throws Exception {
        sam.post("/clients/" + client + "/hold", "kind", "hospital", "reviewOn", rows.day(7));
    }

    private static void back(UUID client) throws Exception {
        sam.post("/clients/" + client + "/hold/end");
    }

    private static void death(UUID client) throws Exception {
        sam.post("/clients/" + client + "/death", "sure", "yes");
    }

    private static void alive(UUID client) throws Exception {
        sam.post("/clients/" + client + "/death/withdraw");
    }

    private static void give(UUID episode) throws Exception {
        sam.post("/episodes/" + episode + "/coach", "coach", ben.toString());
    }
}
