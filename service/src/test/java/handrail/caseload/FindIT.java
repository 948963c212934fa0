package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds somebody that is not in care any more: whoever may open them, and nobody else. */
class FindIT {

    /** Wes Bell of the demo, whose episode is finished. */
    private static final String PHONE = "+12025550168";

    private static final String FIGURES = "555-0168";
    private static final String NAME = "Wes Bell";
    private static final String FORMER = "Not in care any more";

    private static RunningService service;
    private static UUID client;
    private static String coach;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        client = one("""
                select client_id from phone_holder where phone_key = any(:keys) and held_until is null
                """, service.core.sealing.keys("phone", PHONE));
        UUID had = service.owner()
                .withHandle(handle -> handle.createQuery("select coach_id from assignment where client_id = :client")
                        .bind("client", client)
                        .mapTo(UUID.class)
                        .one());
        coach = List.of("ana", "ben", "carla", "dev", "eli").stream()
                .filter(name -> account(name).equals(had))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void as_it_was() {
        change("delete from kept_apart");
        change("delete from client_merge");
        change("delete from break_glass");
    }

    @Test
    void a_supervisor_finds_them_by_name_and_number_after_those_in_care_and_marked() throws Exception {
        Visitor sam = signedIn("sam");
        assertThat(found(sam, "wes bell")).contains("/clients/" + client, NAME, FORMER);
        assertThat(found(sam, FIGURES)).contains("1 person", NAME, FORMER);
        assertThat(sam.get("/clients/" + client).statusCode()).isEqualTo(200);
        String alex = found(sam, "alex");
        assertThat(alex).containsOnlyOnce(FORMER);
        assertThat(alex).containsSubsequence("Alex Bell", "Alex Fuentes", FORMER);
        assertThat(sam.get("/clients").body())
                .as("the list is of those in care")
                .doesNotContain(NAME);
    }

    @Test
    void c5_a_coach_finds_a_former_client_only_while_they_may_open_them() throws Exception {
        Visitor own = signedIn(coach);
        assertThat(own.get("/clients/" + client).statusCode()).isEqualTo(404);
        assertThat(found(own, FIGURES)).doesNotContain(NAME, FORMER);
        own.post("/break-glass", "who", PHONE, "reason", "Stands at our door and asks for me");
        assertThat(own.get("/clients/" + client).statusCode()).isEqualTo(200);
        assertThat(found(own, FIGURES)).contains(NAME, FORMER);
        service.move(Duration.ofHours(5));
        assertThat(found(own, FIGURES)).doesNotContain(NAME, FORMER);
    }

    @Test
    void c5_a_coach_who_never_had_them_does_not_find_them_nor_does_whoever_is_kept_apart_nor_another_program()
            throws Exception {
        Visitor other = signedIn(coach.equals("ana") ? "ben" : "ana");
        assertThat(found(other, FIGURES)).doesNotContain(NAME, FORMER);
        Visitor wes = signedIn("wes");
        assertThat(found(wes, FIGURES)).doesNotContain("/clients/" + client);
        Visitor sam = signedIn("sam");
        change("""
                insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at)
                select gen_random_uuid(), k.program_id, '%1$s', k.id, '%1$s', handrail.now() from client k where k.id = '%2$s'
                """.formatted(account("sam"), client));
        assertThat(found(sam, FIGURES)).doesNotContain(NAME, FORMER);
    }

    @Test
    void an_entry_that_was_joined_to_another_is_not_somebody_of_its_own() throws Exception {
        Visitor sam = signedIn("sam");
        change("""
                insert into client_merge (id, program_id, kept_id, gone_id, merged_at, merged_by)
                select gen_random_uuid(), e.program_id, e.client_id, '%s', handrail.now(), '%s'
                from episode_of_care e where e.status = 'active' order by e.id limit 1
                """.formatted(client, account("sam")));
        assertThat(found(sam, FIGURES)).doesNotContain(NAME, FORMER);
    }

    @Test
    void whoever_came_back_is_found_once_and_as_somebody_in_care() throws Exception {
        Visitor sam = signedIn("sam");
        change("""
                insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at)
                select gen_random_uuid(), e.program_id, e.client_id, 'finished', e.opened_at - interval '1 year', e.overdose_on, e.target_at, e.breach_at
                from episode_of_care e join phone_holder h on h.client_id = e.client_id
                where h.phone_key = any(array['\\x%s'::bytea]) and e.status <> 'finished'
                """.formatted(hex("+12025550120")));
        assertThat(found(sam, "555-0120")).contains("1 person", "Alex").doesNotContain(FORMER);
    }

    private static String found(Visitor who, String words) throws Exception {
        return who.post("/find", "words", words).body();
    }

    private static String hex(String phone) {
        return HexFormat.of().formatHex(service.core.sealing.key("phone", phone));
    }

    private static UUID account(String name) {
        return one(
                "select id from account where email_key = any(:keys)",
                service.core.sealing.keys("email", name + "@example.org"));
    }

    private static UUID one(String query, List<byte[]> keys) {
        return service.owner()
                .withHandle(handle -> handle.createQuery(query)
                        .bindArray("keys", byte[].class, keys)
                        .mapTo(UUID.class)
                        .one());
    }

    private static void change(String statement) {
        service.owner().useHandle(handle -> handle.execute(statement));
    }

    private static Visitor signedIn(String name) throws Exception {
        return Visitor.signedIn(service.url(), name + "@example.org", Demo.PASSWORD);
    }
}
