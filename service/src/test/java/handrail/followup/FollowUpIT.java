package handrail.followup;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is come back to, on a service whose Quartz ticks and whose clock is moved. */
class FollowUpIT {

    private static final String PHONE = "+12025550173";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private RunningService service;
    private UUID client;
    private LocalDate day0;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        client = service.enrolled("Remy", PHONE);
        day0 = service.core.time.instant().atZone(ZONE).toLocalDate();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_booked_time_is_asked_about_the_day_before_two_hours_before_and_afterwards() throws Exception {
        UUID slot = booked(day0.plusDays(2).atTime(14, 0).atZone(ZONE).toInstant());
        planned();
        checkInOfDayOne();
        to(day0.plusDays(1), 14, 1);
        arrives("Just a heads-up");
        service.text(PHONE, "yes");
        arrives("Great,");
        planned();
        to(day0.plusDays(2), 12, 1);
        service.until(() -> count("kind = 'appointment_soon' and status = 'sent'") == 1);
        arrives("Still good for");
        to(day0.plusDays(2), 16, 1);
        arrives("Did you make it today?");
        service.text(PHONE, "yes i went");
        arrives("so glad you went");
        assertThat(service.count("select count(*) from attendance where came and slot_id = '" + slot + "'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from check_in where outcome = 'enough'"))
                .as("the check-in of a day with two such questions makes room for them")
                .isEqualTo(1);
    }

    @Test
    void a_time_that_was_given_back_is_not_asked_about() throws Exception {
        UUID slot = booked(day0.plusDays(2).atTime(14, 0).atZone(ZONE).toInstant());
        planned();
        own("update warm_handoff set slot_id = null, status = 'requested' where client_id = '" + client + "'");
        own("update slot set status = 'open', handoff_id = null where id = '" + slot + "'");
        to(day0.plusDays(1), 14, 1);
        service.until(() -> count("kind = 'appointment_day_before' and outcome = 'not_needed'") == 1);
        assertThat(said("heads-up")).isZero();
    }

    @Test
    void a_booked_time_nobody_could_text_about_is_a_persons_to_say() throws Exception {
        booked(day0.plusDays(2).atTime(14, 0).atZone(ZONE).toInstant());
        planned();
        own("update phone_holder set held_until = handrail.now() where client_id = '" + client + "'");
        to(day0.plusDays(1), 14, 1);
        service.until(() -> tasks("REMIND") == 1);
        assertThat(outcomes("appointment_day_before")).containsExactly("no_phone");
    }

    @Test
    void on_day_seven_they_are_asked_how_they_have_been_and_the_number_counts() throws Exception {
        to(day0.plusDays(6), 20, 0);
        planned();
        to(day0.plusDays(7), 15, 1);
        arrives("It's been a while");
        assertThat(tasks("MILESTONE_REACHED"))
                .as("their coach hears of the day")
                .isEqualTo(1);
        service.text(PHONE, "8");
        service.until(() -> outcomes("milestone").equals(List.of("answered")));
        assertThat(service.count("select last_score from episode_of_care where client_id = '" + client + "'"))
                .isEqualTo(8);
        assertThat(tasks("MILESTONE_REACHED")).as("a good word is still owed").isEqualTo(1);
    }

    @Test
    void a_number_that_comes_the_next_day_counts_and_the_coach_need_not_ask_any_more() throws Exception {
        to(day0.plusDays(6), 20, 0);
        planned();
        to(day0.plusDays(7), 15, 1);
        arrives("It's been a while");
        to(day0.plusDays(8), 15, 5);
        service.until(() -> tasks("MILESTONE") == 1);
        service.text(PHONE, "8");
        service.until(() -> outcomes("milestone").equals(List.of("answered")));
        assertThat(service.count("select last_score from episode_of_care where client_id = '" + client + "'"))
                .isEqualTo(8);
        assertThat(service.count("select score from follow_up where kind = 'milestone'"))
                .isEqualTo(8);
        assertThat(tasks("MILESTONE")).isZero();
    }

    @Test
    void on_a_day_with_a_check_in_the_milestone_is_that_question() {
        to(day0.plusDays(29), 20, 0);
        planned();
        service.until(() -> service.count("select count(*) from check_in where day = 30 and status = 'due'") == 1);
        to(day0.plusDays(30), 11, 1);
        service.until(() -> service.count("select count(*) from check_in where day = 30 and status = 'sent'") == 1);
        to(day0.plusDays(30), 15, 1);
        service.until(() -> outcomes("milestone").equals(List.of("merged")));
        assertThat(tasks("MILESTONE_REACHED")).isEqualTo(1);
    }

    @Test
    void a_milestone_nobody_answers_or_nobody_may_text_falls_to_the_coach() throws Exception {
        UUID other = service.enrolled("Sol", "+12025550174");
        service.sql("""
                insert into messaging_consent (id, program_id, client_id, kind, script, recorded_at)
                select '%s', :program, '%s', 'refused', 'own text', handrail.now()
                """.formatted(service.core.ids.next(), other));
        to(day0.plusDays(6), 20, 0);
        planned();
        to(day0.plusDays(7), 15, 1);
        service.until(() -> count("kind = 'milestone' and outcome = 'no_consent'") == 1);
        service.until(() -> count("kind = 'milestone' and outcome = 'sent'") == 1);
        assertThat(tasks("MILESTONE")).isEqualTo(1);
        to(day0.plusDays(8), 15, 2);
        service.until(() -> count("kind = 'milestone' and outcome = 'unanswered'") == 1);
        assertThat(tasks("MILESTONE")).isEqualTo(2);
        assertThat(tasks("MILESTONE_REACHED")).as("one line at a time").isZero();
    }

    @Test
    void t14_supplies_that_were_mailed_are_asked_about_without_naming_them_and_a_no_is_a_persons() throws Exception {
        service.text(PHONE, "can i get some narcan by mail 20001");
        own("update supply_request set status = 'delivered', settled_at = handrail.now() where client_id = '" + client
                + "'");
        to(day0.plusDays(3), 20, 0);
        planned();
        to(day0.plusDays(4), 15, 1);
        arrives("Did what you asked for get to you?");
        service.text(PHONE, "no nothing came");
        service.until(() -> outcomes("supplies").equals(List.of("answered")));
        assertThat(service.count("select count(*) from task where kind = 'ANSWER_TEXT' and done_at is null"))
                .isEqualTo(1);
    }

    @Test
    void after_a_reversal_more_is_offered_once_unless_they_asked_for_it_themselves() throws Exception {
        service.text(PHONE, "i used the narcan on my buddy and he came back");
        assertThat(count("kind = 'refill' and status = 'due'")).isEqualTo(1);
        to(day0.plusDays(2), 15, 1);
        arrives("You were there for someone");
        service.text(PHONE, "yes");
        arrives("You got it: 1 naloxone kit");
        assertThat(outcomes("refill")).containsExactly("answered");
        service.text(PHONE, "pick up");
        service.text(PHONE, "used narcan on somebody again and they came back");
        service.text(PHONE, "yes");
        to(day0.plusDays(4), 15, 1);
        service.until(() -> outcomes("refill").equals(List.of("answered", "not_needed")));
    }

    @Test
    void a_small_step_is_asked_about_the_next_day() throws Exception {
        service.text(PHONE, "i want treatment");
        service.text(PHONE, "not today");
        service.text(PHONE, "yes");
        assertThat(count("kind = 'step' and status = 'due'")).isEqualTo(1);
        checkInOfDayOne();
        to(day0.plusDays(1), 15, 1);
        arrives("Yesterday you named one small step");
        service.text(PHONE, "i did it");
        service.until(() -> outcomes("step").equals(List.of("answered")));
    }

    @Test
    void whichever_job_comes_first_two_questions_never_go_out_within_an_hour() throws Exception {
        service.text(PHONE, "i want treatment");
        service.text(PHONE, "not today");
        service.text(PHONE, "yes");
        long before = 3;
        service.until(() -> service.arrived(PHONE).size() == before);
        to(day0.plusDays(1), 15, 1);
        service.until(() -> service.count("""
                select (select count(*) from outbox where state = 'queued' and outcome = 'apart')
                    + (select count(*) from follow_up where kind = 'step' and outcome = 'apart')
                """) == 1);
        service.until(() -> service.arrived(PHONE).size() == before + 1);
        to(day0.plusDays(1), 16, 5);
        service.until(() -> service.arrived(PHONE).size() == before + 2);
        assertThat(service.count("""
                select count(*) from outbox a join outbox b on b.conversation_id = a.conversation_id and b.id > a.id
                where a.purpose = 'proactive' and b.purpose = 'proactive' and abs(extract(epoch from a.settled_at - b.settled_at)) < 3600
                """)).isZero();
    }

    @Test
    void whoever_goes_quiet_after_the_check_ins_hears_that_we_are_still_there_three_times_then_their_coach_decides() {
        own("update check_in set status = 'skipped', outcome = 'stale' where client_id = '" + client + "'");
        own("update episode_of_care set overdose_on = overdose_on - 400 where client_id = '" + client + "'");
        for (int time = 1; time <= 3; time++) {
            int times = time;
            to(day0.plusDays(30L * time - 1), 20, 0);
            planned();
            to(day0.plusDays(30L * time), 15, 1);
            service.until(() -> said("It's been quiet") == times);
        }
        to(day0.plusDays(119), 20, 0);
        planned();
        to(day0.plusDays(120), 15, 1);
        service.until(() -> tasks("STILL_QUIET") == 1);
        assertThat(said("It's been quiet")).isEqualTo(3);
    }

    /** The check-ins ended long ago, but for the last one. */
    private void ended() {
        own("update check_in set status = 'skipped', outcome = 'stale' where client_id = '" + client + "'");
        int age = service.core
                        .database
                        .inProgram(
                                service.program,
                                handle -> handle.attach(Programs.class).get(service.program))
                        .policy()
                        .lastPhase()
                        .untilDay()
                + 6;
        own("update episode_of_care set overdose_on = handrail.now()::date - " + age + " where client_id = '" + client
                + "'");
        planned();
        to(day0.plusDays(1), 15, 1);
        // Ninety days on, and other questions, are that day's too: one text an hour.
        service.until(() -> count("status = 'due' and due_at <= handrail.now()") == 0);
        for (int time = 0; time < 9 && said("Want us to keep asking") == 0; time++) {
            service.move(Duration.ofHours(6));
            service.until(() -> count("status = 'due' and due_at <= handrail.now()")
                            + service.count("select count(*) from outbox where state = 'sending'"
                                    + " or state = 'queued' and coalesce(not_before <= handrail.now(), true)")
                    == 0);
        }
        service.until(() -> said("Want us to keep asking") == 1);
    }

    @Test
    void when_the_check_ins_end_they_are_asked_whether_to_go_on_and_a_yes_goes_on_for_twelve_weeks_and_asks_again()
            throws Exception {
        ended();
        service.text(PHONE, "yes please");
        service.until(() -> service.count("select count(*) from check_in where status = 'due'") == 1);
        assertThat(service.count("select asked_until - (handrail.now()::date - overdose_on) from episode_of_care"))
                .isBetween(83L, 85L);
        assertThat(count("kind = 'go_on' and outcome = 'answered'")).isEqualTo(1);
        assertThat(service.count("select due_at::date - handrail.now()::date from check_in where status = 'due'"))
                .as("as often as at the end")
                .isBetween(1L, 7L);
        service.move(Duration.ofDays(90));
        service.until(() -> service.count("select count(*) from check_in where status = 'due'") == 0);
        // Everybody is looked at once in a while; whoever was before the last check-in ended is again.
        service.move(Duration.ofHours(13));
        planned();
        service.until(() -> count("kind = 'go_on'") == 2);
    }

    @Test
    void a_no_ends_them_and_is_asked_no_more() throws Exception {
        ended();
        service.text(PHONE, "no thanks");
        service.until(() -> count("kind = 'go_on' and outcome = 'answered'") == 1);
        planned();
        assertThat(count("kind = 'go_on'")).isEqualTo(1);
        assertThat(service.count("select count(*) from check_in where status = 'due'"))
                .isZero();
        assertThat(tasks("GO_ON")).isZero();
    }

    @Test
    void who_does_not_say_whether_to_go_on_is_asked_by_their_coach() {
        ended();
        service.move(Duration.ofDays(2));
        service.until(() -> tasks("GO_ON") == 1);
    }

    @Test
    void the_anniversary_is_a_coachs_and_nothing_is_ever_texted_for_it() {
        service.sql("""
                insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given)
                select '%s', :program, '%s', handrail.now() - interval '364 days', 'ems', 'yes'
                """.formatted(service.core.ids.next(), client));
        int before = service.arrived(PHONE).size();
        planned();
        service.until(() -> tasks("ANNIVERSARY") == 1);
        assertThat(service.count("select count(*) from task where kind = 'ANNIVERSARY' and owner_id = '"
                        + service.coach.value() + "'"))
                .isEqualTo(1);
        assertThat(service.arrived(PHONE)).hasSize(before);
        planned();
        assertThat(count("kind = 'anniversary'")).as("planned once").isEqualTo(1);
    }

    @Test
    void the_29th_of_february_is_kept_on_the_28th_in_other_years() {
        service.sql("""
                insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given)
                select '%s', :program, '%s', '2024-02-29 18:00-05', 'ems', 'yes'
                """.formatted(service.core.ids.next(), client));
        to(LocalDate.of(2027, 2, 25), 20, 0);
        planned();
        to(LocalDate.of(2027, 2, 26), 9, 0);
        service.until(() -> tasks("ANNIVERSARY") == 1);
        Instant due = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select due_at from task where kind = 'ANNIVERSARY'")
                        .mapTo(Instant.class)
                        .one());
        assertThat(due)
                .isEqualTo(LocalDate.of(2027, 3, 1).atTime(8, 0).atZone(ZONE).toInstant());
    }

    @Test
    void s9_after_a_death_nothing_is_come_back_to_and_what_was_put_down_ends() throws Exception {
        booked(day0.plusDays(2).atTime(14, 0).atZone(ZONE).toInstant());
        planned();
        inside(handle -> service.core.deaths.record(handle, me(), client, service.core.time.instant()));
        assertThat(count("status <> 'settled'")).isZero();
        to(day0.plusDays(6), 20, 0);
        planned();
        to(day0.plusDays(7), 15, 1);
        assertThat(count("status <> 'settled'")).isZero();
        assertThat(service.count("select count(*) from outbox where purpose = 'proactive'"))
                .isZero();
    }

    @Test
    void nobody_is_flooded_when_all_servers_were_down_for_three_days() throws Exception {
        service.text(PHONE, "can i get some narcan by mail 20001");
        own("update supply_request set status = 'delivered', settled_at = handrail.now() where client_id = '" + client
                + "'");
        to(day0.plusDays(5), 20, 0);
        booked(day0.plusDays(7).atTime(14, 0).atZone(ZONE).toInstant());
        planned();
        arrives("Did what you asked for");
        int before = service.arrived(PHONE).size();
        to(day0.plusDays(8), 20, 0);
        planned();
        service.until(() -> outcomes("appointment_day_before").equals(List.of("not_needed")));
        service.until(() -> service.count("select count(*) from check_in where outcome = 'stale' and day = 6") == 1);
        service.until(() -> count("status = 'due' and due_at <= handrail.now()") == 0);
        service.until(() -> service.arrived(PHONE).size() == before + 1);
        assertThat(tasks("REMIND")).as("that time is over").isZero();
        to(day0.plusDays(9), 15, 1);
        service.until(() -> count("status = 'due' and due_at <= handrail.now()") == 0);
        assertThat(service.arrived(PHONE).size() - before).isLessThanOrEqualTo(3);
        assertThat(service.count("""
                select coalesce(max(sent), 0) from (
                    select count(*) as sent from outbox where purpose = 'proactive' and state = 'sent'
                    group by conversation_id, date_trunc('day', settled_at at time zone 'America/New_York')) days
                """)).isLessThanOrEqualTo(2);
    }

    @Test
    void a_policy_that_is_changed_mid_way_moves_what_is_not_asked_yet_and_asks_nothing_twice() throws Exception {
        to(day0.plusDays(6), 20, 0);
        planned();
        service.sql("""
                update program set policy = jsonb_set(policy, '{followUps,at}', '"17:30"') where id = :program
                """);
        planned();
        assertThat(due("milestone").atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(17, 30));
        to(day0.plusDays(7), 17, 31);
        arrives("It's been a while");
        service.sql("""
                update program set policy = jsonb_set(policy, '{followUps,at}', '"19:00"') where id = :program
                """);
        planned();
        to(day0.plusDays(7), 19, 1);
        run();
        assertThat(said("It's been a while")).isEqualTo(1);
    }

    @Test
    void whoever_moves_to_another_zone_is_asked_at_the_same_hour_there() {
        to(day0.plusDays(6), 20, 0);
        planned();
        own("update client set zone = 'America/Los_Angeles' where id = '" + client + "'");
        planned();
        assertThat(due("milestone").atZone(ZoneId.of("America/Los_Angeles")).toLocalTime())
                .isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void whoever_has_not_changed_is_looked_at_twice_a_day_and_whoever_has_at_once() {
        to(day0.plusDays(6), 20, 0);
        planned();
        assertThat(count("kind = 'milestone'")).isEqualTo(1);
        own("delete from follow_up");
        planned();
        assertThat(count("kind = 'milestone'")).as("nothing has changed").isZero();
        own("update client set zone = 'America/Chicago' where id = '" + client + "'");
        planned();
        assertThat(count("kind = 'milestone'")).isEqualTo(1);
        own("delete from follow_up");
        service.sql("update program set policy = jsonb_set(policy, '{followUps,at}', '\"16:00\"') where id = :program");
        planned();
        assertThat(count("kind = 'milestone'")).isEqualTo(1);
        own("delete from follow_up");
        to(day0.plusDays(7), 9, 0);
        planned();
        assertThat(count("kind = 'milestone'")).as("half a day later").isEqualTo(1);
    }

    @Test
    void nobody_is_looked_at_any_more_who_is_in_care_no_more_until_they_are_again() {
        planned();
        assertThat(service.count("select count(*) from follow_up_look")).isEqualTo(1);
        own("update episode_of_care set status = 'finished' where client_id = '" + client + "'");
        planned();
        assertThat(service.count("select count(*) from follow_up_look")).isZero();
        own("update episode_of_care set status = 'active' where client_id = '" + client + "'");
        planned();
        assertThat(service.count("select count(*) from follow_up_look")).isEqualTo(1);
    }

    @Test
    void two_nodes_at_once_ask_everybody_once() throws Exception {
        for (int i = 0; i < 12; i++) {
            service.enrolled("K" + i, "+120255511" + String.format("%02d", i));
        }
        to(day0.plusDays(6), 20, 0);
        planned();
        to(day0.plusDays(7), 15, 1);
        List<Thread> nodes = List.of(new Thread(this::run), new Thread(this::run), new Thread(this::run));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        service.until(() -> count("kind = 'milestone' and status = 'sent'") == 13);
        assertThat(service.count("select count(*) from message where message_key = 'milestone.ask'"))
                .isEqualTo(13);
    }

    @Test
    void halfway_through_a_window_in_which_nobody_asked_suprts_questions_they_are_somebodys_task() {
        planned();
        assertThat(count("kind = 'suprt'"))
                .as("the worklist is enough at first")
                .isZero();
        to(day0.plusDays(15), 9, 0);
        planned();
        service.until(() -> tasks("SUPRT") == 1);
        assertThat(service.count("""
                        select count(*) from task t join client k on k.id = t.client_id join program p on p.id = t.program_id,
                            handrail.suprt_windows(30, array[180], 30) w
                        where t.kind = 'SUPRT' and w.client_id = k.id and w.day = 0 and (t.due_at at time zone p.zone)::date = w.closes
                        """))
                .as("due on the last day that counts, not at the midnight after it")
                .isEqualTo(1);
        service.sql("""
                insert into suprt_interview (id, program_id, client_id, day, outcome, held_on, recorded_at, recorded_by)
                select '%s', :program, '%s', 180, 'done', current_date, handrail.now(), '%s'
                """.formatted(service.core.ids.next(), client, service.coach.value()));
        to(day0.plusDays(181), 9, 0);
        planned();
        assertThat(count("kind = 'suprt'")).as("of day 180 it was done already").isEqualTo(1);
    }

    @Test
    void a_consent_that_ends_soon_is_somebodys_to_renew_and_one_that_was_prolonged_is_not_yet() {
        FollowUps followUps = new FollowUps(service.core.ids, service.core.audit);
        UUID consent = service.core.ids.next();
        Instant ends = day0.plusDays(60).atStartOfDay(ZONE).toInstant();
        Instant later = day0.plusDays(90).atStartOfDay(ZONE).toInstant();
        inside(handle ->
                followUps.consent(handle, handle.attach(Programs.class).get(service.program), client, consent, ends));
        inside(handle ->
                followUps.consent(handle, handle.attach(Programs.class).get(service.program), client, consent, later));
        to(day0.plusDays(47), 9, 0);
        run();
        assertThat(tasks("RENEW_CONSENT")).isZero();
        to(day0.plusDays(77), 9, 0);
        service.until(() -> tasks("RENEW_CONSENT") == 1);
        assertThat(count("kind = 'consent'")).isEqualTo(1);
    }

    private void run() {
        Map<String, Integer> counts = service.run(new FollowUpJob(
                service.core.database,
                service.core.time,
                service.core.ids,
                service.core.tasks,
                service.core.conversations::advance));
        assertThat(counts).doesNotContainKey("failed");
    }

    private void checkInOfDayOne() {
        to(day0.plusDays(1), 11, 1);
        // An answer of the day before may arrive only now: it is this text that has to be out.
        service.until(() -> service.count("""
                select count(*) from outbox o join check_in c on c.message_id = o.message_id
                where c.day = 1 and c.status = 'sent' and o.state = 'sent'
                """) == 1);
    }

    /** Nothing that was said is still on its way: it would count as said at the next moved-to hour. */
    private void handedOver() {
        service.until(() -> service.count(
                        "select count(*) from outbox where state in ('queued', 'sending') and not_before <= handrail.now()")
                == 0);
    }

    /** What the moved time made stale is settled, and the rest is planned. */
    private void planned() {
        service.until(() ->
                service.count("select count(*) from check_in where status = 'due' and due_at <= handrail.now()") == 0);
        service.planned();
    }

    private UUID booked(Instant at) throws Exception {
        UUID provider = service.core.ids.next();
        service.sql("insert into provider (id, program_id, name, kind, phone, address, languages) values ('" + provider
                + "', :program, 'Lakeside Clinic', 'moud', '(202) 555-0187', '9 Lake Rd', '{en}')");
        UUID slot = service.core.ids.next();
        UUID handoff = service.core.ids.next();
        service.sql("""
                insert into warm_handoff (id, program_id, conversation_id, client_id, status, requested_at, due_at)
                select '%s', :program, c.id, c.client_id, 'booked', handrail.now(), handrail.now() from conversation c where c.client_id = '%s'
                """.formatted(handoff, client));
        service.sql("""
                insert into slot (id, program_id, provider_id, starts_at, status, handoff_id, entered_at)
                select '%s', :program, '%s', '%s', 'booked', '%s', handrail.now()
                """.formatted(slot, provider, at, handoff));
        own("update warm_handoff set slot_id = '%s' where id = '%s'".formatted(slot, handoff));
        return slot;
    }

    private void arrives(String words) {
        service.until(() -> said(words) > 0);
    }

    private long said(String words) {
        return service.arrived(PHONE).stream()
                .filter(text -> text.contains(words))
                .count();
    }

    private long tasks(String kind) {
        return service.count("select count(*) from task where done_at is null and kind = '" + kind + "'");
    }

    private long count(String where) {
        return service.count("select count(*) from follow_up where " + where);
    }

    private List<String> outcomes(String kind) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(
                                "select outcome from follow_up where kind = :kind and outcome is not null order by planned_at, id")
                        .bind("kind", kind)
                        .mapTo(String.class)
                        .list());
    }

    private Instant due(String kind) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select due_at from follow_up where kind = :kind and status = 'due'")
                        .bind("kind", kind)
                        .mapTo(Instant.class)
                        .one());
    }

    private void to(LocalDate day, int hour, int minute) {
        handedOver();
        Instant moment = day.atTime(hour, minute).atZone(ZONE).toInstant();
        service.move(Duration.between(service.core.time.instant(), moment));
    }

    private SignedIn me() {
        return new SignedIn(
                service.coach.value(), service.coach, service.program, Role.COACH, Language.EN, "Ana", "token");
    }

    /** A statement that names no program. */
    private void own(String statement) {
        inside(handle -> handle.execute(statement));
    }

    private void inside(java.util.function.Consumer<Handle> work) {
        service.core.database.useProgram(service.program, work);
    }
}
