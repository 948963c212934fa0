package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.app.RunningService;
import handrail.phone.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What texts and check-ins refer to stays, though no row looks it up when it is written. */
class ReferredToIT {

    private static final String PHONE = "+12025550183";

    private static RunningService service;
    private static UUID thread;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        UUID client = service.enrolled("Sol", PHONE);
        service.text(PHONE, "thanks");
        thread = service.owner()
                .withHandle(handle -> handle.select("select id from conversation where client_id = ?", client)
                        .mapTo(UUID.class)
                        .one());
        assertThat(service.count("select count(*) from outbox where conversation_id = '" + thread + "'"))
                .isPositive();
        assertThat(service.count("select count(*) from check_in where status = 'due'"))
                .isPositive();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void nobody_takes_away_the_sender_or_the_thread_of_a_text() {
        stays("delete from sender where id in (select sender_id from outbox)", "sender");
        stays("update sender set id = gen_random_uuid() where id in (select sender_id from outbox)", "sender");
        stays("delete from conversation where id in (select conversation_id from outbox)", "conversation");
        stays(
                "update conversation set id = gen_random_uuid() where id in (select conversation_id from outbox)",
                "conversation");
    }

    @Test
    void nobody_takes_away_the_episode_of_a_check_in_or_gives_it_to_another_client() {
        stays("delete from episode_of_care", "episode_of_care");
        stays("update episode_of_care set client_id = gen_random_uuid()", "episode_of_care");
    }

    @Test
    void a_sender_that_nothing_was_sent_by_can_go() {
        owner(
                "insert into sender (id, program_id, audience, address) select gen_random_uuid(), id, 'client', '+12025550184' from program");
        owner("delete from sender where address = '+12025550184'");
        assertThat(service.count("select count(*) from sender where address = '+12025550184'"))
                .isZero();
    }

    @Test
    void a_text_of_a_thread_that_is_not_there_is_refused_alone_and_among_others() {
        long before = service.count("select count(*) from message");
        assertThatThrownBy(() -> service.core.database.useProgram(
                        service.program, handle -> service.core.outbox.put(handle, text(UUID.randomUUID()))))
                .hasRootCauseInstanceOf(PSQLException.class)
                .rootCause()
                .hasMessageContaining("outbox_of_thread");
        assertThatThrownBy(() -> service.core.database.useProgram(
                        service.program,
                        handle -> service.core.outbox.put(
                                handle, service.program, List.of(text(thread), text(UUID.randomUUID())))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Of 2 texts only 1 have a thread");
        assertThat(service.count("select count(*) from message")).isEqualTo(before);
    }

    private static Outgoing text(UUID thread) {
        return new Outgoing(
                service.program,
                thread,
                Author.BOT,
                null,
                Purpose.ANSWER,
                new PhoneNumber(PHONE),
                "hi",
                "thanks",
                "1",
                service.core.time.instant(),
                null);
    }

    private static void owner(String statement) {
        service.owner().useHandle(handle -> handle.execute(statement));
    }

    private static void stays(String statement, String table) {
        assertThatThrownBy(() -> owner(statement))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23503"))
                .hasMessageContaining(table + " ")
                .hasMessageContaining(" stays");
    }
}
