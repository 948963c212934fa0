package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What staff write down of somebody on their page, over HTTP. */
class StandingIT {

    private static RunningService service;
    private static Visitor ana;
    private static Jdbi rows;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        ana = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        rows = service.owner();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_coach_sees_what_silence_led_to_and_takes_it_back_when_they_know_better() throws Exception {
        UUID client = mine(0);
        rows.useHandle(handle -> handle.execute("""
                insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at)
                select gen_random_uuid(), e.program_id, e.client_id, e.id, (select id from check_in where episode_id = e.id limit 1),
                    s.step, s.missed, handrail.now()
                from episode_of_care e, (values ('gentle', 1), ('coach', 2)) as s (step, missed)
                where e.client_id = ? and e.status <> 'finished'
                """, client));
        assertThat(ana.get("/clients/" + client).body())
                .contains("Has not answered", "Check-ins ask for less", "The coach was asked to look")
                .contains("2 check-ins in a row were missed: the coach was asked to look");
        assertThat(ana.post("/clients/" + client + "/silence/end").body())
                .contains("Back to the usual rhythm.")
                .doesNotContain("Has not answered");
        assertThat(count("select count(*) from silence_step where ended_by = 'staff' and account_id is not null"))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from audit where action = 'silence.end' and actor_kind = 'account' and subject_id = '"
                                + client + "'"))
                .isEqualTo(1);
    }

    @Test
    void s9_a_coach_puts_somebody_on_hold_until_a_day_to_look_again_and_takes_them_back() throws Exception {
        UUID client = mine(1);
        String page = "/clients/" + client;
        HttpResponse<String> wrong = ana.post(page + "/hold", "kind", "vacation", "reviewOn", "2020-01-01");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Choose a day from tomorrow on, within 90 days", "Choose one of the list", "2020-01-01");
        assertThat(ana.post(page + "/hold", "kind", "hospital", "reviewOn", day(7))
                        .body())
                .contains("On hold.", "In a hospital.", "They are back", "In a hospital: on hold");
        assertThat(ana.post(page + "/hold", "kind", "custody", "reviewOn", day(14))
                        .body())
                .contains("In custody.")
                .doesNotContain("In a hospital.");
        assertThat(count("select count(*) from task where kind = 'REVIEW_HOLD' and done_at is null and client_id = '"
                        + client + "'"))
                .isEqualTo(1);
        assertThat(ana.post(page + "/hold/end").body()).contains("They are back. The rhythm goes on");
        assertThat(count("select count(*) from audit where action in ('hold.record', 'hold.end') and subject_id = '"
                        + client + "'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from episode_of_care where status = 'active' and client_id = '" + client
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_coach_writes_down_when_somebody_wants_to_be_asked_and_where_they_are() throws Exception {
        UUID client = mine(3);
        String page = "/clients/" + client;
        assertThat(ana.get(page).body())
                .contains("When they are asked", "Empty: 11:00, as everybody. It can be from 08:00 until before 21:00");
        HttpResponse<String> night = ana.post(page + "/asked-when", "checkInAt", "03:30", "zone", "America/Denver");
        assertThat(night.statusCode()).isEqualTo(422);
        assertThat(night.body())
                .contains("At that time nothing may go out that we start", "03:30")
                .containsPattern("value=\"America/Denver\" selected");
        HttpResponse<String> nowhere = ana.post(page + "/asked-when", "checkInAt", "half six", "zone", "Mars");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Write a time such as 18:30", "Choose one of the list");
        assertThat(ana.post(page + "/asked-when", "checkInAt", "17:45", "zone", "Mars")
                        .body())
                .as("nothing typed is lost")
                .contains("value=\"17:45\"");
        assertThat(ana.post(page + "/asked-when", "checkInAt", "18:30", "zone", "America/Denver")
                        .body())
                .contains("Saved. The next check-in moves with it.", "value=\"18:30\"")
                .containsPattern("value=\"America/Denver\" selected");
        assertThat(ana.post(page + "/asked-when", "checkInAt", "18:30", "zone", "America/Denver")
                        .statusCode())
                .isEqualTo(200);
        assertThat(count("select count(*) from audit where action = 'client.asked-when' and subject_id = '" + client
                        + "'"))
                .as("the same again changes nothing")
                .isEqualTo(1);
        service.until(() -> count("select count(*) from check_in where status = 'due' and client_id = '" + client
                        + "' and cast(due_at at time zone 'America/Denver' as time) = '18:30'")
                == 1);
        ana.post(page + "/asked-when", "checkInAt", "", "zone", "unknown");
        assertThat(count("select count(*) from client where id = '" + client
                        + "' and check_in_at is null and zone is null"))
                .isEqualTo(1);
        service.until(() -> count("select count(*) from check_in where status = 'due' and client_id = '" + client
                        + "' and cast(due_at at time zone 'America/New_York' as time) = '11:00'")
                == 1);
        assertThat(ana.post(page + "/asked-when", "checkInAt", "", "zone", "America/New_York")
                        .body())
                .contains("Saved.");
    }

    @Test
    void a_coach_writes_down_that_somebody_wants_to_be_asked_on_when_the_check_ins_have_ended() throws Exception {
        UUID client = mine(3);
        String page = "/clients/" + client;
        assertThat(ana.get(page).body()).doesNotContain("The check-ins have come to their end");
        rows.useHandle(handle -> {
            handle.execute("delete from check_in where status = 'due' and client_id = ?", client);
            handle.execute(
                    "update check_in set status = 'missed', outcome = 'missed' where status = 'sent' and client_id = ?",
                    client);
        });
        rows.useHandle(handle -> handle.execute("""
                insert into task (id, program_id, kind, client_id, about, owner_id, status, due_at, created_at)
                select gen_random_uuid(), program_id, 'GO_ON', client_id, gen_random_uuid(), coach_id, 'requested', handrail.now(), handrail.now()
                from assignment where client_id = ? and ended_at is null
                """, client));
        assertThat(ana.get(page).body()).contains("The check-ins have come to their end", "Ask them on");
        assertThat(ana.post(page + "/asked-when/go-on").body())
                .contains("They are asked on for twelve weeks.")
                .doesNotContain("The check-ins have come to their end");
        ana.post(page + "/asked-when/go-on");
        assertThat(count("select count(*) from check_in where status = 'due' and client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from task where kind = 'GO_ON' and done_at is null"))
                .isZero();
        assertThat(count("select count(*) from audit where action = 'client.asked-on' and subject_id = '" + client
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_coach_keeps_what_we_start_from_somebody_for_a_while_and_lifts_it() throws Exception {
        UUID client = mine(3);
        String page = "/clients/" + client;
        HttpResponse<String> wrong = ana.post(page + "/mute", "mutedUntil", "2020-01-01");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose a day from tomorrow on, within 90 days", "2020-01-01");
        assertThat(ana.post(page + "/mute", "mutedUntil", day(1)).body())
                .contains(
                        "We start nothing with them until that day.",
                        "No texts that we start until",
                        "Texts may start again now");
        assertThat(ana.post(page + "/mute/lift").body())
                .contains("Texts may start again.")
                .doesNotContain("Texts may start again now");
        assertThat(count(
                        "select count(*) from audit where action in ('client.mute', 'client.unmute') and subject_id = '"
                                + client + "'"))
                .isEqualTo(2);
    }

    @Test
    void somebody_elses_client_is_kept_from_nothing() throws Exception {
        UUID client = others();
        String page = "/clients/" + client;
        assertThat(ana.post(page + "/mute", "mutedUntil", day(7)).statusCode())
                .isEqualTo(ana.post(page + "/hold/end").statusCode())
                .isEqualTo(404);
        assertThat(ana.post(page + "/mute/lift").statusCode()).isEqualTo(404);
        assertThat(count("select count(*) from client where muted_until is not null and id = '" + client + "'"))
                .isZero();
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.post(page + "/mute", "mutedUntil", day(7)).body()).contains("No texts that we start until");
    }

    @Test
    void s9_a_coach_records_a_death_with_a_tick_and_a_supervisor_is_asked_to_speak_with_them() throws Exception {
        UUID client = mine(2);
        String page = "/clients/" + client;
        HttpResponse<String> unsure = ana.post(page + "/death");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Tick that you are sure");
        assertThat(ana.post(page + "/death", "sure", "yes").body())
                .contains("We are sorry. Your supervisor will speak with you.");
        assertThat(ana.get(page).statusCode()).isEqualTo(404);
        assertThat(ana.post(page + "/death/withdraw").statusCode()).isEqualTo(403);
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.get("/today?all=true").body()).contains("Has died. Tell their coach in person");
        assertThat(sam.get(page).body()).contains("Has died.", "It was a mistake: they are alive");
        assertThat(sam.post(page + "/death/withdraw").body()).contains("Taken back. Look what");
        assertThat(ana.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void a_coach_writes_down_that_another_program_cares_for_somebody_and_a_supervisor_takes_it_back() throws Exception {
        UUID client = mine(1);
        String page = "/clients/" + client;
        nothingIsOwedTo(client);
        HttpResponse<String> unasked = ana.post(page + "/elsewhere", "whom", "the next county");
        assertThat(unasked.statusCode()).isEqualTo(422);
        assertThat(unasked.body()).contains("Tick that they know and want it so", "the next county");
        assertThat(ana.post(page + "/elsewhere", "whom", "the next county", "wanted", "yes")
                        .body())
                .contains("It is written down, and what was planned ends.");
        assertThat(ana.get(page).statusCode()).isEqualTo(404);
        assertThat(ana.post(page + "/elsewhere/withdraw").statusCode()).isEqualTo(403);
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.get(page).body())
                .contains("In another program", "the next county", "They are with us after all")
                .doesNotContain("End their episode here");
        assertThat(sam.post(page + "/elsewhere/withdraw").body()).contains("They are with us. The rhythm goes on");
        assertThat(ana.get(page).body()).contains("Taken back: in our care", "End their episode here");
    }

    private static void nothingIsOwedTo(UUID client) {
        List.of(
                        "update warm_handoff set status = 'cancelled', settled_at = handrail.now() where settled_at is null and client_id = ?",
                        "update supply_request set status = 'cancelled', settled_at = handrail.now() where settled_at is null and client_id = ?",
                        "update page set acknowledged_at = handrail.now() where acknowledged_at is null and client_id = ?",
                        "update task set status = 'completed', done_at = handrail.now() where done_at is null and kind in ('URGENT', 'ANSWER_TEXT') and client_id = ?")
                .forEach(statement -> rows.useHandle(handle -> handle.execute(statement, client)));
    }

    private static String day(int ahead) {
        return LocalDate.ofInstant(service.core.time.instant(), ZoneId.of("America/New_York"))
                .plusDays(ahead)
                .toString();
    }

    /** One of Ana's clients who may be texted. */
    private static UUID mine(int which) {
        List<UUID> clients = rows.withHandle(
                handle -> handle.createQuery("""
                        select a.client_id from assignment a
                        join staff s on s.account_id = a.coach_id
                        join episode_of_care e on e.id = a.episode_id and e.status = 'active'
                        join check_in c on c.episode_id = e.id and c.status = 'due'
                        join conversation t on t.client_id = a.client_id
                        where a.ended_at is null and a.coach_id = (select account_id from sign_in_session order by created_at limit 1)
                            and exists (select from phone_holder h where h.client_id = a.client_id and h.held_until is null)
                            and (select kind from messaging_consent m where m.client_id = a.client_id order by m.id desc limit 1) = 'verbal'
                        order by a.client_id
                        """).mapTo(UUID.class).list());
        return clients.get(which);
    }

    /** Somebody in care of the same program whose coach is another one. */
    private static UUID others() {
        return rows.withHandle(
                handle -> handle.createQuery("""
                        select a.client_id from assignment a join staff s on s.account_id = a.coach_id
                        where a.ended_at is null and s.program_id = (
                                select m.program_id from membership m where m.account_id = (select account_id from sign_in_session order by created_at limit 1) limit 1)
                            and a.coach_id <> (select account_id from sign_in_session order by created_at limit 1)
                        order by a.client_id limit 1
                        """).mapTo(UUID.class).one());
    }

    private static long count(String query) {
        return rows.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
