package handrail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SealingKeys;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.Login;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.Program;
import handrail.program.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a look at Today reads does not grow with the people in the database: in the world of {@code ops/bench today}, smaller. */
class TodayAtScaleIT {

    private static final int CLIENTS = 42_000;
    private static final int STATEMENTS = 7;
    private static final int MOST = 500;
    private static final int SHOWN = 50;

    /** The task and its episode. */
    private static final long FOR_THE_ORDER = 2;

    /** The task, its client, thread, episode, overdoses and owner; a thread that the task does not name is looked up by the client first. */
    private static final long FOR_A_LINE = 9;

    /** Whose day they have, whom they never meet, the programs, which are read whole. */
    private static final long BESIDES = 400;

    /** From here on PostgreSQL has one plan for every look, if it is no worse. */
    private static final int PLANS_OF_THEIR_OWN = 6;

    private static final ProgramId PROGRAM = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final ProgramTime TIME = new ProgramTime();
    private static final Ids IDS = new Ids(TIME);

    private static TestDatabase rows;
    private static Sealing sealing;
    private static Database database;

    @BeforeAll
    static void fill() throws Exception {
        rows = TestServer.migrated();
        sealing = SealingKeys.at(Files.createTempDirectory("handrail-test").resolve("sealing-keys"), null);
        database = new Database(connections(rows.application()));
        Policy policy = PolicyFile.read(Path.of("../config/programs/standard"));
        database.open(handle -> {
            handle.attach(Programs.class)
                    .add(new Program(PROGRAM, "bench", "Bench", "Bench", "America/New_York", policy), policy);
            return PROGRAM;
        });
        BenchPeople people =
                new BenchPeople(Database.prepared(Jdbi.create(connections(rows.keeper()))), PROGRAM, CLIENTS);
        people.fill();
        people.seal(sealing);
    }

    @AfterAll
    static void drop() {
        rows.close();
    }

    private static PGSimpleDataSource connections(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(rows.jdbcUrl() + "&currentSchema=handrail");
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    @Test
    void a_coachs_look_is_seven_statements_however_much_is_to_do() {
        BenchLook look = new BenchLook();
        Database heard = new Database(look.listening(connections(rows.application())));
        BenchDay.in(heard, TIME, IDS, sealing).draw(one(Role.COACH));
        assertThat(look.statements()).isEqualTo(STATEMENTS);
    }

    @Test
    void a_coachs_look_reads_a_few_rows_for_each_line_and_no_table_of_people_whole() {
        SignedIn coach = one(Role.COACH);
        Map<String, Long> read = read(coach);
        int lines = BenchDay.in(database, TIME, IDS, sealing).draw(coach).lines();
        assertThat(total(read)).as("%s for %d lines", read, lines).isLessThanOrEqualTo(FOR_A_LINE * lines + BESIDES);
    }

    @Test
    void a_supervisors_look_puts_in_order_what_can_be_listed_of_all_that_is_open_and_looks_up_what_is_shown() {
        SignedIn supervisor = one(Role.SUPERVISOR);
        long open = database.inProgram(
                PROGRAM,
                handle -> handle.createQuery("select count(*) from task where done_at is null")
                        .mapTo(long.class)
                        .one());
        assertThat(open).as("what is open").isGreaterThan(2 * MOST);
        Map<String, Long> read = read(supervisor);
        assertThat(read.get("task")).isLessThanOrEqualTo(MOST + 1);
        assertThat(total(read))
                .as("%s", read)
                .isLessThanOrEqualTo(FOR_THE_ORDER * (MOST + 1) + FOR_A_LINE * SHOWN + BESIDES);
    }

    private static long total(Map<String, Long> read) {
        return read.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By table how many rows one look reads, on a connection of its own that has made many: what is filtered away counts too. */
    private static Map<String, Long> read(SignedIn me) {
        return Jdbi.create(connections(rows.application())).withHandle(raw -> {
            BenchDay day = BenchDay.in(new Database(on(raw)), TIME, IDS, sealing);
            for (int i = 0; i < PLANS_OF_THEIR_OWN * 2; i++) {
                day.draw(me);
            }
            Map<String, Long> before = told(raw);
            day.draw(me);
            Map<String, Long> read = new HashMap<>();
            told(raw).forEach((table, rows) -> read.merge(table, rows - before.getOrDefault(table, 0L), Long::sum));
            read.values().removeIf(rows -> rows == 0);
            return read;
        });
    }

    private static Jdbi on(Handle handle) {
        return Database.prepared(Jdbi.create(handle.getConnection()));
    }

    /** What PostgreSQL has counted so far, for all connections: nobody else works in this database. */
    private static Map<String, Long> told(Handle handle) {
        handle.execute("select pg_stat_force_next_flush()");
        return handle
                .createQuery(
                        "select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_user_tables where schemaname = 'handrail'")
                .map((row, context) -> Map.entry(row.getString("relname"), row.getLong("rows")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SignedIn one(Role role) {
        return BenchDay.signedIn(database, PROGRAM, role, 1).get(0);
    }
}
