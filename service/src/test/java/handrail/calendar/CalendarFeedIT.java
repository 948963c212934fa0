package handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Programs;
import handrail.staff.Members;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a coach has promised, on their page and for a phone that only has the address. */
class CalendarFeedIT {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private RunningService service;
    private Feeds feeds;
    private SignedIn ana;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        feeds = new Feeds(service.core.audit);
        ana = new SignedIn(
                service.core.ids.next(), service.coach, service.program, Role.COACH, Language.EN, "Ana", "token");
        client = service.enrolled("Remy", "+12025550141");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_address_shows_booked_times_and_calls_and_who_has_them_is_not_said() throws Exception {
        Instant booked = book(Duration.ofHours(30));
        call(Duration.ofHours(5));
        String token = make();
        HttpResponse<String> answer = read(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        List<VEvent> events = Biweekly.parse(answer.body()).first().getEvents();
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsExactly("Call", "Appointment");
        assertThat(events.get(1).getDateStart().getValue().toInstant())
                .isEqualTo(booked.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(answer.body()).doesNotContain("Remy", "Bay Clinic", client.toString(), "202555");
        assertThat(service.count("select count(*) from calendar_feed where read_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void a_new_address_replaces_the_one_before_and_one_taken_back_is_not_found() throws Exception {
        String first = make();
        String second = make();
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        service.core.database.useProgram(service.program, handle -> feeds.revoke(handle, ana));
        service.core.database.useProgram(service.program, handle -> feeds.revoke(handle, ana));
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(audited("calendar-feed.make")).isEqualTo(2);
        assertThat(audited("calendar-feed.revoke")).as("again changes nothing").isEqualTo(1);
        assertThat(service.count("select count(*) from calendar_feed where position(convert_to('" + second
                        + "', 'UTF8') in token_hash) > 0"))
                .isZero();
    }

    @Test
    void whoever_has_left_has_no_calendar_any_more() throws Exception {
        String token = make();
        service.owner()
                .useHandle(handle -> handle.execute(
                        "update account set closed_at = handrail.now() where id = ?", service.coach.value()));
        assertThat(read(token).statusCode()).isEqualTo(404);
    }

    @Test
    void guessing_is_stopped_after_twenty_tries_and_keeps_nobody_from_signing_in() throws Exception {
        String token = make();
        for (int i = 0; i < 20; i++) {
            assertThat(read("x" + i).statusCode()).isEqualTo(404);
        }
        assertThat(read("x").statusCode()).isEqualTo(429);
        assertThat(read(token).statusCode())
                .as("the place is closed for a while")
                .isEqualTo(429);
        assertThat(service.form("/sign-in", Map.of("email", "nobody@example.org", "password", "wrong")))
                .as("a wrong password, not too many")
                .isEqualTo(422);
    }

    @Test
    void c5_a_token_of_one_program_opens_nothing_in_another() throws Exception {
        byte[] bytes = java.util.Base64.getUrlDecoder().decode(make());
        bytes[0] ^= 1;
        assertThat(read(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void c5_a_colleague_sees_a_covered_day_for_its_time_and_never_somebody_they_are_kept_apart_from() throws Exception {
        var bea = service.addStaff("coach", "Bea", "+12025550112");
        book(Duration.ofHours(2));
        book(Duration.ofHours(50));
        assertThat(agenda(bea)).isEmpty();
        service.sql(cover(bea.value()));
        assertThat(agenda(bea)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Remy");
            assertThat(entry.owner()).isEqualTo("Ana");
        });
        service.sql(
                "insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at) values (gen_random_uuid(), :program, '"
                        + bea.value() + "', '" + client + "', '" + service.supervisor.value() + "', handrail.now())");
        assertThat(agenda(bea)).isEmpty();
    }

    @Test
    void a_night_shift_ends_when_clocks_say_so_and_a_day_off_or_a_closed_one_has_none() {
        service.sql("delete from working_hours where program_id = :program");
        service.sql(
                "insert into working_hours (program_id, account_id, weekday, opens, closes) select :program, '"
                        + service.coach.value()
                        + "', d, o::time, c::time from (values (6, '22:00', '23:59:59'), (7, '00:00', '06:00'), (1, '08:00', '16:00'), (2, '08:00', '16:00')) v (d, o, c)");
        service.sql(
                "insert into leave (id, program_id, account_id, from_on, until_on, entered_by, entered_at) values (gen_random_uuid(), :program, '"
                        + service.coach.value() + "', '2026-10-27', '2026-10-27', '" + service.supervisor.value()
                        + "', handrail.now())");
        ShownWeek week = ShownWeek.of("2026-11-01", service.core.time.instant(), EASTERN);
        List<Shifts.Worked> days = service.core.database.inProgram(
                service.program,
                handle -> new Shifts(new Members(service.core.sealing))
                        .of(handle, handle.attach(Programs.class).get(service.program), service.coach, week));
        assertThat(days.get(0).spans()).hasSize(1);
        assertThat(days.get(1).leave()).isTrue();
        assertThat(days.get(1).spans()).isEmpty();
        Shifts.Span night = days.get(6).spans().get(0);
        assertThat(days.get(6).date()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(Duration.between(night.from(), night.until()))
                .as("an hour is lived twice")
                .isEqualTo(Duration.ofHours(7));
        assertThat(days.get(5).spans().get(0).until()).isEqualTo(night.from());
    }

    private String cover(UUID by) {
        return "insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at) values (gen_random_uuid(), :program, '"
                + service.coach.value() + "', '" + by
                + "', handrail.now() - interval '1 minute', handrail.now() + interval '8 hours', '"
                + service.coach.value() + "', handrail.now())";
    }

    private List<Entry> agenda(handrail.access.AccountId account) {
        Agenda agenda = new Agenda(service.core.sealing);
        Instant now = service.core.time.instant();
        return service.core.database.inProgram(
                service.program,
                handle -> agenda.of(handle, account, now, now.plus(Duration.ofDays(7))).stream()
                        .map(agenda::opened)
                        .toList());
    }

    private Instant book(Duration ahead) {
        Instant at = service.core.time.instant().plus(ahead);
        UUID provider = service.core.ids.next();
        UUID handoff = service.core.ids.next();
        UUID slot = service.core.ids.next();
        service.owner().useTransaction(handle -> {
            handle.execute(
                    "insert into provider (id, program_id, name, kind, phone, languages) values (?, ?, 'Bay Clinic', 'clinic', '+12025550180', '{en}')",
                    provider,
                    service.program.value());
            handle.execute(
                    "insert into warm_handoff (id, program_id, conversation_id, client_id, provider_id, status, requested_at, due_at, settled_at)"
                            + " select ?, program_id, id, client_id, ?, 'booked', handrail.now(), ?, handrail.now() from conversation where client_id = ?",
                    handoff,
                    provider,
                    at,
                    client);
            handle.execute(
                    "insert into slot (id, program_id, provider_id, starts_at, status, handoff_id, entered_at) values (?, ?, ?, ?, 'booked', ?, handrail.now())",
                    slot,
                    service.program.value(),
                    provider,
                    at,
                    handoff);
            handle.execute("update warm_handoff set slot_id = ? where id = ?", slot, handoff);
        });
        return at;
    }

    private void call(Duration ahead) {
        service.core.database.useProgram(
                service.program,
                handle -> service.core.tasks.openForCoach(
                        handle,
                        service.program,
                        handrail.task.TaskKind.CALL_CLIENT,
                        client,
                        null,
                        service.core.time.instant().plus(ahead)));
    }

    private String make() {
        return service.core.database.inProgram(service.program, handle -> feeds.make(handle, ana));
    }

    private long audited(String action) {
        return service.count("select count(*) from audit where action = '" + action + "' and actor_id = '"
                + service.coach.value() + "'");
    }

    private HttpResponse<String> read(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/calendar/feed/" + token + ".ics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
