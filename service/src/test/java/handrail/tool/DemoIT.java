package handrail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SealingKeys;
import handrail.assignment.Assigning;
import handrail.assignment.Assignments;
import handrail.bot.Facts;
import handrail.checkin.CheckIns;
import handrail.checkin.Silence;
import handrail.conversation.CatalogueFiles;
import handrail.conversation.Consents;
import handrail.conversation.Conversations;
import handrail.conversation.ConversationsWiring;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.intake.Enrolled;
import handrail.intake.Enrolment;
import handrail.merge.Duplicates;
import handrail.merge.Stops;
import handrail.merge.UnknownWriters;
import handrail.messaging.Cancelled;
import handrail.messaging.OptOuts;
import handrail.messaging.Outbox;
import handrail.messaging.Pages;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.standing.Holds;
import handrail.task.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The demo as somebody finds it who starts Handrail for the first time. */
class DemoIT {

    private static final Path STANDARD = Path.of("../config/programs/standard");

    @TempDir
    private static Path folder;

    private static final ProgramTime TIME = new ProgramTime();
    private static TestDatabase rows;
    private static Database database;
    private static Sealing sealing;
    private static Demo.Parts parts;
    private static Instant before;
    private static List<String> told;
    private static Duration took;

    @BeforeAll
    static void fill() {
        rows = TestServer.migrated();
        PGSimpleDataSource source = rows.source();
        source.setCurrentSchema("handrail");
        database = new Database(source);
        sealing = SealingKeys.at(folder.resolve("keys"));
        parts = parts();
        before = TIME.instant();
        long start = System.nanoTime();
        told = Demo.fill(database, TIME, parts, STANDARD);
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    @AfterAll
    static void drop() {
        rows.close();
    }

    private static Demo.Parts parts() {
        Ids ids = new Ids(TIME);
        Audit audit = new Audit(ids);
        Tasks tasks = new Tasks(ids, audit);
        CheckIns checkIns = new CheckIns(ids, audit);
        Outbox outbox = new Outbox(ids, sealing);
        Pages pages = new Pages(
                TIME,
                ids,
                sealing,
                outbox,
                tasks,
                audit,
                new handrail.messaging.Alerts(ids, audit),
                "http://localhost");
        var statuses = new handrail.messaging.Statuses(ids, new com.codahale.metrics.MetricRegistry());
        Conversations conversations = new ConversationsWiring(
                        TIME,
                        ids,
                        sealing,
                        audit,
                        CatalogueFiles.read(STANDARD),
                        outbox,
                        new OptOuts(ids, statuses),
                        statuses,
                        pages,
                        tasks,
                        checkIns,
                        Facts.OptOutMode.OURS)
                .conversations();
        Enrolment enrolment = new Enrolment(
                TIME,
                audit,
                new Assigning(new Assignments(ids, audit), tasks, pages),
                tasks,
                checkIns,
                conversations,
                new Consents(ids, new Cancelled(statuses)),
                new Enrolled(ids, sealing),
                new Duplicates(ids, sealing, tasks, audit, TIME),
                new UnknownWriters(sealing),
                new Stops(sealing, new OptOuts(ids, statuses)));
        Holds holds = new Holds(ids, tasks, new Silence(ids, tasks, audit), new Cancelled(statuses), audit);
        return new Demo.Parts(ids, sealing, audit, conversations, enrolment, holds);
    }

    @Test
    void it_is_there_within_seconds_at_ten_in_the_morning_of_its_zone() {
        assertThat(took).as("on a machine that does other things too").isLessThan(Duration.ofSeconds(20));
        assertThat(told).anyMatch(line -> line.contains(Demo.PASSWORD));
        assertThat(TIME.instant()).isAfterOrEqualTo(before);
        assertThat(TIME.instant().atZone(ZoneId.of("America/New_York")).toLocalTime())
                .isBetween(LocalTime.of(9, 59, 59), LocalTime.of(10, 2));
    }

    @Test
    void it_is_filled_once() {
        assertThat(Demo.fill(database, TIME, parts, STANDARD)).isEmpty();
        List<ProgramId> programs =
                database.open(handle -> handle.attach(Programs.class).ids());
        assertThat(programs).hasSize(2);
    }

    @Test
    void sixty_people_have_a_history_and_something_is_due_of_every_kind_a_coach_meets() {
        assertThat(harbor("select count(*) from client")).isEqualTo(60);
        assertThat(harbor("select count(*) from client where language = 'es'")).isBetween(10L, 20L);
        assertThat(harbor(
                        "select count(*) from overdose_event where occurred_at < handrail.now() - interval '6 weeks'"))
                .isPositive();
        assertThat(harbor("select count(*) from check_in where status = 'answered' and score is not null"))
                .isGreaterThan(200);
        assertThat(harbor("select count(*) from message")).isGreaterThan(600);
        assertThat(harbor("select count(*) from outreach_attempt")).isGreaterThan(60);
        assertThat(harbor("select count(*) from supply_request where settled_at is null"))
                .isPositive();
        assertThat(harbor("select count(*) from warm_handoff where settled_at is null"))
                .isPositive();
        assertThat(harbor("select count(distinct kind) from task where done_at is null"))
                .isGreaterThanOrEqualTo(6);
        assertThat(harbor("select count(*) from task where done_at is null and kind = 'URGENT'"))
                .isZero();
        assertThat(harbor("select count(distinct owner_id) from task where done_at is null"))
                .isEqualTo(5);
    }

    @Test
    void nothing_has_happened_later_than_now_and_every_active_episode_is_asked_next() {
        assertThat(harbor("select count(*) from message where at > handrail.now()"))
                .isZero();
        assertThat(harbor("select count(*) from outreach_attempt where at > handrail.now()"))
                .isZero();
        assertThat(harbor("select count(*) from warm_handoff where requested_at > handrail.now()"))
                .isZero();
        assertThat(harbor("select count(*) from supply_request where requested_at > handrail.now()"))
                .isZero();
        assertThat(harbor("select count(*) from check_in where status = 'due' and due_at <= handrail.now()"))
                .isZero();
        assertThat(harbor("""
                        select count(*) from episode_of_care e where status in ('active', 'waitlist')
                            and not exists (select from check_in c where c.episode_id = e.id and c.status = 'due')
                        """)).isZero();
    }

    @Test
    void s9_whoever_is_on_hold_was_put_there_until_a_day_on_which_somebody_looks_again() {
        assertThat(harbor("select count(*) from episode_of_care where status = 'on_hold'"))
                .isPositive();
        assertThat(harbor("""
                        select count(*) from episode_of_care e where e.status = 'on_hold' and not exists (
                            select from hold h join task t on t.about = h.id and t.kind = 'REVIEW_HOLD' and t.done_at is null
                            where h.client_id = e.client_id and h.ended_at is null and h.review_on > handrail.now()::date)
                        """)).isZero();
    }

    @Test
    void s10_nobody_who_did_not_agree_was_texted() {
        assertThat(harbor("""
                        select count(*) from message m join conversation c on c.id = m.conversation_id
                        where not exists (select from messaging_consent k where k.client_id = c.client_id and k.kind = 'verbal')
                        """)).isZero();
    }

    @Test
    void a_name_and_a_text_open_again() {
        Program program = program("harbor-county");
        String name = database.inProgram(
                program.id(),
                handle -> handle.createQuery("select id, first_name from client order by id limit 1")
                        .map((row, context) -> sealing.open(
                                "client",
                                "first_name",
                                row.getObject("id", UUID.class),
                                new handrail.database.Sealed(row.getBytes("first_name"))))
                        .one());
        assertThat(DemoProgram.NAMES).contains(name);
    }

    @Test
    void c5_the_tiny_program_beside_it_has_its_own_two_people() {
        assertThat(count(program("walls-county").id(), "select count(*) from client"))
                .isEqualTo(2);
    }

    private static Program program(String slug) {
        List<Program> programs =
                database.open(handle -> handle.attach(Programs.class).all());
        return programs.stream()
                .filter(program -> program.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static long harbor(String sql) {
        return count(program("harbor-county").id(), sql);
    }

    private static long count(ProgramId program, String sql) {
        return database.inProgram(
                program, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
