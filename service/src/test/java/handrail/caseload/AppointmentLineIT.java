package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.staff.HandedDays;
import handrail.task.TaskKind;
import handrail.task.TaskSteps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A booked time on Today: when it is, whether they will come, and whether they were there. */
class AppointmentLineIT {

    private static final String PHONE = "+12025550141";

    private RunningService service;
    private TodayPages pages;
    private SignedIn ana;
    private UUID slot;
    private Instant at;

    @BeforeEach
    void booked() throws Exception {
        service = new RunningService();
        pages = new TodayPages(
                service.core.database,
                service.core.sealing,
                service.core.tasks,
                new TaskSteps(service.core.ids, service.core.sealing, service.core.audit),
                new HandedDays(service.core.ids, service.core.sealing, service.core.audit, service.core.pages),
                service.core.audit,
                service.core.time);
        ana = new SignedIn(service.coach.value(), service.coach, service.program, Role.COACH, Language.EN, "Ana", "");
        service.enrolled("Remy", PHONE);
        UUID provider = service.core.ids.next();
        service.sql("insert into provider (id, program_id, name, kind, phone, address, languages) values ('" + provider
                + "', :program, 'Lakeside Clinic', 'moud', '(202) 555-0187', '9 Lake Rd', '{en}')");
        slot = service.core.ids.next();
        at = service.core.time.instant().plus(Duration.ofHours(72));
        service.sql("insert into slot (id, program_id, provider_id, starts_at, status, entered_at) values ('" + slot
                + "', :program, '" + provider + "', '" + at + "', 'open', handrail.now())");
        service.text(PHONE, "i want to get into treatment");
        service.until(() -> service.arrivedAt(PHONE).size() == 1);
        service.text(PHONE, "1");
        service.until(() -> service.count("select count(*) from slot where status = 'booked'") == 1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_appointment_says_when_it_is_and_on_its_day_that_it_is_today() {
        assertThat(reason()).startsWith("Appointment ").endsWith(": remind them, and offer to go along");
        service.move(Duration.between(service.core.time.instant(), at.minusSeconds(1)));
        assertThat(reason()).matches("Appointment (today|tomorrow) " + hour() + ": remind them, and offer to go along");
    }

    @Test
    void who_said_they_will_be_there_is_not_reminded_and_after_its_time_it_is_asked_how_it_went() {
        service.sql(
                "update slot set confirmed_at = handrail.now() where program_id = :program and id = '" + slot + "'");
        assertThat(reason()).endsWith("they said they will be there: offer to go along");
        service.move(Duration.between(service.core.time.instant(), at.plusSeconds(60)));
        assertThat(reason()).isEqualTo("Had an appointment today " + hour() + ": ask whether they made it");
        service.sql("insert into attendance (id, program_id, handoff_id, slot_id, client_id, came, told_at)"
                + " select gen_random_uuid(), program_id, id, slot_id, client_id, true, handrail.now() from warm_handoff"
                + " where program_id = :program and slot_id = '" + slot + "'");
        assertThat(reason()).startsWith("Was at the appointment today " + hour());
    }

    @Test
    void a_time_that_was_given_back_is_no_appointment_any_more() {
        service.sql("update warm_handoff set slot_id = null, status = 'requested' where program_id = :program");
        assertThat(reason()).isEqualTo("Wants care: introduce, book, or call");
    }

    private String hour() {
        return DateTimeFormatter.ofPattern("HH:mm")
                .withZone(ZoneId.of("America/New_York"))
                .format(at);
    }

    private String reason() {
        TodayPage page = (TodayPage) pages.today(ana, false, null, "");
        return page.getLines().stream()
                .filter(line -> line.owed().kind() == TaskKind.WARM_HANDOFF)
                .map(page::reason)
                .findFirst()
                .orElseThrow();
    }
}
