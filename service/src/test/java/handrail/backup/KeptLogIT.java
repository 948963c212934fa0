package handrail.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.BackupKey;
import handrail.database.KillableServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written between two backups: kept every few minutes, gone back to at any moment, broken on purpose. */
class KeptLogIT {

    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private static final String NAME = "Plantedname";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T03:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path place;

    private Path data;
    private Path folder;
    private KillableServer server;
    private Backups backups;
    private Path backup;

    @BeforeEach
    void a_backup_is_taken_and_others_write_on() throws Exception {
        data = place.resolve("data");
        folder = place.resolve("backups");
        server = new KillableServer(data, PROGRAMS);
        ask(server, "create table kept (n bigint primary key, words text)");
        backups = new Backups(data, folder, 2, CLOCK, true);
        assertThat(backups.keepLog()).as("there is nothing to go on from").isFalse();
        backup = backups.take();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_was_kept_after_the_backup_is_there_again_to_its_last_row_and_a_new_backup_begins_a_log_of_its_own()
            throws Exception {
        write(1, 10);
        assertThat(backups.keepLog()).isTrue();
        write(11, 20);
        Instant before = Instant.now();
        assertThat(backups.keepLog()).isTrue();
        write(21, 21);
        Path restored = place.resolve("restored");
        assertThat(restore(restored, null)).isBetween(before.minusMillis(1), Instant.now());
        try (KillableServer again = new KillableServer(restored, PROGRAMS)) {
            assertThat(rows(again)).isEqualTo(upTo(20));
            Backups next = new Backups(restored, folder, 3, Clock.offset(CLOCK, Duration.ofDays(1)), true);
            assertThat(next.keepLog())
                    .as("it goes on from nobody else's backup")
                    .isFalse();
            Path second = next.take();
            ask(again, "insert into kept values (22, '')");
            assertThat(next.keepLog()).isTrue();
            Restore.run(second, key(), place.resolve("third"), null);
        }
        try (KillableServer third = new KillableServer(place.resolve("third"), PROGRAMS)) {
            assertThat(rows(third)).hasSize(21).contains(22L).doesNotContain(21L);
        }
    }

    @Test
    void a_moment_is_gone_back_to_work_goes_on_from_there_and_is_backed_up_again() throws Exception {
        write(1, 10);
        Instant moment = now();
        write(11, 20);
        backups.keepLog();
        Path restored = place.resolve("restored");
        assertThat(restore(restored, moment)).isEqualTo(moment);
        Path second;
        try (KillableServer again = new KillableServer(restored, PROGRAMS)) {
            assertThat(rows(again)).isEqualTo(upTo(10));
            ask(again, "insert into kept values (11, 'another')");
            Backups next = new Backups(restored, folder, 3, Clock.offset(CLOCK, Duration.ofDays(1)), true);
            second = next.take();
            ask(again, "insert into kept values (12, 'another')");
            next.keepLog();
            again.kill();
            again.startAgain();
            assertThat(rows(again)).isEqualTo(upTo(12));
            assertThat(next.keepLog()).as("after a crash").isTrue();
        }
        Restore.run(second, key(), place.resolve("third"), null);
        try (KillableServer third = new KillableServer(place.resolve("third"), PROGRAMS)) {
            assertThat(rows(third)).isEqualTo(upTo(12));
        }
    }

    @Test
    void a_moment_that_is_not_known_is_refused_with_those_that_are_and_nothing_is_left() throws Exception {
        write(1, 10);
        backups.keepLog();
        for (Instant unknown :
                List.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.now().plusSeconds(60))) {
            assertThatThrownBy(() -> restore(place.resolve("never"), unknown))
                    .isInstanceOfSatisfying(
                            BackupRefused.class,
                            refused -> assertThat(refused.outcome()).isEqualTo(Outcome.MOMENT))
                    .hasMessageContaining("knows what was from");
            assertThat(place.resolve("never")).doesNotExist();
        }
    }

    @Test
    void where_a_piece_is_missing_the_log_ends_and_one_that_was_changed_is_refused() throws Exception {
        write(1, 5);
        backups.keepLog();
        write(6, 10);
        backups.keepLog();
        write(11, 15);
        backups.keepLog();
        List<Path> pieces = pieces();
        Path last = pieces.get(pieces.size() - 1);
        byte[] whole = Files.readAllBytes(last);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(last, changed);
        assertThatThrownBy(() -> restore(place.resolve("never"), null))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(Outcome.DAMAGED));
        assertThat(place.resolve("never")).doesNotExist();
        Files.write(last, whole);
        Files.delete(pieces.get(pieces.size() - 2));
        restore(place.resolve("restored"), null);
        try (KillableServer again = new KillableServer(place.resolve("restored"), PROGRAMS)) {
            assertThat(rows(again)).isEqualTo(upTo(5));
        }
    }

    @Test
    void c4_a_stolen_piece_shows_nothing_and_another_key_does_not_open_it() throws Exception {
        ask(server, "insert into kept values (1, repeat('" + NAME + "', 100))");
        backups.keepLog();
        for (Path piece : pieces()) {
            assertThat(Files.readString(piece, StandardCharsets.ISO_8859_1)).doesNotContain(NAME);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(piece)))
                    .isEqualTo("rw-------");
        }
        Path other = place.resolve("other-key");
        BackupKey.make(other);
        assertThatThrownBy(() -> LogPiece.of(pieces().get(0), BackupKey.in(other)))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(Outcome.KEY));
    }

    @Test
    void a_server_that_was_killed_between_goes_on_where_it_was() throws Exception {
        write(1, 5);
        backups.keepLog();
        write(6, 10);
        server.kill();
        server.startAgain();
        write(11, 15);
        assertThat(backups.keepLog()).isTrue();
        restore(place.resolve("restored"), null);
        try (KillableServer again = new KillableServer(place.resolve("restored"), PROGRAMS)) {
            assertThat(rows(again)).isEqualTo(upTo(15));
        }
    }

    @Test
    void when_the_server_had_to_let_go_a_new_backup_is_asked_for_and_one_that_fails_holds_nothing() throws Exception {
        Path second = new Backups(data, folder, 2, Clock.offset(CLOCK, Duration.ofDays(1)), true).take();
        assertThat(reach(second).first())
                .as("what the new one does not know yet, the one before does")
                .isBefore(reach(backup).last());
        assertThat(held()).containsExactly("handrail_log_20261130t033000z");
        Backups failing = new Backups(data, folder, 2, Clock.offset(CLOCK, Duration.ofDays(2)), true);
        Files.createFile(folder.resolve("handrail-20261201T033000Z.backup.partial"));
        Files.createDirectory(folder.resolve("handrail-20261201T033000Z.backup"));
        assertThatThrownBy(failing::take).isInstanceOf(BackupRefused.class);
        assertThat(failing.keepLog()).as("the one before goes on").isTrue();
        Files.delete(folder.resolve("handrail-20261201T033000Z.backup"));
        failing.take();
        assertThat(held()).containsExactly("handrail_log_20261201t033000z");
        assertThat(backup).doesNotExist();
        assertThat(LogFolder.of(backup).path()).as("its log went with it").doesNotExist();
        assertThat(LogFolder.of(second).path()).exists();
        ask(server, "select pg_drop_replication_slot('handrail_log_20261201t033000z')");
        assertThat(backups.keepLog()).isFalse();
    }

    private Instant restore(Path into, @Nullable Instant until) {
        return Restore.run(backup, key(), into, until);
    }

    private LogReach reach(Path of) throws Exception {
        return LogReach.of(LogFolder.of(of).pieces(BackupKey.in(key())));
    }

    private List<Path> pieces() throws Exception {
        try (var files = Files.list(LogFolder.of(backup).path())) {
            return files.sorted().toList();
        }
    }

    private List<String> held() throws Exception {
        try (Connection connection = superuser(server);
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select array_agg(slot_name order by slot_name) from pg_replication_slots")) {
            found.next();
            return List.of((String[]) found.getArray(1).getArray());
        }
    }

    private Path key() {
        return data.resolve("backup-key");
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void write(long first, long last) throws Exception {
        for (long n = first; n <= last; n++) {
            ask(server, "insert into kept values (" + n + ", 'words')");
        }
    }

    private Instant now() throws Exception {
        try (Connection connection = superuser(server);
                ResultSet said = connection.createStatement().executeQuery("select clock_timestamp()")) {
            said.next();
            return said.getTimestamp(1).toInstant();
        }
    }

    private static void ask(KillableServer server, String statement) throws Exception {
        try (Connection connection = superuser(server)) {
            connection.createStatement().execute(statement);
        }
    }

    private static List<Long> rows(KillableServer server) throws Exception {
        try (Connection connection = superuser(server);
                ResultSet rows =
                        connection.createStatement().executeQuery("select array_agg(n order by n) from kept")) {
            rows.next();
            return List.of((Long[]) rows.getArray(1).getArray());
        }
    }

    private static Connection superuser(KillableServer server) throws Exception {
        return DriverManager.getConnection(
                server.jdbcUrl(), server.superuser().user(), server.superuser().password());
    }
}
