package handrail.app;

import handrail.database.Database;
import handrail.database.Login;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.intake.Enrolled;
import handrail.intake.Enrolment;
import handrail.merge.Stops;
import handrail.merge.UnknownWriters;
import handrail.tool.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The demo's people in a database of a test's own. They are made once in a JVM and copied from then on, with the keys that their rows are
 * sealed with; program time stands again where it stood when they were made.
 */
final class DemoRows {

    /** As Handrail hashes, at the least cost there is: what a guess costs is a test of its own, and a thousand sign-ins need not pay for it. */
    private static final Argon2PasswordEncoder CHEAPLY = new Argon2PasswordEncoder(16, 32, 1, 8, 1);

    private static final class Filled {
        static final Path KEYS = keys();
        static long at;

        private static Path keys() {
            try {
                return Files.createTempDirectory("handrail-demo").resolve("sealing-keys");
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private DemoRows() {}

    /** A copy, and its keys as this file. */
    static TestDatabase copy(Path sealingKeys) {
        TestDatabase rows = TestServer.migratedTemplate("demo", DemoRows::fill).newDatabase();
        try {
            Files.copy(Filled.KEYS, sealingKeys);
            double seconds = (System.nanoTime() - Filled.at) / 1e9;
            change(rows, "select handrail.move_time(make_interval(secs => -?::double precision))", seconds);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return rows;
    }

    private static void fill(TestDatabase rows) {
        Login application = rows.application();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(rows.jdbcUrl());
        source.setCurrentSchema("handrail");
        source.setUser(application.user());
        source.setPassword(application.password());
        fill(Installation.core(new Database(source), new ProgramTime(), Filled.KEYS, "http://localhost"));
        change(
                rows,
                "update handrail.account set password_hash = ? where password_hash is not null",
                CHEAPLY.encode(Demo.PASSWORD));
        Filled.at = System.nanoTime();
    }

    /** The demo's people, through the doors that people come in by. */
    static void fill(Core core) {
        Enrolment enrolment = new Enrolment(
                core.time,
                core.audit,
                core.assigning,
                core.tasks,
                core.checkIns,
                core.conversations,
                core.consents,
                new Enrolled(core.ids, core.sealing),
                core.duplicates,
                new UnknownWriters(core.sealing),
                new Stops(core.sealing, core.optOuts));
        Demo.fill(
                core.database,
                core.time,
                new Demo.Parts(core.ids, core.sealing, core.audit, core.conversations, enrolment, core.holds),
                Installation.programs());
    }

    private static void change(TestDatabase rows, String statement, Object value) {
        try (Connection connection = DriverManager.getConnection(
                        rows.jdbcUrl(), rows.keeper().user(), rows.keeper().password());
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, value);
            prepared.execute();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
