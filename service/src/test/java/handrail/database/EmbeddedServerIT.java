package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedServerIT {
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(PROGRAMS);
        folder = Files.createTempDirectory(PROGRAMS, "with a space ");
    }

    @AfterEach
    void discardFolder() {
        TestServer.discard(folder);
    }

    @Test
    void what_is_committed_is_on_the_disk() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "show fsync")).isEqualTo("on");
            assertThat(asked(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(asked(server, "show full_page_writes")).isEqualTo("on");
            assertThat(asked(server, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void the_unpacked_programs_are_of_the_version_we_name() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(PostgresBinaries.VERSION).isEqualTo(asked(server, "show server_version") + ".0");
        }
    }

    @Test
    void texts_are_unicode_and_the_log_is_in_utc() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(asked(server, "show log_timezone")).isEqualTo("UTC");
            assertThat(asked(server, "select upper('ñandú')")).isEqualTo("ÑANDÚ");
        }
    }

    @Test
    void rows_survive_a_stop_and_a_start_and_the_address_stays() throws Exception {
        String address;
        try (EmbeddedServer server = start()) {
            address = server.jdbcUrl();
            keep(server);
        }
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "select word from kept")).isEqualTo("still here");
            assertThat(server.jdbcUrl()).isEqualTo(address);
        }
    }

    @Test
    void rows_survive_the_killing_of_the_database_server() throws Exception {
        EmbeddedServer killed = start();
        keep(killed);
        try (Connection open = keeper(killed)) {
            ProcessHandle.of(LeftBehind.in(folder.resolve("postgresql"))
                            .orElseThrow()
                            .pid())
                    .orElseThrow()
                    .destroyForcibly();
            killed.close();
        }
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_process_is_taken_over_with_every_row() throws Exception {
        Process handrail = child();
        long left = LeftBehind.in(folder.resolve("postgresql")).orElseThrow().pid();
        handrail.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "select word from kept")).isEqualTo("still here");
            assertThat(LeftBehind.in(folder.resolve("postgresql")).orElseThrow().pid())
                    .isEqualTo(left);
        }
        assertThat(LeftBehind.in(folder.resolve("postgresql"))).isEmpty();
    }

    @Test
    void a_second_live_process_on_the_folder_is_refused_in_one_line() throws Exception {
        Process handrail = child();
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already running in")
                    .hasMessageNotContaining("\n");
        } finally {
            handrail.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_second_start_in_the_same_process_is_refused_and_leaves_the_first_at_work() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("already running in");
            assertThat(asked(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void the_number_of_a_dead_server_borne_by_another_process_does_not_hold_up_the_start() throws Exception {
        try (EmbeddedServer server = start()) {
            keep(server);
        }
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n0\n1\n\n127.0.0.1\n0 0\nready\n");
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (EmbeddedServer server = start()) {
            var wrong = new Login(server.keeper().user(), "wrong");
            assertThatThrownBy(() ->
                            Bootstrap.connect(server.port(), "handrail", wrong).close())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            problem -> assertThat(problem.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void the_application_can_connect_but_neither_create_nor_own_anything() throws Exception {
        try (EmbeddedServer server = start();
                Connection connection = Bootstrap.connect(server.port(), "handrail", server.application());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (word text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create schema mine")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create role mine")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void it_listens_on_loopback_only() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(asked(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (var address : others) {
                assertThatThrownBy(() -> new Socket().connect(new InetSocketAddress(address, server.port()), 1000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void passwords_and_log_are_for_their_owner_only() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(permissions("postgresql.logins")).isEqualTo("rw-------");
            assertThat(permissions("postgresql.log")).isEqualTo("rw-------");
            assertThat(permissions("handrail.lock")).isEqualTo("rw-------");
            assertThat(permissions("postgresql")).isEqualTo("rwx------");
            assertThat(server.keeper().toString())
                    .doesNotContain(server.keeper().password());
        }
    }

    @Test
    void what_a_statement_carries_stays_out_of_the_log_even_when_it_fails() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThatThrownBy(() -> asked(server, "select 'Planted Name'::int"))
                    .isInstanceOf(SQLException.class);
            String twice = "insert into planted values ('Planted Name')";
            execute(server, "create table planted (name text primary key)");
            execute(server, twice);
            assertThatThrownBy(() -> execute(server, twice)).hasMessageContaining("(Planted Name)");
        }
        assertThat(Files.readString(folder.resolve("postgresql.log"))).doesNotContain("Planted");
    }

    @Test
    void a_folder_that_is_a_file_is_refused_in_one_line() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedServer.start(file, PROGRAMS, true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void lost_passwords_are_named_rather_than_made_anew() throws Exception {
        start().close();
        Files.delete(folder.resolve("postgresql.logins"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("postgresql.logins");
    }

    @Test
    void what_keeps_the_server_from_starting_is_said_in_one_line() throws Exception {
        start().close();
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "12\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("incompatible with server")
                .hasMessageNotContaining("\n");
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(folder, PROGRAMS, true);
    }

    private Process child() throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeavesServerBehind.class.getName(),
                        folder.toString(),
                        PROGRAMS.toString())
                .redirectErrorStream(true)
                .start();
        var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("written");
        return child;
    }

    private static Connection keeper(EmbeddedServer server) throws SQLException {
        return Bootstrap.connect(server.port(), "handrail", server.keeper());
    }

    private static void keep(EmbeddedServer server) throws SQLException {
        execute(server, "create table kept (word text)");
        execute(server, "insert into kept values ('still here')");
    }

    private static void execute(EmbeddedServer server, String command) throws SQLException {
        try (Connection connection = keeper(server);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String asked(EmbeddedServer server, String question) throws SQLException {
        try (Connection connection = keeper(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
