package handrail.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.Login;
import handrail.database.ProgramId;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old months of the audit go by policy, sealed and verified, and what stays still verifies. */
class AuditMonthsIT {

    private final ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).withDayOfMonth(15);
    private final OffsetDateTime old = now.minusMonths(90);
    private final TestDatabase rows = TestServer.migrated();
    private final Jdbi application = as(rows.application());
    private final Jdbi owner = as(rows.keeper());

    @TempDir
    private Path folder;

    private AuditKeeper keeper;

    @BeforeEach
    void a_program_and_months_long_ago() {
        keeper = new AuditKeeper(rows.jdbcUrl(), rows.keeper(), folder.resolve("audit-heads"));
        owner.useHandle(handle -> {
            handle.execute(
                    "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'long', 'x', 'x', 'UTC', '{}')",
                    program.value());
            handle.execute(
                    "call make_partitions('audit', ?::date, 3)",
                    old.minusMonths(1).toLocalDate().toString());
        });
    }

    @AfterEach
    void drop() {
        rows.close();
    }

    /** Two rows of long ago, the second in one seal with a row of today; another seal, and a row in none. */
    private void history() {
        record("old", old);
        record("older", old.minusMonths(1));
        assertThat(keeper.seal()).isEqualTo(2);
        record("at the edge", old);
        record("today", now);
        assertThat(keeper.seal()).isEqualTo(2);
        record("today too", now);
        assertThat(keeper.seal()).isEqualTo(1);
        record("just now", now);
    }

    @Test
    void
            c5_a_month_that_is_over_goes_with_its_partition_and_the_chain_goes_on_from_the_head_of_the_last_seal_that_went()
                    throws Exception {
        history();
        assertThat(keeper.letGo()).isEqualTo(1);
        assertThat(partitions()).doesNotContain(month(old), month(old.minusMonths(1)));
        assertThat(actions()).containsExactly("at the edge", "today", "today too", "just now");
        AuditVerdict verdict = keeper.verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.seal()).isEqualTo(3);
        assertThat(verdict.rows()).isEqualTo(3);
        assertThat(verdict.tail()).isEqualTo(1);
        assertThat(verdict.sentence())
                .contains("Rows before "
                        + now.minusMonths(84).toLocalDate().withDayOfMonth(1)
                        + " were let go by policy.");
        assertThat(Files.readAllLines(folder.resolve("audit-heads"))).anyMatch(line -> line.startsWith("let-go 1 "));
        assertThat(keeper.letGo()).as("again changes nothing").isZero();
        assertThat(keeper.seal()).isEqualTo(1);
        assertThat(keeper.verify().intact()).isTrue();
    }

    @Test
    void c5_what_is_not_sealed_stays_however_old_it_is() {
        record("old", old);
        assertThat(keeper.letGo()).isZero();
        assertThat(partitions()).contains(month(old));
        assertThat(actions()).containsExactly("old");
        keeper.seal();
        assertThat(keeper.letGo()).isEqualTo(1);
        assertThat(actions()).isEmpty();
    }

    @Test
    void c5_a_trail_that_was_changed_loses_no_month() {
        history();
        owner.useHandle(handle -> handle.execute("update audit set detail = 'x' where action = 'today'"));
        assertThatThrownBy(keeper::letGo).hasMessageContaining("has been changed");
        assertThat(partitions()).contains(month(old));
        assertThat(actions()).hasSize(6);
    }

    @Test
    void c5_the_program_that_keeps_its_audit_longest_counts_and_none_keeps_less_than_six_years() {
        history();
        policy("{\"keepAuditMonths\": 120}");
        assertThat(keeper.letGo()).isZero();
        policy("{\"keepAuditMonths\": 1}");
        assertThat(keptMonths()).isEqualTo(72);
        policy("{}");
        assertThat(keptMonths()).isEqualTo(84);
    }

    @Test
    void c5_what_went_can_be_neither_forged_nor_forgotten() {
        history();
        keeper.letGo();
        for (String act : List.of(
                "delete from audit_let_go",
                "update audit_let_go set row_count = 1",
                "update audit_seal set head = decode(repeat('00', 32), 'hex') where seq = 1",
                "insert into audit_let_go select seq, head, 5, now(), now() from audit_seal where seq = 3")) {
            owner.useHandle(handle -> {
                handle.begin();
                handle.execute("create table kept_seal as select * from audit_seal");
                handle.execute("create table kept_gone as select * from audit_let_go");
                handle.execute(act);
                handle.commit();
            });
            assertThat(keeper.verify().intact()).as(act).isFalse();
            owner.useHandle(handle -> {
                handle.begin();
                handle.execute("delete from audit_let_go");
                handle.execute("delete from audit_seal");
                handle.execute("insert into audit_seal select * from kept_seal");
                handle.execute("insert into audit_let_go select * from kept_gone");
                handle.execute("drop table kept_seal, kept_gone");
                handle.commit();
            });
            assertThat(keeper.verify().intact()).as("undone: " + act).isTrue();
        }
        assertThatThrownBy(() -> application.useHandle(handle -> handle.execute("select let_audit_go()")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application.useHandle(handle -> handle.execute("select * from audit_let_go")))
                .hasMessageContaining("permission denied");
    }

    private void policy(String json) {
        owner.useHandle(handle -> handle.execute("update program set policy = ?::jsonb", json));
    }

    private int keptMonths() {
        return owner.withHandle(
                handle -> handle.createQuery("""
                        select (extract(year from age(date_trunc('month', now()), audit_kept_from())) * 12
                            + extract(month from age(date_trunc('month', now()), audit_kept_from())))::int
                        """).mapTo(Integer.class).one());
    }

    private static String month(OffsetDateTime at) {
        return String.format("audit_%04d_%02d", at.getYear(), at.getMonthValue());
    }

    private List<String> partitions() {
        return owner.withHandle(handle -> handle.createQuery(
                        "select c.relname::text from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit'::regclass")
                .mapTo(String.class)
                .list());
    }

    private List<String> actions() {
        return owner.withHandle(handle -> handle.createQuery("select action from audit order by tx, id")
                .mapTo(String.class)
                .list());
    }

    private void record(String action, OffsetDateTime at) {
        new Database(application)
                .useProgram(
                        program,
                        handle -> new Audit(new Ids(Clock.fixed(at.toInstant(), ZoneOffset.UTC)))
                                .record(handle, program, Actor.system(), action, "test", null));
    }

    private Jdbi as(Login login) {
        return Database.prepared(
                Jdbi.create(rows.jdbcUrl() + "&currentSchema=handrail", login.user(), login.password()));
    }
}
