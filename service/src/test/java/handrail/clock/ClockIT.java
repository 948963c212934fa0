package handrail.clock;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.assignment.Queue;
import handrail.bot.Effect.Tier;
import handrail.bot.Language;
import handrail.handoff.Appointments;
import handrail.handoff.Handoffs;
import handrail.handoff.OpenHandoffs;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of thing that is owed by a time, done in time, late and not at all, on a service whose time moves. */
class ClockIT {

    private static final String PHONE = "+12025550171";

    private RunningService service;
    private Handoffs handoffs;
    private OpenHandoffs open;
    private SignedIn ana;
    private UUID client;
    private UUID thread;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        handoffs = new Handoffs(service.core.ids, service.core.tasks, service.core.audit);
        open = new OpenHandoffs(handoffs, service.core.tasks, service.core.audit);
        ana = new SignedIn(
                service.coach.value(), service.coach, service.program, Role.COACH, Language.EN, "Ana", "token");
        client = service.enrolled("Remy", PHONE);
        thread = in(handle -> handle.createQuery("select id from conversation where client_id = :client")
                .bind("client", client)
                .mapTo(UUID.class)
                .one());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void k2_an_offer_is_answered_in_time_by_a_yes_or_a_no_and_missed_when_it_runs_out() throws Exception {
        UUID episode = waiting("Kim", "+12025550172");
        UUID accepted = offer(episode);
        assertThat(newest(ClockKind.ACCEPT).verdict(now())).isEqualTo(ClockVerdict.OPEN);
        OwedClock asked = newest(ClockKind.ACCEPT);
        assertThat(Duration.between(asked.startedAt(), asked.dueAt()))
                .isBetween(Duration.ofMinutes(30).minusSeconds(5), Duration.ofMinutes(30));
        service.move(Duration.ofMinutes(20));
        assertThat(accept(accepted)).isTrue();
        OwedClock clock = newest(ClockKind.ACCEPT);
        assertThat(clock.verdict(now())).isEqualTo(ClockVerdict.MET);
        assertThat(clock.by()).isEqualTo(service.coach.value());
        assertThat(clock.took()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
        UUID late = offer(waiting("Lee", "+12025550173"));
        use(handle -> {
            handle.execute("update assignment set due_at = handrail.now() - interval '1 second' where id = ?", late);
            assertThat(service.core.offers.accept(handle, program(handle), late, service.coach))
                    .isTrue();
        });
        assertThat(newest(ClockKind.ACCEPT).verdict(now())).isEqualTo(ClockVerdict.MET_LATE);
        UUID third = waiting("Noor", "+12025550174");
        offer(third);
        service.move(Duration.ofMinutes(31));
        service.until(() -> service.count("select count(*) from assignment where state = 'lapsed'") == 1);
        assertThat(newest(ClockKind.ACCEPT).verdict(now())).isEqualTo(ClockVerdict.MISSED);
    }

    @Test
    void k2_an_offer_whose_coach_goes_off_shift_moves_on_and_was_not_missed() throws Exception {
        AccountId bea = service.addStaff("coach", "Bea", "+12025550112");
        UUID offer = offer(waiting("Kim", "+12025550172"));
        AccountId asked = in(handle -> handle.createQuery("select coach_id from assignment where id = :id")
                .bind("id", offer)
                .mapTo(UUID.class)
                .map(AccountId::new)
                .one());
        assertThat(asked).isIn(bea, service.coach);
        service.sql("delete from working_hours where program_id = :program and account_id = '" + asked.value() + "'");
        service.until(() -> service.count("select count(*) from assignment where state = 'lapsed'") == 1);
        service.move(Duration.ofMinutes(20));
        assertThat(became(ClockKind.ACCEPT)).containsExactly(ClockVerdict.CALLED_OFF, ClockVerdict.OPEN);
    }

    @Test
    void k2_whoever_waits_for_a_coach_has_a_deadline_that_is_stored_and_does_not_move_with_the_policy()
            throws Exception {
        service.sql("update staff set accepting = false where program_id = :program");
        UUID episode = waiting("Kim", "+12025550172");
        next(episode);
        OwedClock clock = newest(ClockKind.QUEUE);
        assertThat(clock.dueAt()).isEqualTo(clock.startedAt().plus(Duration.ofMinutes(30)));
        assertThat(clock.verdict(now())).isEqualTo(ClockVerdict.OPEN);
        service.sql("update program set policy = jsonb_set(policy, '{queueMinutes}', '600') where id = :program");
        service.move(Duration.ofMinutes(31));
        service.until(() -> service.count("select count(*) from alert where kind = 'waits-for-coach'") == 1);
        assertThat(newest(ClockKind.QUEUE).dueAt()).isEqualTo(clock.dueAt());
        assertThat(newest(ClockKind.QUEUE).verdict(now())).isEqualTo(ClockVerdict.MISSED);
        service.sql("update staff set accepting = true where program_id = :program");
        service.until(() -> newest(ClockKind.QUEUE).settledAt() != null);
        assertThat(newest(ClockKind.QUEUE).verdict(now())).isEqualTo(ClockVerdict.MET_LATE);
    }

    @Test
    void k2_whoever_is_offered_to_a_coach_soon_enough_waited_no_longer_than_they_may() throws Exception {
        service.sql("update staff set accepting = false where program_id = :program");
        next(waiting("Kim", "+12025550172"));
        service.move(Duration.ofMinutes(10));
        service.sql("update staff set accepting = true where program_id = :program");
        service.until(() -> newest(ClockKind.QUEUE).settledAt() != null);
        assertThat(newest(ClockKind.QUEUE).verdict(now())).isEqualTo(ClockVerdict.MET);
    }

    @Test
    void k2_a_text_that_waits_is_answered_in_time_late_or_not() throws Exception {
        asks();
        assertThat(newest(ClockKind.ANSWER).verdict(now())).isEqualTo(ClockVerdict.OPEN);
        service.move(Duration.ofMinutes(29));
        answer();
        OwedClock clock = newest(ClockKind.ANSWER);
        assertThat(clock.verdict(now())).isEqualTo(ClockVerdict.MET);
        assertThat(clock.by()).isEqualTo(service.coach.value());
        assertThat(clock.thread()).isEqualTo(thread);
        service.move(Duration.ofHours(1));
        asks();
        service.move(Duration.ofMinutes(31));
        assertThat(newest(ClockKind.ANSWER).verdict(now())).isEqualTo(ClockVerdict.MISSED);
        answer();
        assertThat(became(ClockKind.ANSWER)).containsExactly(ClockVerdict.MET, ClockVerdict.MET_LATE);
    }

    @Test
    void k2_s2_an_urgent_page_is_acknowledged_in_time_late_or_not() throws Exception {
        for (Duration taken : List.of(Duration.ofMinutes(14), Duration.ofMinutes(16))) {
            int before = became(ClockKind.PAGE).size();
            assertThat(service.text(PHONE, "my friend wont wake up")).isEqualTo(200);
            service.until(() -> became(ClockKind.PAGE).size() > before);
            service.move(taken);
            boolean late = taken.compareTo(Duration.ofMinutes(15)) > 0;
            assertThat(newest(ClockKind.PAGE).verdict(now())).isEqualTo(late ? ClockVerdict.MISSED : ClockVerdict.OPEN);
            UUID page = newest(ClockKind.PAGE).id();
            use(handle -> assertThat(service.core.pages.acknowledge(handle, service.program, page, service.supervisor))
                    .isTrue());
            assertThat(newest(ClockKind.PAGE).verdict(now()))
                    .isEqualTo(late ? ClockVerdict.MET_LATE : ClockVerdict.MET);
        }
        assertThat(newest(ClockKind.PAGE).by()).isEqualTo(service.supervisor.value());
        assertThat(service.count(
                        "select count(*) from page p join task t on t.about = p.id where t.due_at <> p.due_at"))
                .as("Today and the report speak of one deadline")
                .isZero();
    }

    @Test
    void k2_a_handoff_is_acted_on_when_somebody_is_introduced_and_the_introduction_has_ten_minutes() {
        UUID handoff = asked();
        arrange(Tier.INTRODUCTION);
        service.move(Duration.ofMinutes(9));
        arrange(Tier.INTRODUCTION);
        assertThat(became(ClockKind.INTRODUCTION)).as("said twice").containsExactly(ClockVerdict.OPEN);
        use(handle -> open.move(handle, ana, thread, handoff, "introduced"));
        assertThat(became(ClockKind.INTRODUCTION)).containsExactly(ClockVerdict.MET);
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.MET);
        use(handle -> open.move(handle, ana, thread, handoff, "closed"));
        UUID other = asked();
        arrange(Tier.INTRODUCTION);
        service.move(Duration.ofMinutes(11));
        assertThat(newest(ClockKind.INTRODUCTION).verdict(now())).isEqualTo(ClockVerdict.MISSED);
        use(handle -> open.move(handle, ana, thread, other, "introduced"));
        assertThat(became(ClockKind.INTRODUCTION)).containsExactly(ClockVerdict.MET, ClockVerdict.MET_LATE);
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.MET, ClockVerdict.MET);
    }

    @Test
    void k2_who_would_rather_be_called_is_owed_the_call_by_the_time_that_it_was_and_no_introduction() {
        UUID handoff = asked();
        Instant due = newest(ClockKind.HANDOFF).dueAt();
        arrange(Tier.INTRODUCTION);
        service.move(Duration.ofMinutes(5));
        arrange(Tier.CALL_BACK);
        assertThat(newest(ClockKind.INTRODUCTION).verdict(now())).isEqualTo(ClockVerdict.CALLED_OFF);
        assertThat(newest(ClockKind.HANDOFF).dueAt()).isEqualTo(due);
        service.move(Duration.ofHours(25));
        assertThat(newest(ClockKind.HANDOFF).verdict(now())).isEqualTo(ClockVerdict.MISSED);
        use(handle -> open.move(handle, ana, thread, handoff, "closed"));
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.MET_LATE);
    }

    @Test
    void k2_not_today_pauses_a_handoff_across_its_deadline_and_asking_again_starts_it_anew() {
        UUID handoff = asked();
        Instant again = now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MILLIS);
        use(handle -> handoffs.putOff(handle, service.program, thread, client, again));
        assertThat(service.count("select count(*) from task where kind = 'WARM_HANDOFF' and due_at = '" + again + "'"))
                .as("on Today it waits until it is asked about again")
                .isEqualTo(1);
        service.move(Duration.ofDays(3));
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.CALLED_OFF);
        arrange(Tier.CALL_BACK);
        OwedClock anew = newest(ClockKind.HANDOFF);
        assertThat(anew.verdict(now())).isEqualTo(ClockVerdict.OPEN);
        assertThat(Duration.between(anew.startedAt(), anew.dueAt()))
                .isBetween(
                        Duration.ofHours(24).minusSeconds(5),
                        Duration.ofHours(24).plusSeconds(5));
        assertThat(service.count(
                        "select count(*) from task t join handoff_clock h on h.handoff_id = t.about and h.due_at = t.due_at"
                                + " where t.kind = 'WARM_HANDOFF' and t.done_at is null and h.id = '" + anew.id()
                                + "'"))
                .as("and so Today says")
                .isEqualTo(1);
        use(handle -> open.move(handle, ana, thread, handoff, "cancelled"));
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.CALLED_OFF, ClockVerdict.CALLED_OFF);
    }

    @Test
    void k2_a_booked_time_acts_on_a_handoff_and_losing_it_owes_another() {
        asked();
        UUID provider = service.core.ids.next();
        UUID slot = service.core.ids.next();
        service.sql("insert into provider (id, program_id, name, kind, phone, languages) values ('" + provider
                + "', :program, 'Lakeside Clinic', 'moud', '(202) 555-0187', '{en}')");
        service.sql("insert into slot (id, program_id, provider_id, starts_at, status, entered_at) values ('" + slot
                + "', :program, '" + provider + "', handrail.now() + interval '50 hours', 'open', handrail.now())");
        use(handle -> assertThat(handoffs.book(handle, service.program, Actor.client(client), thread, slot))
                .isPresent());
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.MET);
        use(handle -> new Appointments(service.core.ids, handoffs, service.core.audit)
                .free(handle, service.program, thread, client, slot, now().plus(Duration.ofHours(24))));
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.MET, ClockVerdict.OPEN);
    }

    @Test
    void k2_s9_a_death_calls_off_what_was_not_missed_by_then() {
        asked();
        owe(TaskKind.DELIVER_SUPPLIES, Duration.ofHours(2));
        service.move(Duration.ofHours(3));
        use(handle -> service.core.deaths.record(
                handle,
                new SignedIn(
                        service.supervisor.value(),
                        service.supervisor,
                        service.program,
                        Role.SUPERVISOR,
                        Language.EN,
                        "Sam",
                        "token"),
                client,
                now()));
        service.move(Duration.ofDays(5));
        assertThat(became(ClockKind.HANDOFF)).containsExactly(ClockVerdict.CALLED_OFF);
        assertThat(became(ClockKind.SUPPLIES)).containsExactly(ClockVerdict.MISSED);
    }

    @Test
    void k2_supplies_and_calls_back_are_done_in_time_late_or_not() {
        for (TaskKind kind : List.of(TaskKind.DELIVER_SUPPLIES, TaskKind.MISSED_CALL)) {
            ClockKind clock = kind == TaskKind.MISSED_CALL ? ClockKind.CALL_BACK : ClockKind.SUPPLIES;
            UUID inTime = owe(kind, Duration.ofMinutes(30));
            UUID late = owe(kind, Duration.ofMinutes(10));
            UUID unwanted = owe(kind, Duration.ofMinutes(30));
            owe(kind, Duration.ofMinutes(10));
            service.move(Duration.ofMinutes(20));
            use(handle -> {
                service.core.tasks.settle(handle, service.program, kind, inTime, service.coach, "delivered");
                service.core.tasks.settle(handle, service.program, kind, late, service.coach, "delivered");
                service.core.tasks.settle(handle, service.program, kind, unwanted, null, "cancelled");
            });
            assertThat(became(clock))
                    .containsExactlyInAnyOrder(
                            ClockVerdict.MET, ClockVerdict.MET_LATE, ClockVerdict.CALLED_OFF, ClockVerdict.MISSED);
        }
    }

    private UUID owe(TaskKind kind, Duration within) {
        UUID about = service.core.ids.next();
        use(handle -> service.core.tasks.open(
                handle,
                new NewTask(
                        service.program, kind, client, thread, null, about, service.coach, now().plus(within), null)));
        return about;
    }

    private UUID asked() {
        Instant due = now().plus(Duration.ofHours(24));
        return in(handle -> {
            UUID handoff = handoffs.request(handle, service.program, thread, client, due)
                    .orElseThrow();
            service.core.tasks.open(
                    handle,
                    new NewTask(
                            service.program,
                            TaskKind.WARM_HANDOFF,
                            client,
                            thread,
                            null,
                            handoff,
                            service.coach,
                            due,
                            null));
            return handoff;
        });
    }

    private void arrange(Tier tier) {
        use(handle -> handoffs.arrange(
                handle, service.program, thread, client, tier, now(), now().plus(Duration.ofHours(24))));
    }

    private void asks() throws Exception {
        int before = became(ClockKind.ANSWER).size();
        assertThat(service.text(PHONE, "can i talk to a real person")).isEqualTo(200);
        service.until(() -> became(ClockKind.ANSWER).size() > before);
    }

    private void answer() {
        use(handle -> service.core.conversations.coachSays(
                handle, service.program, service.coach, thread, "Hi Remy, I am here"));
    }

    private UUID waiting(String name, String phone) {
        UUID somebody = service.enrolled(name, phone);
        return service.owner().withHandle(handle -> {
            handle.execute("delete from assignment where client_id = ?", somebody);
            return handle.createQuery("select id from episode_of_care where client_id = :client")
                    .bind("client", somebody)
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private UUID offer(UUID episode) {
        return in(handle -> {
            service.core.assigning.assign(handle, program(handle), episode, client(handle, episode), "en", null, now());
            return service.core
                    .assignments
                    .openOf(handle, episode)
                    .orElseThrow()
                    .id();
        });
    }

    private boolean accept(UUID offer) {
        return in(handle -> service.core.offers.accept(handle, program(handle), offer, service.coach));
    }

    /** Nobody is free, so that they wait. */
    private void next(UUID episode) {
        use(handle -> {
            UUID who = client(handle, episode);
            service.core.tasks.open(handle, Queue.owed(program(handle), who, null, episode, now()));
        });
    }

    private static UUID client(Handle handle, UUID episode) {
        return handle.createQuery("select client_id from episode_of_care where id = :episode")
                .bind("episode", episode)
                .mapTo(UUID.class)
                .one();
    }

    private List<ClockVerdict> became(ClockKind kind) {
        return clocks(kind).stream().map(clock -> clock.verdict(now())).toList();
    }

    private OwedClock newest(ClockKind kind) {
        List<OwedClock> clocks = clocks(kind);
        return clocks.get(clocks.size() - 1);
    }

    private List<OwedClock> clocks(ClockKind kind) {
        return in(handle ->
                Clocks.began(handle, kind, now().minus(Duration.ofDays(28)), now().plus(1, ChronoUnit.MINUTES)));
    }

    private Instant now() {
        return service.core.time.instant();
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private <T> T in(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }

    private void use(Consumer<Handle> work) {
        service.core.database.useProgram(service.program, work::accept);
    }
}
