package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.assignment.Names;
import handrail.bot.Language;
import handrail.staff.HandedDays;
import handrail.task.TaskKind;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a day goes to a colleague, and comes back by itself. */
class HandedDayIT {

    private static final String BEAS_PHONE = "+12025550112";
    private static final String WHY = "the school called, my son is ill";

    private RunningService service;
    private DayPages pages;
    private HandedDays days;
    private SignedIn ana;
    private SignedIn bea;
    private UUID client;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        days = new HandedDays(service.core.ids, service.core.sealing, service.core.audit, service.core.pages);
        pages = new DayPages(service.core.database, service.core.sealing, days, service.core.time, () -> {});
        ana = signedIn(service.coach);
        bea = signedIn(service.addStaff("coach", "Bea", BEAS_PHONE));
        client = service.enrolled("Remy", "+12025550141");
        service.core.database.useProgram(
                service.program,
                handle -> service.core.tasks.openForCoach(
                        handle, service.program, TaskKind.SILENT, client, null, service.core.time.instant()));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void c5_a_colleague_has_the_day_with_its_reason_is_told_in_words_that_name_nobody_and_it_ends_at_midnight() {
        assertThat(hand(bea.account(), WHY).getStatus()).isEqualTo(303);
        assertThat(marks(bea)).containsExactly(new Handed.Mark("for", "Ana", WHY));
        assertThat(marks(ana)).containsExactly(new Handed.Mark("with", "Bea", ""));
        assertThat(mayOpen(bea)).isTrue();
        service.until(() -> !service.arrived(BEAS_PHONE).isEmpty());
        assertThat(service.arrived(BEAS_PHONE))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("Handrail: a colleague handed you their day.")
                        .doesNotContain("Ana", "Remy", "school"));
        assertThat(service.count(
                        "select count(*) from cover where (ends_at at time zone 'America/New_York')::time = '00:00'"))
                .isEqualTo(1);
        service.move(Duration.ofHours(15));
        assertThat(marks(bea)).as("it is over by itself").isEmpty();
        assertThat(marks(ana)).isEmpty();
        assertThat(mayOpen(bea)).isFalse();
    }

    @Test
    void handing_it_over_again_changes_nothing_and_another_reason_is_only_another_reason() {
        hand(bea.account(), WHY);
        hand(bea.account(), WHY);
        hand(bea.account(), "back at six");
        assertThat(service.count("select count(*) from cover")).isEqualTo(1);
        assertThat(audited("day.hand")).isEqualTo(1);
        assertThat(audited("day.reword")).isEqualTo(1);
        assertThat(service.count("select count(*) from outbox where purpose = 'staff'"))
                .isEqualTo(1);
        assertThat(marks(bea)).containsExactly(new Handed.Mark("for", "Ana", "back at six"));
    }

    @Test
    void it_is_with_one_colleague_at_a_time_and_taken_back_by_whose_day_it_is() {
        SignedIn cal = signedIn(service.addStaff("coach", "Cal", "+12025550113"));
        hand(bea.account(), WHY);
        hand(cal.account(), WHY);
        assertThat(marks(bea)).isEmpty();
        assertThat(marks(cal)).hasSize(1);
        pages.takeBack(bea);
        assertThat(marks(cal)).as("it is not hers to take back").hasSize(1);
        pages.takeBack(ana);
        pages.takeBack(ana);
        assertThat(marks(cal)).isEmpty();
        assertThat(audited("day.take-back")).isEqualTo(2);
        hand(bea.account(), WHY);
        assertThat(marks(bea)).as("and can be handed over again").hasSize(1);
    }

    @Test
    void c5_whoever_a_colleague_never_meets_stays_with_the_coach() {
        service.sql(
                "insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at) values (gen_random_uuid(), :program, '"
                        + bea.account().value() + "', '" + client + "', '" + service.supervisor.value()
                        + "', handrail.now())");
        hand(bea.account(), WHY);
        assertThat(open(bea)).isEmpty();
        assertThat(mayOpen(bea)).isFalse();
        assertThat(marks(ana)).containsExactly(new Handed.Mark("stays", "Bea", ""));
    }

    @Test
    void off_shift_means_silent_and_on_leave_is_no_choice() {
        service.sql("update working_hours set opens = '18:00' where program_id = :program and account_id = '"
                + bea.account().value() + "'");
        assertThat(hand(bea.account(), WHY).getStatus()).isEqualTo(303);
        assertThat(service.count("select count(*) from outbox where purpose = 'staff'"))
                .as("she sees it when her shift begins")
                .isZero();
        pages.takeBack(ana);
        service.sql(
                "insert into leave (id, program_id, account_id, from_on, until_on, entered_by, entered_at) select gen_random_uuid(), :program, '"
                        + bea.account().value() + "', d, d, '" + service.supervisor.value()
                        + "', handrail.now() from (select (handrail.now() at time zone 'America/New_York')::date as d) today");
        assertThat(hand(bea.account(), WHY).getStatus()).isEqualTo(422);
        assertThat(service.count("select count(*) from cover where ended_at is null"))
                .isZero();
    }

    @Test
    void a_wrong_choice_is_refused_by_name_and_what_was_typed_stays() {
        for (UUID nobody : List.of(ana.account().value(), service.supervisor.value(), UUID.randomUUID())) {
            Response refused = hand(new AccountId(nobody), WHY);
            assertThat(refused.getStatus()).isEqualTo(422);
            DayPage page = (DayPage) refused.getEntity();
            assertThat(page.getFaults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("to"));
            assertThat(page.typed("because")).isEqualTo(WHY);
        }
        DayPage silent = (DayPage) hand(bea.account(), " ").getEntity();
        assertThat(silent.getFaults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("because"));
        DayPage wordy = (DayPage) hand(bea.account(), "x".repeat(301)).getEntity();
        assertThat(wordy.wrong("because")).isTrue();
        assertThat(service.count("select count(*) from cover")).isZero();
    }

    @Test
    void c4_the_reason_is_sealed() {
        hand(bea.account(), WHY);
        assertThat(service.count("select count(*) from cover where position(convert_to('school', 'UTF8') in note) > 0"))
                .isZero();
    }

    private Response hand(AccountId to, String because) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("to", to.value().toString());
        form.putSingle("because", because);
        return pages.hand(ana, form);
    }

    private List<Owed> open(SignedIn who) {
        return in(handle -> new Today(service.core.sealing).open(handle, who, 50));
    }

    private List<Handed.Mark> marks(SignedIn who) {
        return in(handle ->
                List.copyOf(Handed.of(handle, who, days.now(handle, who), open(who), new Names(service.core.sealing))
                        .lines()
                        .values()));
    }

    private boolean mayOpen(SignedIn who) {
        return service.core.database.inProgram(service.program, handle -> CoachAccess.allows(handle, who, client));
    }

    private long audited(String action) {
        return service.count("select count(*) from audit where action = '" + action + "' and actor_id = '"
                + ana.account().value() + "'");
    }

    private SignedIn signedIn(AccountId account) {
        return new SignedIn(
                service.core.ids.next(), account, service.program, Role.COACH, Language.EN, "Somebody", "token");
    }

    private <T> T in(Function<Handle, T> work) {
        return service.core.database.inProgram(service.program, work::apply);
    }
}
