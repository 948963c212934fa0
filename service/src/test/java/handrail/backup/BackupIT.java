package handrail.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.AuditKeeper;
import handrail.access.BackupKey;
import handrail.access.Sealing;
import handrail.access.SealingKeys;
import handrail.database.EmbeddedServer;
import handrail.database.KillableServer;
import handrail.database.Migrations;
import handrail.database.Sealed;
import handrail.database.StartRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup that is taken while others write, and what becomes of it: restored, stolen, cut short, tampered with. */
class BackupIT {

    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private static final String NAME = "Plantedname";
    private static final String OLDEST = "handrail-20200101T000000Z.backup";
    private static final String OLD = "handrail-20200102T000000Z.backup";
    private static final String HALF = "handrail-20200103T000000Z.backup.partial";
    private static final UUID PROGRAM = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T03:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path place;

    private static Path data;
    private static Path backups;
    private static KillableServer server;
    private static Sealing sealing;
    private static Path backup;
    private static long before;
    private static long after;

    @BeforeAll
    static void a_backup_is_taken_while_others_write() throws Exception {
        data = place.resolve("data");
        backups = Files.createDirectory(place.resolve("backups"));
        for (String name : new String[] {OLDEST, OLD, HALF}) {
            Files.createFile(backups.resolve(name));
        }
        server = new KillableServer(data, PROGRAMS);
        Migrations.run(server.jdbcUrl(), server.keeper(), true);
        sealing = SealingKeys.at(data.resolve("sealing-keys"));
        plant();
        try (BusyWriter writer = new BusyWriter(server, data.resolve("audit-heads"), 9)) {
            before = writer.begun();
            backup = new Backups(data, backups, 2, CLOCK).take();
            after = writer.committed();
        }
    }

    private static void plant() throws Exception {
        try (Connection connection = keeper(server);
                PreparedStatement program = connection.prepareStatement(
                        "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'not-secret-slug', 'x', 'x', 'UTC', '{}')");
                PreparedStatement client = connection.prepareStatement("""
                        insert into client (id, program_id, first_name, name_key, language, created_at) values (?, ?, ?, ?, 'en', handrail.now())
                        """)) {
            program.setObject(1, PROGRAM);
            program.execute();
            connection.createStatement().execute("set handrail.program = '" + PROGRAM + "'");
            client.setObject(1, PROGRAM);
            client.setObject(2, PROGRAM);
            client.setBytes(
                    3, sealing.seal("client", "first_name", PROGRAM, NAME).bytes());
            client.setBytes(4, sealing.key("name", NAME));
            client.execute();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void c4_c5_a_restored_folder_serves_every_row_of_before_its_audit_verifies_and_sealed_values_open()
            throws Exception {
        assertThat(after).as("others wrote meanwhile").isGreaterThan(before);
        Path restored = place.resolve("restored");
        assertThat(Restore.run(backup, key(), restored, null)).isEqualTo(CLOCK.instant());
        assertThat(restored.resolve("sealing-keys")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("postgresql.logins"))))
                .isEqualTo("rw-------");
        try (KillableServer again = new KillableServer(restored, PROGRAMS);
                Connection connection = keeper(again)) {
            long last = asked(connection, "select max(n) from kept");
            assertThat(last).isBetween(before, after);
            assertThat(asked(connection, "select count(*) from kept where length(words) = 2000"))
                    .as("none is missing in between")
                    .isEqualTo(last);
            connection.createStatement().execute("set handrail.program = '" + PROGRAM + "'");
            assertThat(name(connection)).isEqualTo(NAME);
            AuditKeeper keeper = new AuditKeeper(again.jdbcUrl(), again.keeper(), restored.resolve("audit-heads"));
            assertThat(keeper.verify().intact()).isTrue();
            assertThat(keeper.verify().rows()).isPositive();
            keeper.seal();
            assertThat(keeper.verify().intact()).isTrue();
            assertThat(keeper.verify().tail()).isZero();
        }
    }

    private static String name(Connection connection) throws Exception {
        try (ResultSet row = connection.createStatement().executeQuery("select first_name from client")) {
            row.next();
            return SealingKeys.at(data.resolve("sealing-keys"))
                    .open("client", "first_name", PROGRAM, new Sealed(row.getBytes(1)));
        }
    }

    @Test
    void c4_a_stolen_backup_shows_no_name_no_password_and_nothing_else_of_the_database() throws Exception {
        String stolen = Files.readString(backup, StandardCharsets.ISO_8859_1);
        assertThat(stolen)
                .doesNotContain(NAME)
                .doesNotContain("not-secret-slug")
                .doesNotContain("postgresql/base")
                .doesNotContain(server.keeper().password());
        assertThat(stolen.lines().findFirst().orElse(""))
                .matches("Handrail backup 1 key=[0-9a-f]{8} postgresql=18 begun=2026-11-29T03:30:00Z");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
    }

    @Test
    void the_oldest_beyond_those_that_are_kept_goes_and_what_was_cut_short_is_cleared() throws Exception {
        try (var files = Files.list(backups)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(OLD, "handrail-20261129T033000Z.backup", "backup.lock");
        }
    }

    /** What may happen to a file. */
    enum Harm {
        CUT_IN_HALF,
        CUT_BY_A_BYTE,
        CUT_TO_ITS_FIRST_LINE,
        ONE_BIT_CHANGED,
        ANOTHER_DATE,
        A_BYTE_MORE,
        NOTHING_LEFT;

        byte[] done(byte[] whole) {
            byte[] harmed = whole.clone();
            switch (this) {
                case CUT_IN_HALF:
                    return Arrays.copyOf(whole, whole.length / 2);
                case CUT_BY_A_BYTE:
                    return Arrays.copyOf(whole, whole.length - 1);
                case CUT_TO_ITS_FIRST_LINE:
                    return Arrays.copyOf(
                            whole, new String(whole, 0, 200, StandardCharsets.ISO_8859_1).indexOf('\n') + 1);
                case ONE_BIT_CHANGED:
                    harmed[whole.length / 3] ^= 1;
                    return harmed;
                case ANOTHER_DATE:
                    return changed(whole, "begun=2026", "begun=2027");
                case A_BYTE_MORE:
                    return Arrays.copyOf(whole, whole.length + 1);
                default:
                    return new byte[0];
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_what_was_written_is_refused_in_one_line_and_leaves_no_folder(Harm harm) throws Exception {
        Path harmed = Files.write(place.resolve(harm + ".backup"), harm.done(Files.readAllBytes(backup)));
        Path folder = place.resolve("never-" + harm);
        refused(harmed, key(), folder, Outcome.DAMAGED);
        Files.delete(harmed);
    }

    @Test
    void another_key_and_another_version_are_named() throws Exception {
        Path other = place.resolve("other-key");
        assertThat(BackupKey.make(other)).isTrue();
        refused(backup, other, place.resolve("never"), Outcome.KEY);
        byte[] whole = Files.readAllBytes(backup);
        Path harmed = place.resolve("other.backup");
        Files.write(harmed, changed(whole, "postgresql=18", "postgresql=17"));
        refused(harmed, key(), place.resolve("never"), Outcome.OTHER_VERSION);
        Files.write(harmed, changed(whole, "backup 1", "backup 2"));
        refused(harmed, key(), place.resolve("never"), Outcome.OTHER_VERSION);
    }

    private static void refused(Path file, Path key, Path folder, Outcome outcome) {
        assertThatThrownBy(() -> Restore.run(file, key, folder, null))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(outcome))
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_folder_with_something_in_it_is_refused_and_stays_as_it_is() throws Exception {
        Path folder = Files.createDirectory(place.resolve("full"));
        Files.writeString(folder.resolve("note"), "mine");
        assertThatThrownBy(() -> Restore.run(backup, key(), folder, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("note")
                .hasMessageNotContaining("\n");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("note"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void no_server_starts_where_a_restore_was_cut_short_and_a_second_one_begins_anew() throws Exception {
        Path folder = Files.createDirectory(place.resolve("cut-short"));
        Files.createDirectories(folder.resolve("restoring/postgresql/base"));
        Files.createFile(folder.resolve("postgresql.logins"));
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cut short");
        Restore.run(backup, key(), folder, null);
        assertThat(folder.resolve("restoring")).doesNotExist();
        assertThat(folder.resolve("postgresql/backup_label")).exists();
        assertThat(Files.readString(folder.resolve("postgresql.logins"))).contains("handrail_keeper");
    }

    @Test
    void while_one_is_written_another_is_told_so_and_without_a_server_there_is_none() throws Exception {
        BackupFolder folder = new BackupFolder(place.resolve("elsewhere"));
        Backups other = new Backups(place.resolve("nobody"), folder.path(), 2, CLOCK);
        Files.createDirectory(place.resolve("nobody"));
        folder.alone(() -> {
            assertThatThrownBy(other::take)
                    .isInstanceOfSatisfying(
                            BackupRefused.class,
                            refused -> assertThat(refused.outcome()).isEqualTo(Outcome.BUSY));
            return folder.path();
        });
        assertThatThrownBy(other::take)
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(Outcome.DATABASE));
        assertThat(folder.all()).isEmpty();
        try (var files = Files.list(folder.path())) {
            assertThat(files).as("nothing half-written").hasSize(1);
        }
    }

    @Test
    void a_full_disk_is_called_that() {
        BackupFolder folder = new BackupFolder(backups);
        assertThatThrownBy(() -> {
                    try (var full = folder.refusing(Files.newOutputStream(Path.of("/dev/full")))) {
                        full.write(new byte[1000]);
                    }
                })
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(Outcome.DISK_FULL))
                .hasMessageContaining("is full");
    }

    private static Path key() {
        return data.resolve("backup-key");
    }

    private static byte[] changed(byte[] whole, String from, String to) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return text.replaceFirst(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Connection keeper(KillableServer server) throws Exception {
        return DriverManager.getConnection(
                server.jdbcUrl() + "&currentSchema=handrail",
                server.keeper().user(),
                server.keeper().password());
    }

    private static long asked(Connection connection, String question) throws Exception {
        try (ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
