package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps a check-in from being asked, and what time does to the rhythm, on a service whose Quartz ticks. */
class RhythmIT {

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
    void whoever_talked_with_a_person_today_is_not_asked_today_but_at_the_next_time() throws Exception {
        to(due().minus(Duration.ofHours(2)));
        service.sql("""
                insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, at)
                select gen_random_uuid(), program_id, client_id, id, '%s', 'call', 'reached', handrail.now() from episode_of_care
                where program_id = :program
                """.formatted(service.coach.value()));
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("talked")));
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("talked", "sent")));
    }

    @Test
    void two_people_are_asked_at_the_hour_that_each_chose_and_a_change_after_todays_question_is_for_the_next_one()
            throws Exception {
        UUID other = service.enrolled("Rio", "+12025550173");
        service.sql("update client set check_in_at = '18:30' where id = '" + client + "' and program_id = :program");
        service.sql("update client set check_in_at = '09:15' where id = '" + other + "' and program_id = :program");
        service.until(
                () -> localHour(client).equals("18:30:00") && localHour(other).equals("09:15:00"));
        Instant evening = due();
        to(evening.minusSeconds(60));
        assertThat(outcomesOf(client)).isEmpty();
        to(evening.plusSeconds(60));
        service.until(() -> outcomesOf(client).equals(List.of("sent")));
        service.sql("update client set check_in_at = '19:30' where id = '" + client + "' and program_id = :program");
        service.until(() -> localHour(client).equals("19:30:00"));
        assertThat(due()).as("not twice in one day").isAfter(evening.plus(Duration.ofHours(20)));
    }

    private String localHour(UUID of) {
        return strings(
                        "select cast(cast(due_at at time zone 'America/New_York' as time) as text) from check_in where status = 'due' and client_id = '"
                                + of + "'")
                .stream()
                .findFirst()
                .orElse("");
    }

    private List<String> outcomesOf(UUID of) {
        return strings(
                "select outcome from check_in where outcome is not null and client_id = '" + of + "' order by day");
    }

    @Test
    void s5_nobody_is_asked_while_a_coach_is_in_the_thread_and_again_when_they_have_been_quiet_for_four_hours()
            throws Exception {
        to(due().minus(Duration.ofHours(1)));
        says("thinking of you today");
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("coach_in_thread")));
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("coach_in_thread", "sent")));
    }

    @Test
    void a_day_that_is_taken_already_is_passed_by_and_the_rhythm_goes_on() throws Exception {
        service.sql("""
                insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, outcome)
                select gen_random_uuid(), program_id, client_id, episode_id, day + n, due_at, expires_at, 'skipped', 'stale'
                from check_in cross join generate_series(1, 3) as n where status = 'due' and program_id = :program
                """);
        int taken = (int) service.count("select max(day) from check_in");
        to(due().plusSeconds(60));
        service.until(() -> outcomes().contains("sent"));
        assertThat(service.count("select day from check_in where status = 'due'"))
                .isGreaterThan(taken);
    }

    @Test
    void a_coach_and_a_client_who_both_wrote_have_talked_but_yesterdays_talk_was_yesterday() throws Exception {
        to(due().minus(Duration.ofHours(6)));
        says("how was the night?");
        service.text(PHONE, "ok i guess");
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("talked")));
        says("sleep well");
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("talked", "sent")));
    }

    @Test
    void s9_nothing_is_started_with_somebody_in_a_hospital_and_a_person_answers_until_they_are_back() throws Exception {
        waiting("proactive");
        hold("hospital");
        assertThat(service.count("select count(*) from outbox where state = 'dropped' and outcome = 'on_hold'"))
                .isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from task where kind = 'REVIEW_HOLD' and done_at is null and owner_id = '"
                                + service.coach.value() + "'"))
                .isEqualTo(1);
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("on_hold")));
        service.text(PHONE, "can i get some narcan");
        assertThat(service.count(
                        "select count(*) from task where kind = 'ANSWER_TEXT' and done_at is null and owner_id = '"
                                + service.coach.value() + "'"))
                .isEqualTo(1);
        assertThat(service.arrived(PHONE)).isEmpty();
        inside(handle -> service.core.holds.end(handle, me(), client));
        assertThat(service.count("select count(*) from task where kind = 'REVIEW_HOLD' and done_at is null"))
                .isZero();
        to(due().plusSeconds(60));
        service.until(() -> outcomes().equals(List.of("on_hold", "sent")));
    }

    @Test
    void s9_a_recorded_death_cancels_everything_at_once_and_whoever_texts_is_answered_by_a_person() throws Exception {
        service.text(PHONE, "can i get some narcan by mail 20001");
        service.text(PHONE, "i want treatment");
        // What the carrier has already can't be taken back.
        service.until(() -> service.arrived(PHONE).size() == 2);
        waiting("proactive");
        waiting("answer");
        hold("custody");
        inside(handle -> service.core.deaths.record(handle, me(), client, service.core.time.instant()));
        inside(handle -> service.core.deaths.record(handle, me(), client, service.core.time.instant()));
        assertThat(service.count("select count(*) from death")).isEqualTo(1);
        assertThat(service.count("select count(*) from outbox where state = 'queued'"))
                .isZero();
        assertThat(service.count("select count(*) from check_in where status in ('due', 'sent')"))
                .isZero();
        assertThat(
                        service.count(
                                "select (select count(*) from supply_request where settled_at is null)"
                                        + " + (select count(*) from warm_handoff where settled_at is null) + (select count(*) from hold where ended_at is null)"))
                .isZero();
        assertThat(open()).as("one for the supervisors").containsExactly("TELL_COACH:nobody");
        int before = service.arrived(PHONE).size();
        service.text(PHONE, "hello? this is his sister");
        assertThat(open()).containsExactlyInAnyOrder("TELL_COACH:nobody", "ANSWER_TEXT:nobody");
        service.move(Duration.ofDays(40));
        service.text(PHONE, "can somebody call me");
        ticked("check-in");
        ticked("outbox");
        assertThat(service.arrived(PHONE)).hasSize(before);
        assertThat(service.count("select count(*) from check_in where status in ('due', 'sent')"))
                .isZero();
        assertThat(service.count("select count(*) from audit where action = 'death.record'"))
                .isEqualTo(1);
    }

    @Test
    void s9_s1_danger_texted_from_the_phone_of_somebody_who_died_is_answered_with_911_and_paged() throws Exception {
        inside(handle -> service.core.deaths.record(handle, me(), client, service.core.time.instant()));
        service.text(PHONE, "my brother wont wake up");
        service.until(() -> service.arrived(PHONE).size() == 1);
        assertThat(service.arrived(PHONE).get(0)).contains("911");
        service.until(() -> !service.arrived(RunningService.SUPERVISOR_PHONE).isEmpty());
    }

    @Test
    void a_death_recorded_by_mistake_is_taken_back_and_the_rhythm_goes_on_with_the_same_coach() throws Exception {
        inside(handle -> service.core.deaths.record(handle, me(), client, service.core.time.instant()));
        inside(handle ->
                service.core.deaths.withdraw(handle, me(), program(handle), client, service.core.time.instant()));
        assertThat(open()).isEmpty();
        assertThat(service.count("select count(*) from assignment where ended_at is null"))
                .isEqualTo(1);
        to(due().plusSeconds(60));
        service.until(() -> service.arrived(PHONE).size() == 1);
    }

    @Test
    void nobody_is_flooded_when_all_servers_were_down_for_three_days() throws Exception {
        to(due().minus(Duration.ofMinutes(1)));
        service.move(Duration.ofDays(3));
        service.until(() -> outcomes().contains("stale"));
        service.until(() ->
                service.count("select count(*) from check_in where status = 'due' and due_at > handrail.now()") == 1);
        assertThat(service.count("select count(*) from check_in"))
                .as("days that passed are not made up for")
                .isEqualTo(2);
        assertThat(service.arrived(PHONE)).isEmpty();
        to(due().plusSeconds(60));
        service.until(() -> service.arrived(PHONE).size() == 1);
    }

    @Test
    void whoever_moves_to_another_zone_is_asked_at_the_same_hour_there() throws Exception {
        ZoneId there = ZoneId.of("America/Los_Angeles");
        LocalDate day = due().atZone(ZONE).toLocalDate();
        inside(handle -> handle.execute("update client set zone = ? where id = ?", there.getId(), client));
        service.until(() -> due().atZone(there).toLocalTime().equals(LocalTime.of(11, 0)));
        assertThat(due().atZone(there).toLocalDate()).isEqualTo(day);
        to(due().minusSeconds(60));
        assertThat(service.arrived(PHONE)).isEmpty();
        to(due().plusSeconds(60));
        service.until(() -> service.arrived(PHONE).size() == 1);
        inside(handle -> handle.execute("update client set zone = ? where id = ?", ZONE.getId(), client));
        service.until(() -> due().atZone(ZONE).toLocalTime().equals(LocalTime.of(11, 0)));
        assertThat(due().atZone(ZONE).toLocalDate()).as("not twice a day").isEqualTo(day.plusDays(1));
    }

    @Test
    void a_late_one_that_can_still_be_answered_is_asked_once() throws Exception {
        to(due().plus(Duration.ofHours(5)));
        service.until(() -> service.arrived(PHONE).size() == 1);
        assertThat(outcomes()).containsExactly("sent");
    }

    @Test
    void a_lane_goes_on_behind_what_it_claimed_and_the_next_run_begins_with_the_oldest_again() {
        inside(handle -> {
            handle.execute("update check_in set due_at = handrail.now() - interval '1 minute' where status = 'due'");
            DueCheckIns rows = handle.attach(DueCheckIns.class);
            List<DueCheckIns.Held> first = rows.claim(Instant.EPOCH, Lane.BATCH);
            assertThat(first).extracting(DueCheckIns.Held::clientId).containsExactly(client);
            Instant oldest = first.get(0).dueAt();
            assertThat(rows.claim(oldest, Lane.BATCH))
                    .as("the same moment may have more")
                    .isEqualTo(first);
            assertThat(rows.claim(oldest.plusMillis(1), Lane.BATCH)).isEmpty();
            assertThat(rows.claim(Instant.EPOCH, Lane.BATCH)).isEqualTo(first);
        });
    }

    @Test
    void across_both_daylight_saving_nights_it_is_asked_once_a_day_at_eleven() throws Exception {
        int number = 80;
        for (LocalDate sunday :
                List.of(clocksMove(3, 8), clocksMove(11, 1)).stream().sorted().toList()) {
            String phone = "+120255501" + number++;
            to(sunday.minusDays(1).atTime(10, 0).atZone(ZONE).toInstant());
            client = service.enrolled("Kit", phone);
            for (int day = 1; day <= 3; day++) {
                int sent = service.arrived(phone).size();
                assertThat(due().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(11, 0));
                assertThat(due().atZone(ZONE).toLocalDate()).isEqualTo(sunday.plusDays(day - 1));
                to(due().plusSeconds(60));
                service.until(() -> service.arrived(phone).size() == sent + 1);
                service.text(phone, "8");
                service.until(() -> service.arrived(phone).size() == sent + 2);
            }
        }
    }

    /** The next Sunday from this day of this month on: the night on which clocks are moved. */
    private LocalDate clocksMove(int month, int from) {
        LocalDate soon = service.core.time.instant().atZone(ZONE).toLocalDate().plusDays(2);
        LocalDate thisYear =
                LocalDate.of(soon.getYear(), month, from).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return thisYear.isAfter(soon)
                ? thisYear
                : LocalDate.of(soon.getYear() + 1, month, from).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Waits for two runs of a job that begin after this moment. */
    private void ticked(String job) {
        for (int i = 0; i < 2; i++) {
            double began = began(job);
            service.until(() -> began(job) > began);
        }
    }

    private double began(String job) {
        return service.core.database.open(
                handle -> handle.createQuery("select extract(epoch from started_at) from job_beat where job = :job")
                        .bind("job", job)
                        .mapTo(Double.class)
                        .one());
    }

    private void to(Instant moment) {
        service.move(Duration.between(service.core.time.instant(), moment));
    }

    private Instant due() {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select due_at from check_in where status = 'due' and client_id = :client")
                        .bind("client", client)
                        .mapTo(Instant.class)
                        .one());
    }

    /** What became of check-ins that came due, in their order. */
    private List<String> outcomes() {
        return strings("select outcome from check_in where outcome is not null order by day");
    }

    private List<String> open() {
        return strings("select kind || ':' || coalesce(owner_id::text, 'nobody') from task where done_at is null");
    }

    private List<String> strings(String query) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    /** A text to the client that waits for tomorrow. */
    private void waiting(String purpose) {
        service.sql("""
                insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before, state, created_at)
                select gen_random_uuid(), :program, s.id, c.id, '\\x00', h.phone_key, '\\x00', '%s', 5, handrail.now() + interval '1 day', 'queued', handrail.now()
                from phone_holder h join conversation c on c.client_id = h.client_id join sender s on s.audience = 'client'
                where h.client_id = '%s'
                """.formatted(purpose, client));
    }

    private void hold(String kind) {
        String review = service.core
                .time
                .instant()
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(7)
                .toString();
        inside(handle -> service.core.holds.put(
                handle, me(), program(handle), client, kind, review, service.core.time.instant()));
    }

    private void says(String words) {
        UUID thread = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from conversation where client_id = :client")
                        .bind("client", client)
                        .mapTo(UUID.class)
                        .one());
        inside(handle -> service.core.conversations.coachSays(handle, service.program, service.coach, thread, words));
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private SignedIn me() {
        return new SignedIn(
                service.coach.value(), service.coach, service.program, Role.COACH, Language.EN, "Ana", "token");
    }

    private void inside(java.util.function.Consumer<Handle> work) {
        service.core.database.useProgram(service.program, work);
    }
}
