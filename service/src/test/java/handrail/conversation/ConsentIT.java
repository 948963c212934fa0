package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a yes or a no to texts does to texts that wait already (S10). */
class ConsentIT {

    private static final String PHONE = "+12025550172";

    private RunningService service;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        client = service.enrolled("Remy", PHONE);
        waiting("proactive");
        waiting("answer");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "none"})
    void s10_a_no_ends_what_we_were_about_to_start_and_no_answer(String no) {
        said(no);
        assertThat(texts()).containsExactly("answer:queued:", "proactive:dropped:opted_out");
    }

    @Test
    void s10_another_yes_ends_nothing() {
        said("written");
        assertThat(texts()).containsExactly("answer:queued:", "proactive:queued:");
    }

    private void said(String kind) {
        service.core.database.useProgram(
                service.program,
                handle -> service.core.consents.record(handle, service.program, client, kind, "script", service.coach));
    }

    private List<String> texts() {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(
                                "select purpose || ':' || state || ':' || coalesce(outcome, '') from outbox order by purpose")
                        .mapTo(String.class)
                        .list());
    }

    private void waiting(String purpose) {
        UUID id = service.core.ids.next();
        service.core.database.useProgram(
                service.program,
                handle -> handle.createUpdate("""
                        insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before, state, created_at)
                        select :id, h.program_id, s.id, c.id, :phone, h.phone_key, :body, :purpose, 5, handrail.now() + interval '1 day', 'queued',
                            handrail.now()
                        from phone_holder h join conversation c on c.client_id = h.client_id join sender s on s.audience = 'client'
                        where h.client_id = :client
                        """)
                        .bind("id", id)
                        .bind("phone", service.core.sealing.seal("outbox", "to_phone", id, PHONE))
                        .bind("body", service.core.sealing.seal("outbox", "body", id, "x"))
                        .bind("purpose", purpose)
                        .bind("client", client)
                        .execute());
    }
}
