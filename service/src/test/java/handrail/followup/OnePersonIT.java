package handrail.followup;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.messaging.Author;
import handrail.messaging.Outgoing;
import handrail.messaging.Purpose;
import handrail.phone.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who was entered twice is one person to whatever we start: what went to one entry, and what came from it, counts for the other. */
class OnePersonIT {

    private static final String PHONE = "+12025550173";
    private static final String OTHER = "+12025550174";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private UUID kept;
    private UUID gone;
    private LocalDate day0;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        kept = service.enrolled("Remy", PHONE);
        gone = service.enrolled("Remi", OTHER);
        day0 = service.core.time.instant().atZone(ZONE).toLocalDate();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_limit_of_texts_that_we_start_counts_what_went_to_both_entries() {
        to(day0.plusDays(1), 9, 0);
        started("Hello");
        started("Hello again");
        joined();
        to(day0.plusDays(1), 11, 1);
        service.until(() -> service.count("select count(*) from outbox where outcome = 'enough'") == 1);
        assertThat(service.arrived(PHONE)).isEmpty();
    }

    @Test
    void two_questions_of_both_entries_never_go_out_within_an_hour() {
        to(day0.plusDays(1), 10, 30);
        started("Hello");
        joined();
        to(day0.plusDays(1), 11, 1);
        service.until(() -> service.count("select count(*) from outbox where outcome = 'apart'") == 1);
        to(day0.plusDays(1), 11, 31);
        service.until(() -> service.arrived(PHONE).size() == 1);
    }

    @Test
    void nor_when_one_of_each_waits_to_go_at_the_same_moment() {
        to(day0.plusDays(1), 10, 30);
        joined();
        inside(handle -> {
            asks(handle, kept, PHONE);
            asks(handle, gone, OTHER);
        });
        service.until(() -> service.count("select count(*) from outbox where outcome = 'closed'") == 1);
        service.until(() -> service.arrived(PHONE).size() == 1);
        assertThat(service.arrived(OTHER)).isEmpty();
    }

    private void asks(Handle handle, UUID client, String phone) {
        UUID thread = handle.createQuery("select id from conversation where client_id = :client")
                .bind("client", client)
                .mapTo(UUID.class)
                .one();
        service.core.outbox.put(
                handle,
                new Outgoing(
                        service.program,
                        thread,
                        Author.BOT,
                        null,
                        Purpose.PROACTIVE,
                        new PhoneNumber(phone),
                        "How are you, " + phone + "?",
                        "checkin.ask.1",
                        null,
                        service.core.time.instant(),
                        null));
    }

    @Test
    void whoever_talked_with_a_person_under_the_other_entry_is_not_asked_today() {
        to(day0.plusDays(1), 9, 0);
        service.sql("""
                insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, at)
                select gen_random_uuid(), program_id, client_id, id, '%s', 'call', 'reached', handrail.now() from episode_of_care
                where program_id = :program and client_id = '%s'
                """.formatted(service.coach.value(), gone));
        joined();
        to(day0.plusDays(1), 11, 1);
        service.until(() -> service.count("select count(*) from check_in where outcome = 'talked'") == 1);
    }

    @Test
    void whoever_wrote_under_the_other_entry_has_not_gone_quiet() throws Exception {
        own("update check_in set status = 'skipped', outcome = 'stale'");
        own("update episode_of_care set overdose_on = overdose_on - 400");
        to(day0.plusDays(20), 10, 0);
        service.text(OTHER, "still here, all good");
        joined();
        to(day0.plusDays(29), 20, 0);
        service.planned();
        assertThat(quiet()).as("thirty days after the other entry wrote").isZero();
        to(day0.plusDays(49), 20, 0);
        service.planned();
        assertThat(quiet()).isEqualTo(1);
    }

    @Test
    void somebody_entered_twice_is_one_to_report_and_an_interview_under_either_entry_is_theirs() {
        assertThat(windows()).isEqualTo(2);
        service.sql("""
                insert into suprt_interview (id, program_id, client_id, day, outcome, held_on, recorded_at, recorded_by)
                select '%s', :program, '%s', 0, 'done', current_date, handrail.now(), '%s'
                """.formatted(service.core.ids.next(), gone, service.coach.value()));
        joined();
        assertThat(windows()).isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from handrail.suprt_windows(30, '{180}', 30) where day = 0 and outcome = 'done' and client_id = '"
                                + kept + "'"))
                .isEqualTo(1);
        to(day0.plusDays(16), 9, 0);
        service.planned();
        assertThat(service.count("select count(*) from follow_up where kind = 'suprt'"))
                .as("nobody is asked to ask again")
                .isZero();
    }

    @Test
    void they_are_enrolled_since_the_older_of_their_entries() {
        own("update episode_of_care set opened_at = opened_at - interval '100 days' where client_id = '" + gone + "'");
        joined();
        assertThat(service.count(
                        "select count(*) from handrail.suprt_windows(30, '{180}', 30) where day = 0 and closes < current_date and client_id = '"
                                + kept + "'"))
                .isEqualTo(1);
    }

    private long windows() {
        return service.count("select count(*) from handrail.suprt_windows(30, '{180}', 30) where day = 0");
    }

    private long quiet() {
        return service.count("select count(*) from follow_up where kind = 'still_here' and client_id = '" + kept + "'");
    }

    /** As a supervisor joins them. */
    private void joined() {
        own("update check_in set status = 'skipped', outcome = 'merged' where status = 'due' and client_id = '" + gone
                + "'");
        own("update episode_of_care set status = 'finished' where client_id = '" + gone + "'");
        service.sql("""
                insert into client_merge (id, program_id, kept_id, gone_id, merged_at, merged_by)
                values ('%s', :program, '%s', '%s', handrail.now(), '%s')
                """.formatted(service.core.ids.next(), kept, gone, service.supervisor.value()));
    }

    /** A question that we started with the other entry, and that arrived just now. */
    private void started(String words) {
        UUID id = service.core.ids.next();
        byte[] sealed = service.core.sealing.seal("outbox", "body", id, words).bytes();
        inside(handle -> {
            UUID message = service.core.ids.next();
            handle.execute("""
                    insert into message (id, program_id, conversation_id, author, body, message_key, at)
                    select ?, program_id, id, 'bot', ?, 'checkin.ask.1', handrail.now() from conversation where client_id = ?
                    """, message, sealed, gone);
            handle.execute("""
                    insert into outbox (id, program_id, sender_id, conversation_id, message_id, to_phone, to_key, body, purpose, urgency,
                        not_before, state, outcome, created_at, settled_at)
                    select ?, h.program_id, s.id, c.id, ?, h.phone, h.phone_key, ?, 'proactive', 5,
                        handrail.now(), 'sent', 'sent', handrail.now(), handrail.now()
                    from phone_holder h join conversation c on c.client_id = h.client_id join sender s on s.audience = 'client'
                    where h.client_id = ?
                    """, id, message, sealed, gone);
        });
    }

    private void to(LocalDate day, int hour, int minute) {
        Instant moment = day.atTime(hour, minute).atZone(ZONE).toInstant();
        service.move(Duration.between(service.core.time.instant(), moment));
    }

    private void own(String statement) {
        inside(handle -> handle.execute(statement));
    }

    private void inside(java.util.function.Consumer<Handle> work) {
        service.core.database.useProgram(service.program, work);
    }
}
