package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way of a text, on a real server, a real PostgreSQL and a real Quartz. */
class TextPathIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void t15_s8_a_text_from_an_unknown_number_is_kept_answered_and_becomes_a_task() throws Exception {
        assertThat(service.text("+12025550150", "who dis??")).isEqualTo(200);
        service.until(() -> service.arrived("+12025550150").size() >= 1);
        assertThat(service.arrived("+12025550150").get(0)).contains("automated helper");
        assertThat(service.count("select count(*) from task where kind = 'ANSWER_TEXT' and client_id is null"))
                .isEqualTo(1);
    }

    @Test
    void asking_for_narcan_becomes_a_supply_request_with_a_task_and_the_way_is_asked() throws Exception {
        UUID client = service.enrolled("Rosa", "+12025550151");
        service.text("+12025550151", "can i get some narcan");
        service.until(() -> service.arrived("+12025550151").size() == 1);
        assertThat(service.arrived("+12025550151").get(0)).contains("naloxone kit", "mail", "pick it up");
        service.text("+12025550151", "pick up");
        service.until(() -> service.arrived("+12025550151").size() == 2);
        assertThat(service.count(
                        "select count(*) from supply_request where way = 'pickup' and client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from task where kind = 'DELIVER_SUPPLIES' and owner_id = '"
                        + service.coach.value() + "' and client_id = '" + client + "'"))
                .isEqualTo(1);
    }

    @Test
    void asking_for_subs_becomes_one_handoff_request_with_its_task_and_clock() throws Exception {
        UUID client = service.enrolled("Lou", "+12025550152");
        service.text("+12025550152", "how do i get on subs");
        service.text("+12025550152", "how do i get on suboxone?");
        service.until(() -> service.arrived("+12025550152").size() >= 2);
        assertThat(service.count("select count(*) from warm_handoff where client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from task where kind = 'WARM_HANDOFF' and due_at > handrail.now() and client_id = '"
                                + client + "'"))
                .isEqualTo(1);
    }

    @Test
    void t4_t5_stop_is_confirmed_once_and_cancels_what_is_queued() throws Exception {
        UUID client = service.enrolled("Max", "+12025550153");
        service.sql("""
                insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before, state, created_at)
                select gen_random_uuid(), :program, s.id, c.id, '\\x00', h.phone_key, '\\x00', 'proactive', 5, handrail.now() + interval '1 day', 'queued', handrail.now()
                from phone_holder h join conversation c on c.client_id = h.client_id join sender s on s.audience = 'client'
                where h.client_id = '%s'
                """.formatted(client));
        service.text("+12025550153", "STOP");
        service.text("+12025550153", "stop");
        service.text("+12025550153", "can i get some narcan");
        service.until(() -> service.arrived("+12025550153").size() == 1);
        assertThat(service.arrived("+12025550153").get(0)).contains("You will get no more texts");
        assertThat(service.count("select count(*) from outbox where outcome = 'opted_out'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from supply_request where client_id = '" + client + "'"))
                .isZero();
        service.text("+12025550153", "START");
        service.until(() -> service.arrived("+12025550153").size() == 2);
    }

    @Test
    void s1_s2_danger_is_answered_with_911_and_the_coach_then_the_supervisor_are_paged_until_one_acknowledges()
            throws Exception {
        service.enrolled("Kim", "+12025550154");
        int before = service.arrived(RunningService.SUPERVISOR_PHONE).size();
        service.text("+12025550154", "he wont wake up");
        service.until(() -> service.arrived("+12025550154").size() == 1);
        assertThat(service.arrived("+12025550154").get(0)).contains("911");
        service.until(() -> !service.arrived(RunningService.COACH_PHONE).isEmpty());
        assertThat(service.arrived(RunningService.COACH_PHONE).get(0))
                .contains("urgent")
                .doesNotContain("Kim");
        service.move(Duration.ofMinutes(16));
        service.until(() -> service.arrived(RunningService.SUPERVISOR_PHONE).size() > before);
        service.text(RunningService.SUPERVISOR_PHONE, RunningService.STAFF_LINE, "1", "SM" + UUID.randomUUID());
        assertThat(service.count(
                        "select count(*) from page where acknowledged_by = '" + service.supervisor.value() + "'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from page_step")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void t9_a_wrong_signature_is_refused_and_has_no_effect() throws Exception {
        var form = RunningService.form("+12025550155", RunningService.CLIENTS_LINE, "hello", "SMforged");
        assertThat(service.post(form, "bm90IGl0")).isEqualTo(403);
        assertThat(service.count("select count(*) from inbound_claim where message_sid = 'SMforged'"))
                .isZero();
    }

    @Test
    void t10_a_replayed_text_is_answered_2xx_and_has_no_effect() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(service.text("+12025550156", RunningService.CLIENTS_LINE, "hello", "SMreplayed"))
                    .isEqualTo(200);
        }
        service.until(() -> !service.arrived("+12025550156").isEmpty());
        assertThat(service.count(
                        "select count(*) from message m join phone_holder h on true join conversation c on c.id = m.conversation_id "
                                + "and c.contact_id = h.contact_id where m.author = 'client' and h.phone_key = '\\x"
                                + java.util.HexFormat.of().formatHex(service.core.sealing.key("phone", "+12025550156"))
                                + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_due_check_in_is_sent_by_quartz_and_its_answer_is_recorded_on_the_episode() throws Exception {
        UUID client = service.enrolled("Jo", "+12025550157");
        service.sql(
                "update check_in set due_at = handrail.now() - interval '1 minute', expires_at = handrail.now() + interval '9 hours'"
                        + " where client_id = '" + client + "' and program_id = :program");
        service.until(() ->
                service.count("select count(*) from check_in where status = 'sent' and client_id = '" + client + "'")
                        == 1);
        service.text("+12025550157", "about a 3, rough night");
        assertThat(service.count("select last_score from episode_of_care where client_id = '" + client + "'"))
                .isEqualTo(3);
        assertThat(service.count("select count(*) from check_in where status = 'due' and client_id = '" + client + "'"))
                .isEqualTo(1);
    }

    @Test
    void s5_four_hours_after_the_coachs_last_text_the_bot_is_back_and_says_so() throws Exception {
        UUID client = service.enrolled("Bo", "+12025550161");
        UUID thread = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from conversation where client_id = :id")
                        .bind("id", client)
                        .mapTo(UUID.class)
                        .one());
        service.core.database.useProgram(
                service.program,
                handle -> service.core.conversations.coachSays(
                        handle, service.program, service.coach, thread, "I am on my way"));
        service.until(() -> service.arrived("+12025550161").size() == 1);
        service.move(Duration.ofHours(3).plusMinutes(59));
        service.text("+12025550161", "ok");
        service.until(() ->
                service.count("select count(*) from conversation where mode = 'coach' and id = '" + thread + "'") == 1);
        assertThat(service.arrived("+12025550161")).containsExactly("I am on my way");
        service.move(Duration.ofMinutes(2));
        service.until(() ->
                service.count("select count(*) from conversation where mode = 'bot' and id = '" + thread + "'") == 1);
        assertThat(service.count("select count(*) from message where message_key = 'coach.back' and conversation_id = '"
                        + thread + "'"))
                .isEqualTo(1);
    }

    @Test
    void s2_a_program_with_nobody_on_call_starts_no_conversation_but_answers_whoever_texts() throws Exception {
        service.enrolled("Kit", "+12025550160");
        service.sql("delete from on_call where program_id = :program");
        try {
            service.sql(
                    "update check_in set due_at = handrail.now() - interval '1 minute' where program_id = :program and client_id = "
                            + "(select client_id from conversation where client_id is not null order by id desc limit 1)");
            service.text("+12025550160", "thanks");
            service.until(() -> service.arrived("+12025550160").size() == 1);
            service.until(() ->
                    service.count("select count(*) from outbox where purpose = 'proactive' and state = 'queued'") == 1);
            assertThat(service.arrived("+12025550160")).hasSize(1);
        } finally {
            service.sql("insert into on_call (program_id, position, account_id) values (:program, 1, '"
                    + service.supervisor.value() + "')");
        }
        service.until(() -> service.arrived("+12025550160").size() == 2);
    }

    @Test
    void c5_inside_another_program_none_of_these_rows_exist() throws Exception {
        service.enrolled("Ty", "+12025550158");
        long seen = service.core.database.inProgram(
                new handrail.database.ProgramId(UUID.randomUUID()),
                handle -> handle.createQuery(
                                "select (select count(*) from client) + (select count(*) from message) + (select count(*) from task) + (select count(*) from audit)")
                        .mapTo(Long.class)
                        .one());
        assertThat(seen).isZero();
    }
}
