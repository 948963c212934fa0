package handrail.suprt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of SAMHSA's windows: which days are in, in which zone, in leap years and beside the nights that clocks change; and who is counted. */
class SuprtWindowsIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate ENROLLED = LocalDate.of(2025, 3, 3);

    private RunningService service;
    private Interviews interviews;
    private SignedIn sam;
    private int people;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        interviews = new Interviews(service.core.ids, service.core.sealing, service.core.tasks, service.core.audit);
        sam = new SignedIn(
                service.supervisor.value(),
                service.supervisor,
                service.program,
                Role.SUPERVISOR,
                Language.EN,
                "Sam",
                "token");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        // Enrolled on a leap day late in the evening: in UTC it is March already.
        "2020-03-01T04:30:00Z, 0, 2020-02-29, 2020-03-30",
        "2020-03-01T04:30:00Z, 180, 2020-07-28, 2020-09-26",
        "2020-03-01T04:30:00Z, 365, 2021-01-29, 2021-03-30",
        "2020-03-01T04:30:00Z, 1460, 2024-01-30, 2024-03-30",
        // A leap day between: 180 days are days, a year is a year.
        "2023-10-10T15:00:00Z, 180, 2024-03-08, 2024-05-07",
        "2023-10-10T15:00:00Z, 365, 2024-09-10, 2024-11-09",
        // The evening before the night that skips an hour, and the morning after it.
        "2025-03-09T04:30:00Z, 0, 2025-03-08, 2025-04-07",
        "2025-03-09T04:30:00Z, 180, 2025-08-05, 2025-10-04",
        "2025-03-09T07:30:00Z, 180, 2025-08-06, 2025-10-05",
        // The last half hour before the night with an hour twice, and each of the two half past one.
        "2024-11-03T03:30:00Z, 180, 2025-04-01, 2025-05-31",
        "2024-11-03T05:30:00Z, 180, 2025-04-02, 2025-06-01",
        "2024-11-03T06:30:00Z, 180, 2025-04-02, 2025-06-01"
    })
    void a_window_counts_days_from_the_day_of_enrolment_where_the_program_is(
            String enrolled, int day, LocalDate opens, LocalDate closes) {
        UUID client = somebody(Instant.parse(enrolled));
        WindowRows.Window window = in(handle -> handle.attach(WindowRows.class)
                .window(30, List.of(180), 30, client, day)
                .orElseThrow());
        assertThat(window.opens()).isEqualTo(opens);
        assertThat(window.closes()).isEqualTo(closes);
    }

    @Test
    void somebody_is_on_the_list_from_the_first_midnight_of_their_window_to_the_last_second_of_it() {
        UUID client = somebody(at(ENROLLED, LocalTime.NOON));
        LocalDate opens = ENROLLED.plusDays(150);
        LocalDate closes = ENROLLED.plusDays(210);
        assertThat(owed(at(opens, LocalTime.MIDNIGHT).minusSeconds(1), client)).isEmpty();
        assertThat(owed(at(opens, LocalTime.MIDNIGHT), client)).containsExactly("180 in time");
        assertThat(owed(at(closes.plusDays(1), LocalTime.MIDNIGHT).minusSeconds(1), client))
                .containsExactly("180 in time");
        assertThat(owed(at(closes.plusDays(1), LocalTime.MIDNIGHT), client)).containsExactly("180 over");
        assertThat(owed(at(closes.plusDays(30), LocalTime.NOON), client)).containsExactly("180 over");
        assertThat(owed(at(closes.plusDays(31), LocalTime.NOON), client)).isEmpty();
        assertThat(owed(at(ENROLLED.plusYears(1).minusDays(31), LocalTime.NOON), client))
                .isEmpty();
        assertThat(owed(at(ENROLLED.plusYears(1).minusDays(30), LocalTime.NOON), client))
                .containsExactly("365 in time");
    }

    @Test
    void an_interview_can_be_held_on_the_first_and_the_last_day_of_the_window_and_on_no_day_beside() {
        LocalDate opens = ENROLLED.plusDays(150);
        LocalDate closes = ENROLLED.plusDays(210);
        Instant later = at(closes.plusDays(20), LocalTime.NOON);
        UUID first = somebody(at(ENROLLED, LocalTime.NOON));
        UUID last = somebody(at(ENROLLED, LocalTime.NOON));
        refused(first, opens.minusDays(1), later);
        refused(last, closes.plusDays(1), later);
        refused(last, closes, at(closes, LocalTime.MIDNIGHT).minusSeconds(1));
        held(first, "done", opens, later);
        held(last, "done", closes, later);
        assertThat(owed(later, first)).isEmpty();
        assertThat(owed(later, last)).isEmpty();
    }

    @Test
    void what_closes_first_comes_first_and_nobody_whose_time_went_by_stands_before_whoever_can_still_be_asked() {
        Instant now = at(ENROLLED.plusDays(200), LocalTime.NOON);
        UUID over = somebody(at(ENROLLED.minusDays(20), LocalTime.NOON));
        UUID soon = somebody(at(ENROLLED.minusDays(8), LocalTime.NOON));
        UUID later = somebody(at(ENROLLED.plusDays(5), LocalTime.NOON));
        UUID lastDay = somebody(at(ENROLLED.minusDays(10), LocalTime.NOON));
        List<UUID> order = in(handle -> interviews.owed(handle, sam, program(handle), now)).stream()
                .map(Interviews.Owed::client)
                .toList();
        assertThat(order).containsExactly(lastDay, soon, later, over);
    }

    @Test
    void followed_up_is_counted_among_whoevers_window_closed_in_a_year_or_who_was_asked_but_not_the_dead() {
        LocalDate today = ENROLLED.plusDays(300);
        Instant now = at(today, LocalTime.NOON);
        UUID done = closing(today.minusDays(1));
        held(done, "done", today.minusDays(5), now);
        assertThat(share(now)).as("closed, and asked").containsExactly(1, 1);
        closing(today);
        assertThat(share(now)).as("the last day is not over").containsExactly(1, 1);
        closing(today.minusDays(1));
        assertThat(share(now)).as("closed, and nobody asked").containsExactly(1, 2);
        held(closing(today.plusDays(40)), "done", today.minusDays(1), now);
        assertThat(share(now)).as("asked before it closes").containsExactly(2, 3);
        held(closing(today.minusDays(20)), "declined", today.minusDays(40), now);
        assertThat(share(now)).as("said no").containsExactly(2, 4);
        UUID dead = closing(today.minusDays(3));
        UUID alive = closing(today.minusDays(3));
        assertThat(share(now)).containsExactly(2, 6);
        died(dead);
        died(alive);
        assertThat(share(now)).as("the dead can't be asked").containsExactly(2, 4);
        service.sql("update death set withdrawn_at = handrail.now(), withdrawn_by = '" + service.supervisor.value()
                + "' where program_id = :program and client_id = '" + alive + "'");
        assertThat(share(now)).as("who had not died").containsExactly(2, 5);
        somebody(at(today.minusDays(100), LocalTime.NOON));
        assertThat(share(now)).as("a baseline follows nobody up").containsExactly(2, 5);
    }

    @Test
    void a_window_that_closed_a_year_ago_today_is_counted_for_the_last_time() {
        LocalDate today = ENROLLED.plusDays(300);
        closing(today.minusYears(1));
        List<Integer> last = share(at(today, LocalTime.NOON));
        List<Integer> gone = share(at(today.plusDays(1), LocalTime.NOON));
        assertThat(last.get(1) - gone.get(1)).isEqualTo(1);
    }

    private UUID closing(LocalDate closes) {
        return somebody(at(closes.minusDays(210), LocalTime.NOON));
    }

    private UUID somebody(Instant enrolled) {
        people++;
        UUID client = service.enrolled("Remy" + people, "+120255501%02d".formatted(people));
        service.owner()
                .useHandle(handle -> handle.createUpdate(
                                "update episode_of_care set opened_at = :at where client_id = :client")
                        .bind("at", enrolled)
                        .bind("client", client)
                        .execute());
        return client;
    }

    private void died(UUID client) {
        service.sql(
                "insert into death (id, program_id, client_id, recorded_at, recorded_by) values (gen_random_uuid(), :program, '"
                        + client + "', handrail.now(), '" + service.supervisor.value() + "')");
    }

    private List<String> owed(Instant now, UUID client) {
        return in(handle -> interviews.owed(handle, sam, program(handle), now)).stream()
                .filter(one -> one.client().equals(client))
                .map(one -> one.day() + (one.over() ? " over" : " in time"))
                .toList();
    }

    private void held(UUID client, String outcome, LocalDate day, Instant now) {
        service.core.database.useProgram(
                service.program,
                handle -> interviews.record(handle, sam, program(handle), client, 180, outcome, day.toString(), now));
    }

    private void refused(UUID client, LocalDate day, Instant now) {
        assertThatThrownBy(() -> held(client, "done", day, now)).as(day + "").isInstanceOf(Problem.Invalid.class);
    }

    /** How many were followed up, of how many. */
    private List<Integer> share(Instant now) {
        WindowRows.Share share = in(handle -> interviews.share(handle, program(handle), now));
        return List.of(share.done(), share.owed());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(service.program);
    }

    private <T> T in(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
