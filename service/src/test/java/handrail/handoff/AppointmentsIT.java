package handrail.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.bot.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booked time from the question the day before to "did you make it": what a client says of it is what the database holds. */
class AppointmentsIT {

    private static RunningService service;
    private static UUID provider;
    private static int phones = 100;

    private String phone;
    private UUID client;
    private UUID thread;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        provider = service.core.ids.next();
        service.sql("insert into provider (id, program_id, name, kind, phone, address, languages) values ('" + provider
                + "', :program, 'Lakeside Clinic', 'moud', '(202) 555-0187', '9 Lake Rd', '{en}')");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void somebody() {
        service.sql("update slot set status = 'withdrawn' where status = 'open' and program_id = :program");
        phone = "+1202555" + String.format("%04d", 1000 + phones);
        client = service.enrolled("C" + phones++, phone);
        thread = UUID.fromString(text("select id from conversation where client_id = '" + client + "'"));
    }

    @Test
    void where_and_when_it_is_is_answered_from_what_is_booked() throws Exception {
        booked();
        assertThat(answer("where is my appointment")).contains("Lakeside Clinic, 9 Lake Rd");
        assertThat(answer("can i get a ride to my appointment")).contains("work out a ride");
        assertThat(count("select count(*) from task where kind = 'ANSWER_TEXT' and done_at is null and client_id = '"
                        + client + "'"))
                .isEqualTo(1);
    }

    @Test
    void s10_t14_the_day_before_they_are_asked_in_words_that_say_nothing_and_a_yes_is_kept() throws Exception {
        UUID slot = booked();
        String asked = asked(slot, Event.Reminder.DAY_BEFORE);
        assertThat(asked).contains("Can you make it? YES or NO").doesNotContain("Lakeside", "Clinic");
        assertThat(answer("yes")).contains("Great,");
        assertThat(text("select confirmed_at is not null from slot where id = '" + slot + "'"))
                .isEqualTo("t");
    }

    @Test
    void who_cant_come_gives_the_time_back_at_once_and_takes_another() throws Exception {
        UUID slot = booked();
        UUID other = slot(80);
        asked(slot, Event.Reminder.HOURS_BEFORE);
        assertThat(answer("no")).contains("I gave that time back. These are open: 1) ");
        assertThat(status(slot)).isEqualTo("open");
        assertThat(text("select slot_id is null from warm_handoff where client_id = '" + client + "'"))
                .isEqualTo("t");
        assertThat(count("select count(*) from task where kind = 'ANSWER_TEXT' and done_at is null and client_id = '"
                        + client + "'"))
                .as("somebody tells the provider")
                .isEqualTo(1);
        assertThat(answer("1")).contains("is yours");
        assertThat(status(other)).isEqualTo("booked");
        assertThat(text("select status from warm_handoff where client_id = '" + client + "'"))
                .isEqualTo("booked");
    }

    @Test
    void with_no_time_open_a_person_finds_one() throws Exception {
        UUID slot = booked();
        asked(slot, Event.Reminder.DAY_BEFORE);
        assertThat(answer("i cant make it")).contains("Ana will find a new one with you");
        assertThat(status(slot)).isEqualTo("open");
        assertThat(count("select count(*) from task where kind = 'WARM_HANDOFF' and done_at is null and client_id = '"
                        + client + "' and due_at <= handrail.now() + interval '4 hours'"))
                .isEqualTo(1);
    }

    @Test
    void whether_they_made_it_is_kept_once_and_after_a_no_another_time_is_offered() throws Exception {
        UUID slot = booked();
        over(slot);
        asked(slot, Event.Reminder.AFTER);
        UUID other = slot(60);
        assertThat(answer("no i overslept")).contains("These times are free: 1) ");
        assertThat(text("select came from attendance where slot_id = '" + slot + "'"))
                .isEqualTo("f");
        assertThat(answer("the first one")).contains("is yours");
        assertThat(status(other)).isEqualTo("booked");
    }

    @Test
    void a_yes_afterwards_is_kept_and_the_handoff_is_the_coachs_to_close() throws Exception {
        UUID slot = booked();
        over(slot);
        asked(slot, Event.Reminder.AFTER);
        assertThat(answer("yes i went")).contains("so glad you went");
        assertThat(text("select came from attendance where slot_id = '" + slot + "'"))
                .isEqualTo("t");
        assertThat(text("select settled_at is null from warm_handoff where client_id = '" + client + "'"))
                .isEqualTo("t");
    }

    @Test
    void nothing_is_asked_about_a_time_that_is_another_by_now() throws Exception {
        UUID slot = booked();
        int before = service.arrivedAt(phone).size();
        raise(service.core.ids.next(), Event.Reminder.DAY_BEFORE);
        raise(slot, Event.Reminder.AFTER);
        answer("thanks");
        assertThat(service.arrivedAt(phone)).hasSize(before + 1);
    }

    private UUID booked() throws Exception {
        UUID slot = slot(30);
        answer("i want to get into treatment");
        assertThat(answer("1")).contains("is yours");
        return slot;
    }

    private String answer(String text) throws Exception {
        int before = service.arrivedAt(phone).size();
        service.text(phone, text);
        service.until(() -> service.arrivedAt(phone).size() > before);
        List<String> arrived = service.arrivedAt(phone);
        return arrived.get(arrived.size() - 1);
    }

    private String asked(UUID slot, Event.Reminder reminder) throws Exception {
        int before = service.arrivedAt(phone).size();
        raise(slot, reminder);
        service.until(() -> service.arrivedAt(phone).size() > before);
        return service.arrivedAt(phone).get(before);
    }

    private void raise(UUID slot, Event.Reminder reminder) {
        service.core.database.useProgram(
                service.program,
                handle -> service.core.conversations.advance(
                        handle,
                        service.program,
                        thread,
                        new Event.AppointmentDue(slot.toString(), reminder),
                        service.core.time.instant().plus(Duration.ofHours(2))));
    }

    private static void over(UUID slot) {
        service.sql(
                "update slot set starts_at = handrail.now() - interval '1 hour' where program_id = :program and id = '"
                        + slot + "'");
    }

    private static UUID slot(int hoursFromNow) {
        UUID id = service.core.ids.next();
        Instant at = service.core.time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hoursFromNow));
        service.sql("insert into slot (id, program_id, provider_id, starts_at, status, entered_at) values ('" + id
                + "', :program, '" + provider + "', '" + at.plusSeconds(phones * 60L)
                + "', 'open', handrail.now())");
        return id;
    }

    private static String status(UUID slot) {
        return text("select status from slot where id = '" + slot + "'");
    }

    private static long count(String query) {
        return Long.parseLong(text(query));
    }

    private static String text(String query) {
        return service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
