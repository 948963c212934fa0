package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.Login;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls between programs as PostgreSQL has them (C5), table by table, whichever tables there are. */
class WalledTablesIT {

    /** Read before it is known which program is meant, or of no program at all. Nothing may be added without a reason. */
    private static final Set<String> WITHOUT_A_WALL = Set.of(
            "program",
            "sender",
            "account",
            "membership",
            "sign_in_session",
            "sign_in_failure",
            "api_key",
            "inbound_claim",
            "job_beat",
            "time_shift",
            "audit_let_go",
            "audit_seal",
            "databasechangelog",
            "databasechangeloglock");

    private static final UUID ONE = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-00000000000b");

    private static TestDatabase rows;
    private static Jdbi owner;
    private static Jdbi application;
    private static List<String> walled;

    @BeforeAll
    static void a_row_of_one_program_in_every_table() {
        rows = TestServer.migrated();
        owner = as(rows.keeper());
        application = as(rows.application());
        walled = names("""
                select c.oid::regclass::text from pg_class c
                where c.relnamespace = 'handrail'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                    and c.relrowsecurity and c.relforcerowsecurity
                """);
        owner.useTransaction(handle -> {
            handle.execute(
                    "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'one', 'x', 'x', 'UTC', '{}'),"
                            + " (?, 'other', 'x', 'x', 'UTC', '{}')",
                    ONE,
                    OTHER);
            // What a row says is of no matter here, only whose it is: so nothing asks whether it makes sense.
            List<String> checks = handle.createQuery("""
                            select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) from pg_constraint
                            where connamespace = 'handrail'::regnamespace and contype in ('c', 'f') and coninhcount = 0
                            """).mapTo(String.class).list();
            checks.forEach(handle::execute);
            // Nor does anything follow from it: each table has this one row.
            walled.forEach(table -> handle.execute("alter table " + table + " disable trigger user"));
            walled.forEach(table -> handle.execute(anyRow(handle, table), ONE));
        });
    }

    @AfterAll
    static void drop() {
        rows.close();
    }

    @Test
    void c5_every_table_has_a_wall_but_those_of_the_closed_list() {
        Set<String> open = new TreeSet<>(names("""
                select relname from pg_class
                where relnamespace = 'handrail'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and not relispartition
                    and not (relrowsecurity and relforcerowsecurity)
                """));
        open.removeIf(table -> table.startsWith("qrtz_"));
        assertThat(open).isEqualTo(new TreeSet<>(WITHOUT_A_WALL));
    }

    @Test
    void c5_every_wall_is_the_same_and_lets_the_application_through_for_its_program_only() {
        String wall = "(program_id = ( SELECT program() AS program))";
        assertThat(names("""
                        select distinct concat_ws(' ', policyname, cmd, array_to_string(roles, ','), qual, with_check)
                        from pg_policies where schemaname = 'handrail'
                        """))
                .containsExactlyInAnyOrder(
                        "program_wall ALL handrail_app " + wall + " " + wall, "keeper ALL handrail_keeper true true");
        assertThat(
                        names(
                                "select tablename::text from pg_policies where schemaname = 'handrail' and policyname = 'program_wall'"))
                .containsExactlyInAnyOrderElementsOf(walled);
    }

    @Test
    void c5_there_is_no_way_around_for_the_applications_role() {
        assertThat(
                        names(
                                "select rolname::text from pg_roles where rolname = 'handrail_app' and (rolsuper or rolbypassrls or rolcreaterole)"))
                .isEmpty();
        assertThat(
                        names(
                                "select r.rolname::text from pg_roles r where r.rolname <> 'handrail_app' and pg_has_role('handrail_app', r.oid, 'member')"))
                .as("other roles it may take")
                .isEmpty();
        assertThat(names("select relname::text from pg_class where relowner = 'handrail_app'::regrole"))
                .as("what it owns")
                .isEmpty();
        assertThat(names("""
                        select oid::regclass::text from pg_class where relnamespace = 'handrail'::regnamespace and relispartition
                            and has_table_privilege('handrail_app', oid, 'select,insert,update,delete,truncate')
                        """))
                .as("partitions it could read past their table's wall")
                .isEmpty();
        assertThat(
                        names(
                                "select proname::text from pg_proc where pronamespace = 'handrail'::regnamespace and prosecdef"))
                .as("functions that run as the keeper")
                .containsExactly("move_time");
        assertThat(walled)
                .allSatisfy(table -> assertThat(names("select 'may' where has_table_privilege('handrail_app', '" + table
                                + "', 'truncate,trigger')"))
                        .isEmpty());
    }

    @Test
    void c5_one_programs_rows_do_not_exist_for_another_nor_for_none() {
        for (String table : walled) {
            assertThat(seen(table, ONE)).as(table).isEqualTo(1);
            assertThat(seen(table, OTHER)).as(table).isZero();
            assertThat(seen(table, null)).as(table).isZero();
        }
    }

    @Test
    void c5_another_program_can_neither_change_nor_delete_nor_add_to_them() {
        for (String table : walled) {
            assertThat(changed("update " + table + " set program_id = program_id"))
                    .as("update " + table)
                    .isZero();
            assertThat(changed("delete from " + table))
                    .as("delete from " + table)
                    .isZero();
            assertThat(changed(owner.withHandle(handle -> anyRow(handle, table)).replace("?", "'" + ONE + "'")))
                    .as("insert into " + table)
                    .isZero();
        }
    }

    @Test
    void c5_a_row_cannot_be_moved_to_another_program() {
        for (String table : walled) {
            int moved = application.inTransaction(handle -> {
                handle.execute("select set_config('handrail.program', ?, true)", ONE.toString());
                return tried(handle, "update " + table + " set program_id = '" + OTHER + "'");
            });
            assertThat(moved).as(table).isZero();
        }
    }

    /** PostgreSQL looks behind the wall for what a row points at, so that a plain reference would tell whether it is there. */
    @Test
    void c5_no_row_can_point_at_a_row_of_another_program() {
        try (TestDatabase whole = TestServer.migrated()) {
            Jdbi keeper = Jdbi.create(
                    whole.jdbcUrl() + "&currentSchema=handrail",
                    whole.keeper().user(),
                    whole.keeper().password());
            List<String> untied = keeper.withHandle(
                    handle -> handle.createQuery("""
                                    select f.conrelid::regclass || '.' || f.conname from pg_constraint f
                                    join pg_class t on t.oid = f.conrelid and t.relrowsecurity
                                    join pg_class w on w.oid = f.confrelid and w.relrowsecurity
                                    where f.contype = 'f' and not exists (
                                        select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'program_id'
                                            and a.attnum = any(f.conkey))
                                    """).mapTo(String.class).list());
            assertThat(untied).isEmpty();
        }
    }

    /** How many rows a statement of the other program changed; one that is refused changed none. */
    private static int changed(String statement) {
        return application.inTransaction(handle -> {
            handle.execute("select set_config('handrail.program', ?, true)", OTHER.toString());
            return tried(handle, statement);
        });
    }

    private static int tried(Handle handle, String statement) {
        handle.savepoint("before");
        try {
            return handle.execute(statement);
        } catch (JdbiException refused) {
            assertThat(refused.getCause())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            cause -> assertThat(cause.getSQLState()).isEqualTo("42501"));
            return 0;
        } finally {
            handle.rollbackToSavepoint("before");
        }
    }

    private static int seen(String table, UUID program) {
        return application.inTransaction(handle -> {
            if (program != null) {
                handle.execute("select set_config('handrail.program', ?, true)", program.toString());
            }
            return handle.createQuery("select count(*) from " + table)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** An insert with one parameter, the program, and something of the right type wherever something must stand. */
    private static String anyRow(Handle handle, String table) {
        List<String> columns =
                handle.createQuery("""
                        select quote_ident(attname) || '|' || format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped and attidentity = ''
                            and attnotnull and not atthasdef and attname <> 'program_id'
                        """).bind("table", table).mapTo(String.class).list();
        String names =
                columns.stream().map(column -> ", " + column.split("\\|")[0]).collect(Collectors.joining());
        String values = columns.stream()
                .map(column -> ", " + something(column.split("\\|")[1]))
                .collect(Collectors.joining());
        return "insert into " + table + " (program_id" + names + ") values (?" + values + ")";
    }

    private static String something(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "'\\x00'";
            case "boolean" -> "true";
            case "jsonb" -> "'{}'";
            case "date" -> "current_date";
            case "timestamp with time zone" -> "clock_timestamp()";
            case "time without time zone" -> "'10:00'";
            case "text[]", "uuid[]", "integer[]" -> "'{}'";
            default -> "'1'";
        };
    }

    private static List<String> names(String query) {
        return owner.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static Jdbi as(Login login) {
        return Jdbi.create(rows.jdbcUrl() + "&currentSchema=handrail", login.user(), login.password());
    }
}
