package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worse trend as a line of Today, with its reason in words and its figures, until the coach has talked with them. */
class WorseLineIT {

    private RunningService service;
    private Visitor ana;
    private Jdbi rows;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(true);
        ana = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        rows = service.owner();
        client = one("""
                select a.client_id from assignment a join episode_of_care e on e.id = a.episode_id and e.status = 'active'
                join conversation t on t.client_id = a.client_id
                where a.ended_at is null and a.coach_id = (select account_id from sign_in_session limit 1) order by a.client_id limit 1
                """);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_scale_that_fell_twice_stands_there_with_its_figures_and_goes_when_the_coach_has_reached_them()
            throws Exception {
        asks("5", "5");
        asks("5", "4");
        assertThat(ana.get("/today").body()).contains("Recovery capital fell below 47, 50, 45: talk with them");
        ana.post(thread() + "/outreach", "channel", "call", "outcome", "not_reached");
        assertThat(open()).as("nobody was talked with").isEqualTo(1);
        ana.post(thread() + "/outreach", "channel", "call", "outcome", "reached");
        assertThat(open()).isZero();
        asks("4", "4");
        assertThat(open()).as("the same fall goes on").isZero();
        asks("5", "4");
        asks("4", "4");
        asks("4", "3");
        assertThat(ana.get("/today").body())
                .contains("Recovery capital got worse again and again, 45, 40, 35: talk with them");
    }

    @Test
    void answers_that_fell_stand_there_with_their_figures() throws Exception {
        rows.useHandle(handle -> {
            handle.execute("update episode_of_care set fell = '{8,6,3}' where client_id = ?", client);
            handle.execute("""
                    insert into task (id, program_id, kind, client_id, episode_id, about, owner_id, status, due_at, created_at)
                    select gen_random_uuid(), e.program_id, 'WORSE', e.client_id, e.id, e.id,
                        (select account_id from sign_in_session limit 1), 'requested', handrail.now() + interval '1 day', handrail.now()
                    from episode_of_care e where e.client_id = ? and e.status = 'active'
                    """, client);
        });
        assertThat(ana.get("/today").body()).contains("Their answers fell again and again, 8, 6, 3: talk with them");
    }

    /** Ten answers of BARC-10, five of each. */
    private void asks(String first, String second) throws Exception {
        List<String> fields = new ArrayList<>();
        for (int item = 1; item <= 10; item++) {
            fields.add("item" + item);
            fields.add(item <= 5 ? first : second);
        }
        assertThat(ana.post("/clients/" + client + "/questions/barc10", fields.toArray(String[]::new))
                        .body())
                .contains("The answers are kept.");
    }

    private String thread() {
        return "/threads/" + one("select id from conversation where client_id = '" + client + "'");
    }

    private UUID one(String query) {
        return rows.withHandle(
                handle -> handle.createQuery(query).mapTo(UUID.class).one());
    }

    private long open() {
        return rows.withHandle(handle -> handle.createQuery(
                        "select count(*) from task where kind = 'WORSE' and done_at is null and client_id = :client")
                .bind("client", client)
                .mapTo(Long.class)
                .one());
    }
}
