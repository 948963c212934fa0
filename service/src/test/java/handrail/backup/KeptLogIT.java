package handrail.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.access.BackupKey;
import handrail.database.KillableServer;
import java.io.OutputStream;
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
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written between two backups: kept every few minutes, gone back to at any moment, broken on purpose. */
class KeptLogIT {

    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private static final String NAME = "Plantedname";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T03:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path place;

    private static Path data;
    private static Path folder;
    private static KillableServer server;
    private static Path backup;
    private static Instant moment;
    private static Instant beforeLast;

    @BeforeAll
    static void a_backup_is_taken_others_write_on_and_the_server_is_killed_in_between() throws Exception {
        data = place.resolve("data");
        folder = place.resolve("backups");
        server = new KillableServer(data, PROGRAMS);
        ask(server, "create table kept (n bigint primary key, words text)");
        Backups backups = new Backups(data, folder, 4, CLOCK, true);
        assertThat(backups.keepLog()).as("there is nothing to go on from").isFalse();
        backup = backups.take();
        write(1, 5);
        assertThat(backups.keepLog()).isTrue();
        write(6, 10);
        moment = now();
        write(11, 15);
        server.kill();
        server.startAgain();
        assertThat(backups.keepLog()).as("after a crash").isTrue();
        write(16, 20);
        beforeLast = now();
        assertThat(backups.keepLog()).isTrue();
        ask(server, "insert into kept values (21, 'not kept any more')");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_was_kept_is_there_again_to_its_last_row_and_a_new_backup_begins_a_log_of_its_own() throws Exception {
        Path restored = place.resolve("restored");
        assertThat(restore(restored, null)).isBetween(beforeLast, Instant.now());
        try (KillableServer again = new KillableServer(restored, PROGRAMS)) {
            assertThat(rows(again)).isEqualTo(upTo(20));
            Backups next = new Backups(restored, folder, 9, Clock.offset(CLOCK, Duration.ofDays(-1)), true);
            assertThat(next.keepLog())
                    .as("it goes on from nobody else's backup")
                    .isFalse();
        }
    }

    @Test
    void a_moment_is_gone_back_to_work_goes_on_from_there_and_is_backed_up_again() throws Exception {
        Path restored = place.resolve("back");
        assertThat(restore(restored, moment)).isEqualTo(moment);
        Path elsewhere = place.resolve("elsewhere");
        Path second;
        try (KillableServer again = new KillableServer(restored, PROGRAMS)) {
            assertThat(rows(again)).isEqualTo(upTo(10));
            ask(again, "insert into kept values (11, 'another')");
            Backups next = new Backups(restored, elsewhere, 3, CLOCK, true);
            second = next.take();
            ask(again, "insert into kept values (12, 'another')");
            assertThat(next.keepLog()).isTrue();
        }
        Restore.run(second, key(), place.resolve("third"), null);
        try (KillableServer third = new KillableServer(place.resolve("third"), PROGRAMS)) {
            assertThat(rows(third)).isEqualTo(upTo(12));
        }
    }

    @Test
    void a_moment_that_is_not_known_is_refused_with_those_that_are_and_nothing_is_left() {
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
        Path copy = Files.createDirectory(place.resolve("copy")).resolve(backup.getFileName());
        Files.copy(backup, copy);
        Files.createDirectory(LogFolder.of(copy).path());
        for (Path piece : pieces()) {
            Files.copy(piece, LogFolder.of(copy).path().resolve(piece.getFileName()));
        }
        LogReach whole = reach(copy);
        LogPiece last = whole.pieces().get(whole.pieces().size() - 1);
        Files.delete(whole.pieces().get(whole.pieces().size() - 2).file());
        assertThat(reach(copy).last()).isBefore(whole.last());
        byte[] changed = Files.readAllBytes(last.file());
        changed[changed.length / 2] ^= 1;
        Files.write(last.file(), changed);
        assertThatThrownBy(() -> last.copy(BackupKey.in(key()), OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(Outcome.DAMAGED));
    }

    @Test
    void c4_a_stolen_piece_shows_nothing_and_another_key_does_not_open_it() throws Exception {
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
    void one_that_fails_holds_nothing_and_when_the_server_had_to_let_go_a_new_one_is_asked_for() throws Exception {
        Path others = place.resolve("others");
        Path first = new Backups(data, others, 2, Clock.offset(CLOCK, Duration.ofDays(1)), true).take();
        assertThat(held()).containsExactly("handrail_log_20261130t033000z");
        Backups next = new Backups(data, others, 1, Clock.offset(CLOCK, Duration.ofDays(2)), true);
        Path taken = Files.createDirectory(others.resolve("handrail-20261201T033000Z.backup"));
        Files.createFile(taken.resolve("in the way"));
        assertThatThrownBy(next::take).isInstanceOf(BackupRefused.class);
        Files.delete(taken.resolve("in the way"));
        Files.delete(taken);
        assertThat(next.keepLog()).as("the one before goes on").isTrue();
        Instant last = Objects.requireNonNull(reach(first).last());
        Path second = new Backups(data, others, 2, Clock.offset(CLOCK, Duration.ofDays(2)), true).take();
        assertThat(reach(second).first())
                .as("what the new one does not know yet, the one before does")
                .isBetween(last, reach(first).last());
        assertThat(held()).containsExactly("handrail_log_20261201t033000z");
        new BackupFolder(others).keep(1);
        assertThat(first).doesNotExist();
        assertThat(LogFolder.of(first).path()).as("its log went with it").doesNotExist();
        ask(server, "select pg_drop_replication_slot('handrail_log_20261201t033000z')");
        assertThat(next.keepLog()).isFalse();
    }

    private static Instant restore(Path into, @Nullable Instant until) {
        return Restore.run(backup, key(), into, until);
    }

    private static LogReach reach(Path of) throws Exception {
        return LogReach.of(LogFolder.of(of).pieces(BackupKey.in(key())));
    }

    private static List<Path> pieces() throws Exception {
        try (var files = Files.list(LogFolder.of(backup).path())) {
            return files.sorted().toList();
        }
    }

    private static List<String> held() throws Exception {
        try (Connection connection = superuser(server);
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select array_agg(slot_name order by slot_name) from pg_replication_slots")) {
            found.next();
            return List.of((String[]) found.getArray(1).getArray());
        }
    }

    private static Path key() {
        return data.resolve("backup-key");
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void write(long first, long last) throws Exception {
        for (long n = first; n <= last; n++) {
            ask(server, "insert into kept values (" + n + ", repeat('" + NAME + "', 20))");
        }
    }

    private static Instant now() throws Exception {
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
