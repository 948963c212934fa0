package handrail.tool;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.codahale.metrics.MetricRegistry;
import handrail.access.Sealing;
import handrail.access.SealingKeys;
import handrail.database.Database;
import handrail.database.EmbeddedServer;
import handrail.database.Ids;
import handrail.database.Migrations;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.Program;
import handrail.program.Programs;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.LoggerFactory;

/** A database of a measurement's own, as safe as a real one (fsync on), in a folder that goes away afterwards. */
final class BenchWorld implements AutoCloseable {

    final Path folder;
    final EmbeddedServer server;
    final ProgramTime time = new ProgramTime();
    final Ids ids = new Ids(time);
    final Sealing sealing;
    final Database database;
    private final ManagedDataSource pool;

    private BenchWorld(Path folder) {
        this.folder = folder;
        this.server = EmbeddedServer.start(folder);
        Migrations.run(server.jdbcUrl(), server.keeper(), false);
        this.sealing = SealingKeys.at(keys(), null);
        this.pool = connections();
        this.database = new Database(pool);
    }

    /** Starts it, quietly: what libraries tell of themselves would be measured too. */
    static BenchWorld start() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            return new BenchWorld(Files.createTempDirectory("handrail-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ManagedDataSource connections() {
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(server.jdbcUrl());
        factory.setUser(server.application().user());
        factory.setPassword(server.application().password());
        factory.setProperties(Map.of("currentSchema", "handrail"));
        factory.setInitialSize(2);
        factory.setMinSize(2);
        factory.setMaxSize(24);
        return factory.build(new MetricRegistry(), "bench");
    }

    /** The database as its owner sees it. */
    Jdbi keeper() {
        return Database.prepared(Jdbi.create(
                server.jdbcUrl() + "&currentSchema=handrail",
                server.keeper().user(),
                server.keeper().password()));
    }

    /** The pool of the application's connections. */
    DataSource pool() {
        return pool;
    }

    /** The file of the keys that seal here. */
    Path keys() {
        return folder.resolve("sealing-keys");
    }

    /** A program with one number for clients, which may send so many segments a second. */
    ProgramId program(String line, double segments) {
        return program(line, segments, Path.of("config/programs/standard"));
    }

    /** The same with what a new program starts with elsewhere. */
    ProgramId program(String line, double segments, Path standard) {
        Policy policy = PolicyFile.read(standard);
        ProgramId id = new ProgramId(ids.next());
        database.open(handle -> {
            handle.attach(Programs.class)
                    .add(new Program(id, "bench", "Bench", "Bench", "America/New_York", policy), policy);
            return handle.execute(
                    "insert into sender (id, program_id, audience, address, segments_per_second) values (?, ?, 'client', ?, ?)",
                    ids.next(),
                    id.value(),
                    line,
                    segments);
        });
        return id;
    }

    /** The middle one of several figures. */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    @Override
    public void close() {
        try {
            pool.stop();
            server.close();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (Exception e) {
            System.err.println("ops/bench: " + folder + " could not be cleared away: " + e);
        }
    }
}
