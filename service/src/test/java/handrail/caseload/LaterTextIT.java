package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Language;
import handrail.careplan.SafetyPlans;
import handrail.comment.Comments;
import handrail.handoff.Handoffs;
import handrail.handoff.OpenHandoffs;
import handrail.wording.Wordings;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text that a coach writes for later, from the page to the phone, and whatever comes between. */
class LaterTextIT {

    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final String WORDS = "Good morning! Shall we talk today?";

    private static RunningService service;
    private static LaterPages pages;
    private static LaterJob job;
    private static ThreadView view;
    private static SignedIn ana;
    private static int next = 30;

    private String phone;
    private UUID client;
    private UUID thread;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        view = view();
        pages = new LaterPages(
                service.core.database, view, service.core.laterTexts, service.core.tasks, service.core.time);
        job = new LaterJob(
                service.core.database,
                service.core.time,
                service.core.sealing,
                service.core.laterTexts,
                service.core.conversations,
                service.core.tasks);
        ana = signedIn(service.coach);
    }

    private static ThreadView view() {
        return new ThreadView(
                service.core.sealing,
                new Threads(service.core.sealing),
                new OtherWording(service.core.catalogue),
                new Comments(
                        service.core.ids,
                        service.core.sealing,
                        service.core.tasks,
                        service.core.audit,
                        service.core.time),
                new Care(
                        service.core.ids,
                        service.core.sealing,
                        service.core.tasks,
                        service.core.silence,
                        service.core.audit),
                new OpenHandoffs(
                        new Handoffs(service.core.ids, service.core.tasks, service.core.audit),
                        service.core.tasks,
                        service.core.audit),
                new SharedPhone(service.core.sealing, service.core.tasks, service.core.audit, service.core.time),
                service.core.laterTexts,
                new Wordings(service.core.ids, service.core.sealing, service.core.audit),
                new SafetyPlans(service.core.ids, service.core.sealing, service.core.audit),
                service.core.audit,
                service.core.time);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void sql(String statement) {
        service.sql(statement.contains(":program") ? statement : statement + " and program_id = :program");
    }

    @BeforeEach
    void somebody() {
        Instant now = service.core.time.instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, HERE).plusDays(1);
        service.move(Duration.between(now, tomorrow.atTime(11, 0).atZone(HERE)));
        phone = "+120255501" + next++;
        client = service.enrolled("Remy", phone);
        sql("update client set zone = 'America/Denver' where id = '" + client + "'");
        thread = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from conversation where client_id = :client")
                        .bind("client", client)
                        .mapTo(UUID.class)
                        .one());
    }

    private static SignedIn signedIn(AccountId account) {
        return new SignedIn(
                service.core.ids.next(), account, service.program, Role.COACH, Language.EN, "Somebody", "token");
    }

    /** Noon today in Denver, three hours from now. */
    private String noon() {
        return LocalDate.ofInstant(service.core.time.instant(), DENVER)
                .atTime(12, 0)
                .toString();
    }

    private Response plan(String... fields) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>(Map.of("body", WORDS));
        for (int i = 0; i < fields.length; i += 2) {
            form.putSingle(fields[i], fields[i + 1]);
        }
        return pages.plan(ana, thread, form);
    }

    private UUID planned() {
        assertThat(plan("later", noon()).getStatus()).isEqualTo(303);
        return shown().get(0).later();
    }

    private List<LaterText> shown() {
        return service.core.database.inProgram(service.program, handle -> service.core.laterTexts.open(handle, thread));
    }

    private ThreadPage page() {
        return service.core.database.inProgram(
                service.program, handle -> view.page(handle, ana, thread, "", Map.of(), List.of()));
    }

    private void itsTime() {
        pass(Duration.ofHours(3).plusMinutes(1));
    }

    /** The service's own job may be as fast: each text goes once. */
    private static void pass(Duration time) {
        service.move(time);
        var unused = service.run(job);
        service.until(() ->
                service.count("select count(*) from later_text where state = 'waiting' and send_at <= handrail.now()")
                        == 0);
    }

    private List<String> arrived() {
        return service.arrived(phone).stream().filter(WORDS::equals).toList();
    }

    private void held(String outcome) {
        itsTime();
        assertThat(shown()).singleElement().satisfies(text -> {
            assertThat(text.state()).isEqualTo(LaterStep.State.HELD);
            assertThat(text.outcome()).isEqualTo(outcome);
        });
        assertThat(service.count(
                        "select count(*) from outbox where purpose = 'coach' and conversation_id = '" + thread + "'"))
                .isZero();
        assertThat(undecided()).isEqualTo(1);
    }

    private long undecided() {
        return service.count("select count(*) from task where kind = 'NOT_SENT' and done_at is null and client_id = '"
                + client + "'");
    }

    @Test
    void t17_it_waits_in_the_thread_with_its_hour_where_they_are_and_goes_once_at_that_time() {
        planned();
        assertThat(page().getLater().getTexts()).singleElement().satisfies(text -> {
            assertThat(text.there()).isEqualTo("today 12:00");
            assertThat(text.here()).isEqualTo("today 14:00");
            assertThat(text.body()).isEqualTo(WORDS);
        });
        assertThat(arrived()).isEmpty();
        itsTime();
        service.until(() -> arrived().size() == 1);
        assertThat(page().getLater().getTexts()).isEmpty();
        assertThat(page().getLog().getLines())
                .extracting(ThreadLines.Line::body)
                .containsOnlyOnce(WORDS);
        service.move(Duration.ofHours(1));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void until_its_time_it_can_be_a_draft_again_or_let_go_and_after_it_neither() {
        UUID first = planned();
        pages.back(ana, thread, first);
        assertThat(page().getComposer().getWords()).isEqualTo(WORDS);
        UUID second = planned();
        assertThat(page().getComposer().getWords())
                .as("what is planned is no draft")
                .isEmpty();
        assertThat(pages.cancel(ana, thread, second).getLocation().toString()).endsWith("said=later-cancelled");
        assertThat(pages.back(ana, thread, second).getLocation().toString()).endsWith("said=later-gone");
        itsTime();
        assertThat(arrived()).isEmpty();
        plan("later", "chosen", "at", noon().replace("12:00", "15:00"));
        UUID third = shown().get(0).later();
        itsTime();
        service.until(() -> arrived().size() == 1);
        assertThat(pages.cancel(ana, thread, third).getLocation().toString()).endsWith("said=later-gone");
    }

    @Test
    void tapping_twice_plans_it_once() {
        planned();
        planned();
        assertThat(shown()).hasSize(1);
        plan("later", "chosen", "at", noon().replace("12:00", "15:00"));
        assertThat(shown()).as("another hour is another text").hasSize(2);
    }

    @Test
    void c4_its_words_are_sealed_and_every_step_is_audited() {
        UUID id = planned();
        assertThat(service.count(
                        "select count(*) from later_text where position(convert_to('morning', 'UTF8') in body) > 0"))
                .isZero();
        pages.cancel(ana, thread, id);
        assertThat(service.count("select count(*) from audit where subject_id = '" + id
                        + "' and action in ('thread.later.plan', 'thread.later.cancel')"))
                .isEqualTo(2);
        assertThat(service.count("select count(*) from later_text where state = 'cancelled' and body is not null"))
                .as("what nobody needs is not kept")
                .isZero();
    }

    @Test
    void t17_c4_a_picture_waits_sealed_beside_its_words_goes_with_them_and_is_kept_no_longer() {
        byte[] picture = "GIF89a of the blue door".getBytes(StandardCharsets.US_ASCII);
        assertThat(pages.plan(ana, thread, WORDS, "", noon(), "", picture).getStatus())
                .isEqualTo(303);
        assertThat(pages.plan(ana, thread, WORDS, "", noon(), "", picture).getStatus())
                .as("tapped twice")
                .isEqualTo(303);
        assertThat(shown())
                .singleElement()
                .satisfies(text -> assertThat(text.pictured()).isTrue());
        assertThat(
                        service.count(
                                "select count(*) from later_text where position(convert_to('blue door', 'UTF8') in picture) > 0"))
                .isZero();
        itsTime();
        service.until(() -> arrived().size() == 1);
        assertThat(service.count(
                        "select count(*) from outbox where picture is not null and conversation_id = '" + thread + "'"))
                .isEqualTo(1);
        assertThat(service.count("select count(*) from later_text where state = 'sent' and picture is not null"))
                .isZero();
    }

    @Test
    void a_picture_needs_no_words_to_wait_and_is_chosen_anew_when_it_is_a_draft_again() {
        byte[] picture = "GIF89a of the blue door".getBytes(StandardCharsets.US_ASCII);
        assertThat(pages.plan(ana, thread, "", "", noon(), "", picture).getStatus())
                .isEqualTo(303);
        UUID later = shown().get(0).later();
        assertThat(pages.back(ana, thread, later).getLocation().toString()).endsWith("said=later-picture");
        assertThat(shown()).isEmpty();
        assertThat(service.count("select count(*) from later_text where picture is not null and id = '" + later + "'"))
                .isZero();
    }

    @Test
    void a_wrong_time_says_why_and_loses_no_word() {
        for (Map.Entry<String, String> wrong : Map.of(
                        noon().replaceFirst("^\\d+", "2020"),
                        "later.fault.past",
                        "soon",
                        "later.fault.when",
                        noon().replaceFirst("^\\d+", "2099"),
                        "later.fault.far")
                .entrySet()) {
            Response refused = plan("later", "chosen", "at", wrong.getKey());
            assertThat(refused.getStatus()).isEqualTo(422);
            ThreadPage page = (ThreadPage) refused.getEntity();
            assertThat(page.getFaults()).extracting(fault -> fault.message()).containsExactly(wrong.getValue());
            assertThat(page.getComposer().getWords()).isEqualTo(WORDS);
            assertThat(page.typed("at")).isEqualTo(wrong.getKey());
        }
        Response noPicture = pages.plan(ana, thread, WORDS, "", noon(), "", new byte[] {1, 2, 3});
        assertThat(((ThreadPage) noPicture.getEntity()).wrong("picture")).isTrue();
        assertThat(plan("later", noon(), "body", " ").getStatus()).isEqualTo(422);
        assertThat(shown()).isEmpty();
    }

    @Test
    void t8_an_hour_nobody_agreed_to_takes_a_reason_which_is_kept() {
        String night = LocalDate.ofInstant(service.core.time.instant(), DENVER)
                .atTime(23, 30)
                .toString();
        Response refused = plan("later", "chosen", "at", night);
        assertThat(((ThreadPage) refused.getEntity()).wrong("why")).isTrue();
        assertThat(plan("later", "chosen", "at", night, "why", "agreed").getStatus())
                .isEqualTo(303);
        assertThat(shown())
                .singleElement()
                .satisfies(text -> assertThat(text.why()).isEqualTo("agreed"));
        pass(Duration.ofHours(14).plusMinutes(31));
        service.until(() -> arrived().size() == 1);
    }

    @Test
    void t17_t8_an_hour_that_has_become_quiet_waits_for_the_next_one_and_says_so() {
        planned();
        sql("update later_text set send_at = send_at + interval '12 hours' where state = 'waiting'");
        pass(Duration.ofHours(15).plusMinutes(1));
        assertThat(service.count("select count(*) from later_text where state = 'waiting' and outcome = 'quiet'"))
                .isEqualTo(1);
        assertThat(page().getLater().getTexts())
                .singleElement()
                .satisfies(text -> assertThat(text.moved()).isTrue());
        pass(Duration.ofHours(9));
        service.until(() -> arrived().size() == 1);
    }

    @Test
    void t17_what_they_wrote_meanwhile_holds_it_unless_the_writer_has_read_it() throws Exception {
        planned();
        service.text(phone, "my mother died last night");
        held("wrote");
        pages.back(ana, thread, shown().get(0).later());
        assertThat(undecided()).isZero();
        plan("later", "chosen", "at", noon().replace("12:00", "15:00"));
        service.text(phone, "ok talk later");
        var read = page();
        assertThat(read.getLog().getLines()).extracting(ThreadLines.Line::body).contains("ok talk later");
        itsTime();
        service.until(() -> arrived().size() == 1);
    }

    @Test
    void t17_t5_a_stop_holds_it_even_if_they_start_again() throws Exception {
        planned();
        service.text(phone, "STOP");
        service.text(phone, "START");
        held("opted_out");
    }

    @Test
    void t17_whoever_is_not_with_them_any_more_writes_no_more() {
        planned();
        AccountId bea = service.addStaff("coach", "Bea" + next, "+120255501" + next++);
        sql("update assignment set coach_id = '" + bea.value() + "' where client_id = '" + client + "'");
        held("handed_over");
        List<LaterShown.Shown> hers = service.core.database.inProgram(
                service.program,
                handle -> view.page(handle, signedIn(bea), thread, "", Map.of(), List.of())
                        .getLater()
                        .getTexts());
        assertThat(hers)
                .as("the words are there for the coach they have now")
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo(WORDS));
    }

    @Test
    void t17_an_episode_that_has_ended_holds_it() {
        planned();
        sql("update episode_of_care set status = 'finished' where client_id = '" + client + "'");
        held("closed");
    }

    @Test
    void t17_s9_a_hospital_holds_it_and_of_a_death_the_coach_hears_from_the_supervisor_alone() {
        planned();
        sql("insert into hold (id, program_id, client_id, kind, review_on, recorded_at, recorded_by) values"
                + " (gen_random_uuid(), :program, '"
                + client + "', 'hospital', current_date + 7, handrail.now(), '" + service.supervisor.value()
                + "')");
        held("on_hold");
        pages.cancel(ana, thread, shown().get(0).later());
        assertThat(undecided()).isZero();
        plan("later", "chosen", "at", noon().replace("12:00", "15:00"));
        sql("insert into death (id, program_id, client_id, recorded_at, recorded_by) values (gen_random_uuid(),"
                + " :program, '"
                + client + "', handrail.now(), '" + service.supervisor.value() + "')");
        itsTime();
        assertThat(shown())
                .singleElement()
                .satisfies(text -> assertThat(text.outcome()).isEqualTo("died"));
        assertThat(undecided()).isZero();
    }
}
