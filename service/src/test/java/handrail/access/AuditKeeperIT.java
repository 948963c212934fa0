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
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeeperIT {

    private final ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private final TestDatabase rows = TestServer.migrated();
    private final Jdbi application = as(rows.application());
    private final Jdbi owner = as(rows.keeper());

    @TempDir
    private Path folder;

    private AuditKeeper keeper;

    @BeforeEach
    void three_rows_are_sealed_and_one_is_not() {
        keeper = new AuditKeeper(rows.jdbcUrl(), rows.keeper(), folder.resolve("audit-heads"));
        record("one");
        record("two");
        assertThat(keeper.seal()).isEqualTo(2);
        record("three");
        assertThat(keeper.seal()).isEqualTo(1);
        record("four");
    }

    @AfterEach
    void drop() {
        rows.close();
    }

    @Test
    void c5_what_nobody_touched_verifies_and_the_tail_is_told() throws Exception {
        assertThat(keeper.verify()).isEqualTo(new AuditVerdict(true, 2, 3, 1, ""));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit-heads"))))
                .isEqualTo("rw-------");
    }

    @Test
    void c5_a_changed_row_shows() {
        tamper("update audit set detail = 'x' where action = 'two'", 1);
    }

    @Test
    void c5_a_deleted_row_shows() {
        tamper("delete from audit where action = 'three'", 2);
    }

    @Test
    void c5_an_altered_head_shows() {
        tamper("update audit_seal set head = decode(repeat('00', 32), 'hex') where seq = 1", 1);
    }

    @Test
    void c5_a_seal_cut_off_the_end_shows_by_the_copy_outside() {
        tamper("delete from audit_seal where seq = 2", 2);
    }

    @Test
    void c5_a_deleted_file_of_heads_shows_and_is_not_made_again_from_the_database() throws Exception {
        Files.delete(folder.resolve("audit-heads"));
        assertThat(keeper.verify()).isEqualTo(AuditVerdict.broken(1));
        assertThatThrownBy(keeper::seal).hasMessageContaining("audit-heads");
        assertThat(keeper.verify().intact()).isFalse();
    }

    @Test
    void c5_an_emptied_file_of_heads_shows_too() throws Exception {
        Files.write(folder.resolve("audit-heads"), new byte[0]);
        assertThat(keeper.verify()).isEqualTo(AuditVerdict.broken(1));
        assertThatThrownBy(keeper::seal).hasMessageContaining("audit-heads");
    }

    @Test
    void c5_an_audit_that_is_sealed_while_it_is_verified_is_whole() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> sealing = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                record("more");
                keeper.seal();
            }
        });
        try {
            for (int look = 0; look < 100; look++) {
                assertThat(keeper.verify().intact()).as("look %d", look).isTrue();
            }
        } finally {
            over.set(true);
        }
        sealing.get();
    }

    @Test
    void c5_tampering_shows_by_itself_and_raises_the_alarm_at_each_look() {
        AtomicInteger alarms = new AtomicInteger();
        AuditLook look = new AuditLook(keeper, alarms::incrementAndGet);
        look.look();
        assertThat(look.complaint()).isEmpty();
        tamper("update audit set detail = 'x' where action = 'two'", 1);
        look.look();
        look.look();
        assertThat(look.complaint()).startsWith("The audit has been changed: seal 1");
        assertThat(alarms).hasValue(2);
    }

    @Test
    void c5_the_applications_role_can_neither_change_nor_delete_nor_seal() {
        for (String act :
                new String[] {"update audit set detail = 'x'", "delete from audit", "delete from audit_seal"}) {
            assertThatThrownBy(() -> application.useHandle(handle -> handle.execute(act)))
                    .hasMessageContaining("permission denied");
        }
    }

    private void tamper(String act, long broken) {
        owner.useHandle(handle -> assertThat(handle.execute(act)).isEqualTo(1));
        assertThat(keeper.verify()).isEqualTo(AuditVerdict.broken(broken));
    }

    private void record(String action) {
        new Database(application)
                .useProgram(
                        program,
                        handle -> new Audit(new Ids(Clock.systemUTC()))
                                .record(handle, program, Actor.system(), action, "test", null));
    }

    private Jdbi as(Login login) {
        return Database.prepared(
                Jdbi.create(rows.jdbcUrl() + "&currentSchema=handrail", login.user(), login.password()));
    }
}
