package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.app.People;
import handrail.database.ProgramId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year's look for what is left lying finds it: each query is shown a row of its kind, which is taken back. */
class LeftLyingIT {

    private static final ProgramId PROGRAM = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    private static Simulation simulation;

    @BeforeAll
    static void start() throws Exception {
        simulation = new Simulation();
        People people = new People(simulation.core, PROGRAM);
        people.addProgram("+12025550100", "+12025550101");
        AccountId coach = people.addStaff("coach", "ana", "+12025550110");
        people.enrolled(coach, "Remy", "+12025550172");
    }

    @AfterAll
    static void stop() throws Exception {
        simulation.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a check-in is forgotten | update check_in set due_at = handrail.now() - interval '25 hours'",
                "a check-in nobody answered is not missed | update check_in set status = 'sent', outcome = 'sent', sent_at = due_at - interval '3 days', due_at = due_at - interval '3 days', expires_at = handrail.now() - interval '4 hours'",
                "a text is stuck | insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before, state, created_at) select gen_random_uuid(), h.program_id, s.id, c.id, '', h.phone_key, '', 'proactive', 5, handrail.now() - interval '2 hours', 'queued', handrail.now() from phone_holder h join conversation c on c.client_id = h.client_id join sender s on s.audience = 'client'",
                "a follow-up is forgotten | insert into follow_up (id, program_id, kind, client_id, about, number, planned_at, due_at, expires_at, status, created_at) select gen_random_uuid(), program_id, 'step', id, id, 1, handrail.now(), handrail.now() - interval '5 days', handrail.now(), 'due', handrail.now() from client",
                "what could not be texted is nobody's | insert into follow_up (id, program_id, kind, client_id, about, number, planned_at, due_at, expires_at, status, outcome, settled_at, created_at) select gen_random_uuid(), program_id, 'milestone', id, id, 7, handrail.now(), handrail.now(), handrail.now(), 'settled', 'unanswered', handrail.now(), handrail.now() from client",
                "a silence nobody was told of | insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at) select gen_random_uuid(), program_id, client_id, episode_id, id, 'coach', 2, handrail.now() from check_in",
                "three check-ins in a row were missed | insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, outcome, sent_at) select gen_random_uuid(), program_id, client_id, episode_id, 10 + n, due_at, due_at, 'missed', 'missed', due_at from check_in cross join generate_series(1, 3) as n",
                "nobody has a task of the clients' | insert into task (id, program_id, kind, client_id, status, due_at, created_at) select gen_random_uuid(), program_id, 'SILENT', id, 'requested', handrail.now(), handrail.now() from client"
            })
    void what_is_left_lying_is_found(String sentence, String statement) {
        List<String> before = looked("select 1");
        List<String> lying = looked(statement);
        assertThat(before).as("of a program that is well").isEmpty();
        assertThat(lying).as(statement).anyMatch(found -> found.startsWith(sentence));
    }

    private static List<String> looked(String statement) {
        return simulation.core.database.inProgram(PROGRAM, handle -> {
            handle.execute("savepoint before");
            handle.execute(statement);
            List<String> lying = LeftLying.in(handle);
            handle.execute("rollback to savepoint before");
            return lying;
        });
    }
}
