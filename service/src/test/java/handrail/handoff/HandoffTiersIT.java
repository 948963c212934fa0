package handrail.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.Actor;
import handrail.app.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By text to a handoff, in the best way there is at the moment: introduced now, a time booked, or a call. */
class HandoffTiersIT {

    private static RunningService service;
    private static UUID provider;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        provider = service.core.ids.next();
        service.sql("insert into provider (id, program_id, name, kind, phone, languages) values ('" + provider
                + "', :program, 'Lakeside Clinic', 'moud', '(202) 555-0187', '{en}')");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void nothingOffered() {
        service.sql("delete from provider_hours where program_id = :program");
        service.sql("update slot set status = 'withdrawn' where status = 'open' and program_id = :program");
    }

    @Test
    void with_a_provider_who_takes_calls_all_three_can_talk_now() throws Exception {
        for (int day = 1; day <= 7; day++) {
            service.sql("insert into provider_hours values (:program, '" + provider + "', " + day
                    + ", '00:00', '23:59:59')");
        }
        UUID client = service.enrolled("Wen", "+12025550161");
        answered("+12025550161", "how do i get on subs", 1, "right now, all three of you");
        answered("+12025550161", "yes lets do it", 2, "call you with a provider on the line");
        assertThat(one(client)).isEqualTo("requested introduction");
        assertThat(service.count("select count(*) from task where kind = 'WARM_HANDOFF' and client_id = '" + client
                        + "' and due_at <= handrail.now() + interval '10 minutes'"))
                .as("the client waits at the phone")
                .isEqualTo(1);
        service.until(() -> service.arrivedAt(RunningService.COACH_PHONE).stream()
                .anyMatch(text -> text.contains("somebody waits on the phone for an introduction right now")));
        assertThat(service.arrivedAt(RunningService.COACH_PHONE)).noneMatch(text -> text.contains("Wen"));
    }

    @Test
    void a_time_is_booked_once_and_who_comes_second_is_offered_the_others() throws Exception {
        UUID first = service.enrolled("Ali", "+12025550162");
        UUID second = service.enrolled("Bo", "+12025550163");
        UUID early = slot(30);
        UUID late = slot(50);
        answered("+12025550162", "i want to get into treatment", 1, "1) ");
        answered("+12025550163", "i want to get into treatment", 1, "2) ");
        answered("+12025550162", "1", 2, "is yours");
        answered("+12025550163", "the first one", 2, "someone just took that one. Still open: 1) ");
        answered("+12025550163", "1", 3, "is yours");
        assertThat(one(first)).isEqualTo("booked booking");
        assertThat(one(second)).isEqualTo("booked booking");
        assertThat(status(early)).isEqualTo("booked");
        assertThat(status(late)).isEqualTo("booked");
        assertThat(service.count("select count(*) from task k join slot s on s.starts_at = k.due_at"
                        + " where k.kind = 'WARM_HANDOFF' and s.id in ('" + early + "', '" + late + "')"))
                .as("the coach's task is due by the time that was booked")
                .isEqualTo(2);
    }

    @Test
    void of_many_who_take_a_time_at_once_one_gets_it() throws Exception {
        UUID slot = slot(70);
        Handoffs handoffs = new Handoffs(service.core.ids, service.core.tasks, service.core.audit);
        List<UUID> threads = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID client = service.enrolled("Q" + i, "+1202555017" + i);
            UUID thread = service.core.database.inProgram(
                    service.program,
                    handle -> handle.createQuery("select id from conversation where client_id = :client")
                            .bind("client", client)
                            .mapTo(UUID.class)
                            .one());
            service.core.database.useProgram(
                    service.program,
                    handle -> handoffs.request(handle, service.program, thread, client, service.core.time.instant()));
            threads.add(thread);
        }
        var all = Executors.newFixedThreadPool(threads.size());
        try {
            List<Future<Optional<Instant>>> tries = all.invokeAll(threads.stream()
                    .<Callable<Optional<Instant>>>map(thread -> () -> service.core.database.inProgram(
                            service.program,
                            handle -> handoffs.book(handle, service.program, Actor.system(), thread, slot)))
                    .toList());
            int booked = 0;
            for (Future<Optional<Instant>> tried : tries) {
                booked += tried.get().isPresent() ? 1 : 0;
            }
            assertThat(booked).isEqualTo(1);
        } finally {
            all.shutdown();
        }
    }

    @Test
    void without_a_provider_the_coach_calls() throws Exception {
        UUID client = service.enrolled("Cy", "+12025550164");
        answered("+12025550164", "i need detox", 1, "Want a call today");
        answered("+12025550164", "call me", 2, "asking Ana to call you");
        assertThat(one(client)).isEqualTo("call_back call_back");
    }

    @Test
    void t8_not_today_is_remembered_and_asked_once_more_when_the_policy_says() throws Exception {
        UUID client = service.enrolled("Dee", "+12025550165");
        answered("+12025550165", "i want to stop using", 1, "Want a call today");
        answered("+12025550165", "not today", 2, "I'll ask again in a few days");
        assertThat(one(client)).isEqualTo("requested null");
        service.move(Duration.ofDays(3).plusHours(1));
        service.until(() -> service.arrivedAt("+12025550165").stream()
                .anyMatch(text -> text.contains("The other day you said not yet")));
        assertThat(service.count("select count(*) from warm_handoff where ask_again_at is not null and client_id = '"
                        + client + "'"))
                .as("once")
                .isZero();
    }

    @Test
    void s10_who_may_not_be_asked_again_can_take_it_up_by_themselves() throws Exception {
        UUID client = service.enrolled("Eve", "+12025550166");
        service.sql("insert into messaging_consent (id, program_id, client_id, kind, script, recorded_at) values ('"
                + service.core.ids.next() + "', :program, '" + client + "', 'refused', 'script', handrail.now())");
        answered("+12025550166", "i need detox", 1, "Want a call today");
        answered("+12025550166", "not today", 2, "The door stays open");
        assertThat(service.count("select count(*) from warm_handoff where ask_again_at is not null and client_id = '"
                        + client + "'"))
                .isZero();
        answered("+12025550166", "ok im ready, how do i get into treatment", 3, "Want a call today");
    }

    private static void answered(String phone, String text, int count, String with) throws Exception {
        service.text(phone, text);
        service.until(() -> service.arrivedAt(phone).size() >= count);
        assertThat(service.arrivedAt(phone).get(count - 1)).contains(with);
    }

    private static UUID slot(int hoursFromNow) {
        UUID id = service.core.ids.next();
        Instant at = service.core.time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hoursFromNow));
        service.sql("insert into slot (id, program_id, provider_id, starts_at, status, entered_at) values ('" + id
                + "', :program, '" + provider + "', '" + at + "', 'open', handrail.now())");
        return id;
    }

    private static String one(UUID client) {
        return text(
                "select status || ' ' || coalesce(tier, 'null') from warm_handoff where client_id = '" + client + "'");
    }

    private static String status(UUID slot) {
        return text("select status from slot where id = '" + slot + "'");
    }

    private static String text(String query) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
