package handrail.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wants to hear nothing that we start for a while, on a service whose Quartz ticks. */
class MuteIT {

    private static final String PHONE = "+12025550172";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        client = service.enrolled("Remy", PHONE);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoever_wants_to_hear_nothing_is_not_asked_until_that_day_begins_and_is_asked_then() throws Exception {
        LocalDate day = due().atZone(ZONE).toLocalDate().plusDays(2);
        mute(day.toString());
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("muted")));
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("muted", "muted")));
        assertThat(service.arrived(PHONE)).isEmpty();
        assertThat(due().atZone(ZONE).toLocalDate()).isEqualTo(day);
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("muted", "muted", "sent")));
        service.until(() -> service.arrived(PHONE).size() == 1);
        assertThat(service.count("select count(*) from silence_step"))
                .as("what was not asked was not missed")
                .isZero();
        assertThat(muted()).isEmpty();
    }

    @Test
    void texts_that_we_start_and_that_wait_end_and_one_that_comes_to_it_later_is_looked_at_again() throws Exception {
        waiting("proactive", "1 day");
        waiting("answer", "1 day");
        mute(today().plusDays(3).toString());
        assertThat(strings(
                        "select purpose || ':' || state || ':' || coalesce(outcome, '') from outbox order by purpose"))
                .containsExactly("answer:queued:", "proactive:dropped:muted");
        waiting("proactive", "0 days");
        service.until(() ->
                service.count("select count(*) from outbox where purpose = 'proactive' and outcome = 'muted'") == 2);
    }

    @Test
    void the_bot_answers_what_they_write_and_their_coachs_own_texts_go() throws Exception {
        mute(today().plusDays(3).toString());
        service.text(PHONE, "can i get some narcan by mail 20001");
        service.until(() -> service.arrived(PHONE).size() == 1);
        says("on my way to the post office");
        service.until(() -> service.arrived(PHONE).size() == 2);
        service.text(PHONE, "my friend wont wake up");
        service.until(() -> service.arrived(PHONE).stream().anyMatch(text -> text.contains("911")));
    }

    @Test
    void a_question_that_is_open_when_they_ask_to_be_left_alone_is_not_missed_and_silence_ends() throws Exception {
        to(due().plusSeconds(60));
        service.until(() -> service.arrived(PHONE).size() == 1);
        service.sql("""
                insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at)
                select gen_random_uuid(), program_id, client_id, episode_id, id, 'gentle', 1, handrail.now()
                from check_in where status = 'sent' and program_id = :program
                """);
        mute(today().plusDays(9).toString());
        assertThat(strings("select ended_by from silence_step")).containsExactly("staff");
        service.move(Duration.ofDays(1));
        service.until(() -> outcomes().contains("not_current"));
        assertThat(service.count("select count(*) from silence_step where ended_at is null"))
                .isZero();
    }

    @Test
    void lifted_they_are_asked_again_at_once_and_what_waited_for_that_day_is_looked_at() throws Exception {
        mute(today().plusDays(30).toString());
        UUID waits = service.core.ids.next();
        service.sql("""
                insert into follow_up (id, program_id, kind, client_id, about, number, planned_at, due_at, expires_at, status, created_at)
                select '%s', program_id, 'refill', id, id, 1, handrail.now(), handrail.now(), handrail.now() + interval '60 days', 'due',
                    handrail.now() from client where program_id = :program
                """.formatted(waits));
        service.until(() -> strings("select outcome from follow_up where id = '" + waits + "'")
                .equals(List.of("muted")));
        assertThat(strings("select (due_at at time zone 'America/New_York')::date::text from follow_up where id = '"
                        + waits + "'"))
                .containsExactly(today().plusDays(30).toString());
        lift();
        lift();
        service.until(() -> service.arrived(PHONE).size() == 1);
        assertThat(strings("select outcome from follow_up where id = '" + waits + "'"))
                .containsExactly("sent");
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("sent")));
        assertThat(strings("select action from audit where action like 'client.%mute' order by id"))
                .containsExactly("client.mute", "client.unmute");
    }

    @Test
    void the_same_day_again_changes_nothing_and_another_takes_its_place() {
        mute(today().plusDays(3).toString());
        mute(today().plusDays(3).toString());
        mute(today().plusDays(5).toString());
        assertThat(strings("select detail from audit where action = 'client.mute' order by id"))
                .containsExactly("3", "5");
        assertThat(muted()).contains(today().plusDays(5));
    }

    @Test
    void the_day_begins_where_they_are() {
        inside(handle -> handle.execute("update client set zone = 'Pacific/Guam' where id = ?", client));
        ZoneId there = ZoneId.of("Pacific/Guam");
        LocalDate tomorrow =
                service.core.time.instant().atZone(there).toLocalDate().plusDays(1);
        mute(tomorrow.toString());
        to(tomorrow.atStartOfDay(there).toInstant().minusSeconds(120));
        assertThat(muted()).contains(tomorrow);
        to(tomorrow.atStartOfDay(there).toInstant());
        assertThat(muted()).isEmpty();
    }

    @Test
    void what_was_said_under_another_entry_of_theirs_holds_and_is_lifted_with_it() throws Exception {
        UUID other = service.enrolled("Remi", "+12025550173");
        UUID remy = client;
        client = other;
        mute(today().plusDays(9).toString());
        client = remy;
        service.sql("""
                insert into client_merge (id, program_id, kept_id, gone_id, merged_at, merged_by)
                values (gen_random_uuid(), :program, '%s', '%s', handrail.now(), '%s')
                """.formatted(remy, other, service.supervisor.value()));
        to(due().plusSeconds(60));
        service.until(
                () -> strings("select outcome from check_in where client_id = '" + remy + "' and outcome is not null")
                        .equals(List.of("muted")));
        lift();
        assertThat(service.count("select count(*) from client where muted_until is not null"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 91})
    void a_day_that_is_over_or_far_away_is_refused_and_nothing_changes(int ahead) {
        assertThatThrownBy(() -> mute(today().plusDays(ahead).toString())).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> mute("monday")).isInstanceOf(Problem.Invalid.class);
        assertThat(service.count("select count(*) from audit where action = 'client.mute'"))
                .isZero();
        mute(today().plusDays(90).toString());
    }

    private LocalDate today() {
        return service.core.time.instant().atZone(ZONE).toLocalDate();
    }

    private Optional<LocalDate> muted() {
        return inside(handle -> Mutes.of(handle, client));
    }

    private void mute(String until) {
        inside(handle -> {
            service.core.mutes.put(handle, me(), program(handle), client, until, service.core.time.instant());
            return true;
        });
    }

    private void lift() {
        inside(handle -> {
            service.core.mutes.lift(handle, me(), client);
            return true;
        });
    }

    private void to(Instant moment) {
        service.move(Duration.between(service.core.time.instant(), moment));
    }

    private Instant due() {
        return inside(
                handle -> handle.createQuery("select due_at from check_in where status = 'due' and client_id = :client")
                        .bind("client", client)
                        .mapTo(Instant.class)
                        .one());
    }

    /** What became of check-ins that came due, in their order. */
    private List<String> outcomes() {
        return strings("select outcome from check_in where outcome is not null order by day");
    }

    private List<String> strings(String query) {
        return inside(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    /** A text to the client that waits for so long. */
    private void waiting(String purpose, String wait) {
        UUID id = service.core.ids.next();
        inside(handle -> handle.createUpdate("""
                        insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before, state, created_at)
                        select :id, h.program_id, s.id, c.id, :phone, h.phone_key, :body, :purpose, 5, handrail.now() + cast(:wait as interval),
                            'queued', handrail.now()
                        from phone_holder h join conversation c on c.client_id = h.client_id join sender s on s.audience = 'client'
                        where h.client_id = :client
                        """)
                .bind("id", id)
                .bind("phone", service.core.sealing.seal("outbox", "to_phone", id, PHONE))
                .bind("body", service.core.sealing.seal("outbox", "body", id, "x"))
                .bind("purpose", purpose)
                .bind("wait", wait)
                .bind("client", client)
                .execute());
    }

    private void says(String words) {
        inside(handle -> {
            UUID thread = handle.createQuery("select id from conversation where client_id = :client")
                    .bind("client", client)
                    .mapTo(UUID.class)
                    .one();
            service.core.conversations.coachSays(handle, service.program, service.coach, thread, words);
            return true;
        });
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private SignedIn me() {
        return new SignedIn(
                service.coach.value(), service.coach, service.program, Role.COACH, Language.EN, "Ana", "token");
    }

    private <T> T inside(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
