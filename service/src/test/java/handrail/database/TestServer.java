package handrail.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One PostgreSQL for all tests of a JVM: started when first asked for, gone with the JVM. Each JVM has a folder of its own, so
 * that several never meet; what a killed one left is swept away by the next.
 */
public final class TestServer {
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Map<String, DatabaseFromTemplate> TEMPLATES = new HashMap<>();

    private TestServer() {}

    private static final class Running {
        static final EmbeddedServer SERVER = start();
        static final Connection SUPERUSER = superuser(SERVER);

        static {
            proveQuickly(SUPERUSER, List.of(SERVER.keeper(), SERVER.application()));
        }
    }

    /** An empty database with the roles in place; what it holds is the caller's to make. */
    public static TestDatabase emptyDatabase() {
        return copyOf("template1");
    }

    /** A database of its own with today's schema, in which program time may be moved. */
    public static TestDatabase migrated() {
        return template("migrated", empty -> Migrations.run(empty.jdbcUrl(), empty.keeper(), true))
                .newDatabase();
    }

    /** Like {@link #template}, from a database with today's schema. */
    public static DatabaseFromTemplate migratedTemplate(String name, Consumer<TestDatabase> fill) {
        return template(name, TestServer::migrated, fill);
    }

    /** The database of this name, filled by {@code fill} when first asked for in this JVM. Whoever fills closes their connections. */
    public static DatabaseFromTemplate template(String name, Consumer<TestDatabase> fill) {
        return template(name, TestServer::emptyDatabase, fill);
    }

    private static synchronized DatabaseFromTemplate template(
            String name, Supplier<TestDatabase> from, Consumer<TestDatabase> fill) {
        DatabaseFromTemplate filled = TEMPLATES.get(name);
        if (filled == null) {
            TestDatabase rows = from.get();
            fill.accept(rows);
            execute("select format('alter database %I allow_connections false', ?::text)", rows.name());
            filled = new DatabaseFromTemplate(rows.name());
            TEMPLATES.put(name, filled);
        }
        return filled;
    }

    static TestDatabase copyOf(String template) {
        String name = "test_" + COPIES.incrementAndGet();
        EmbeddedServer server = Running.SERVER;
        String keeper = server.keeper().user();
        execute(
                "select format('create database %I template %I owner %I', ?::text, ?::text, ?::text)",
                name, template, keeper);
        // A copy does not inherit who may connect.
        execute("select format('revoke connect, temporary on database %I from public', ?::text)", name);
        execute(
                "select format('grant connect on database %I to %I', ?::text, ?::text)",
                name, server.application().user());
        return new TestDatabase(name, Bootstrap.jdbcUrl(server.port(), name), server.keeper(), server.application());
    }

    static void drop(String name) {
        execute("select format('drop database if exists %I with (force)', ?::text)", name);
    }

    /**
     * The same passwords, proven in one round of hashing instead of 4,096: thousands of connections are opened in a run, and each paid for
     * all of them. Whoever has another password is refused as ever.
     */
    private static void proveQuickly(Connection superuser, List<Login> logins) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set scram_iterations = 1");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        logins.forEach(login -> execute(
                superuser,
                "select format('alter role %I password %L', ?::text, ?::text)",
                login.user(),
                login.password()));
    }

    private static void execute(String format, String... names) {
        execute(Running.SUPERUSER, format, names);
    }

    /** A database's name can't be a parameter of these statements, so the server quotes it. */
    private static void execute(Connection connection, String format, String... names) {
        synchronized (connection) {
            try (PreparedStatement quoting = connection.prepareStatement(format);
                    Statement statement = connection.createStatement()) {
                for (int index = 0; index < names.length; index++) {
                    quoting.setString(index + 1, names[index]);
                }
                try (ResultSet quoted = quoting.executeQuery()) {
                    quoted.next();
                    statement.execute(quoted.getString(1));
                }
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    private static Connection superuser(EmbeddedServer server) {
        try {
            return Bootstrap.connect(server.port(), "postgres", server.superuser());
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static EmbeddedServer start() {
        try {
            Path parent = parent();
            Files.createDirectories(parent);
            Files.createDirectories(PROGRAMS);
            sweep(parent);
            Path folder = parent.resolve(Long.toString(ProcessHandle.current().pid()));
            var server = EmbeddedServer.start(folder, PROGRAMS, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
            return server;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Memory rather than the disk, where there is enough: a copy takes 30 ms there, 270 ms on a slow disk. */
    private static Path parent() throws IOException {
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > 2L << 30;
        return roomy ? MEMORY.resolve("handrail-tests-" + System.getProperty("user.name")) : PROGRAMS;
    }

    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            List<Path> dead = folders.filter(
                            folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder ->
                            ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                                            .isEmpty()
                                    || folder.endsWith(Long.toString(
                                            ProcessHandle.current().pid())))
                    .toList();
            dead.forEach(TestServer::discard);
        }
    }

    /** Nothing in it is worth a clean stop. */
    static void discard(Path folder) {
        try {
            var left = LeftBehind.in(folder.resolve("postgresql"));
            if (left.isPresent() && left.get().alive()) {
                stop(left.get().pid());
            }
            DataFolder.delete(folder);
        } catch (IOException problem) {
            System.err.println("The tests' database in " + folder + " is left: " + problem);
        }
    }

    /** An immediate stop, which unlike a kill gives its shared memory back. */
    private static void stop(long server) throws IOException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(server)).start();
        ProcessHandle.of(server)
                .ifPresent(process -> process.onExit()
                        .completeOnTimeout(process, 5, TimeUnit.SECONDS)
                        .join());
    }
}
