package handrail.proof;

import handrail.app.Core;
import handrail.app.Installation;
import handrail.database.Database;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * Plays worlds, each from a seed, on the real database with the real code: only the clock, the carrier and the order in which nodes go on are
 * made up. Some dozens of worlds share one database, each as a program of its own behind its walls.
 */
public final class Simulation implements AutoCloseable {

    private static final int STEPS = 90;

    /** A job looks at the clients of all worlds so far: with a new database now and then, the thousandth seed is as fast as the first. */
    private static final int WORLDS_A_DATABASE = 50;

    /** Ten in the morning in New York, in summer. */
    private static final Instant MORNING = Instant.parse("2026-07-01T14:00:00Z");

    final SimClock clock = new SimClock(MORNING);
    final Fibers fibers = new Fibers();
    final SimRows rows;
    final Core core;
    private final TestDatabase database = TestServer.migrated();
    private int worlds;

    public Simulation() throws SQLException, IOException {
        simulateTime();
        rows = new SimRows(
                database.jdbcUrl() + "&currentSchema=handrail",
                database.application().user(),
                database.application().password(),
                clock,
                fibers::step);
        Path keys = Files.createTempDirectory("handrail-simulation-").resolve("sealing-keys");
        core = Installation.core(new Database(rows), new ProgramTime(clock), keys, "https://handrail.example.org");
    }

    /** {@code --seeds N --from SEED}; ends with a line of key=value pairs, and with 1 at the first seed that fails, after its trace. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        long from = options.number("from", 1);
        long seeds = options.number("seeds", 1_000);
        long began = System.nanoTime();
        long taken = 0;
        for (long seed = from; seed < from + seeds; seed += WORLDS_A_DATABASE) {
            taken += playAll(seed, Math.min(seed + WORLDS_A_DATABASE, from + seeds), from);
        }
        System.out.println("simulate=seeds seeds=" + seeds + " from=" + from + " taken=" + taken + " seconds="
                + (System.nanoTime() - began) / 1_000_000_000 + " violations=0");
        System.exit(0);
    }

    /** Plays the seeds of one database; returns how many texts the carrier took. */
    private static long playAll(long from, long end, long first) throws SQLException, IOException {
        long taken = 0;
        try (Simulation simulation = new Simulation()) {
            for (long seed = from; seed < end; seed++) {
                Outcome outcome = simulation.play(seed);
                taken += outcome.taken();
                if (!outcome.violations().isEmpty()) {
                    outcome.trace().forEach(System.out::println);
                    outcome.violations().forEach(violation -> System.out.println("VIOLATED " + violation));
                    System.out.println("simulate=seeds seeds=" + (seed - first + 1) + " failed_seed=" + seed);
                    System.exit(1);
                }
            }
        }
        System.err.println("played up to seed " + (end - 1) + ", the carrier took " + taken + " texts");
        return taken;
    }

    /**
     * How a seed ended.
     *
     * @param violations what did not hold
     * @param trace what was done, step by step
     * @param taken how many texts the carrier took
     */
    public record Outcome(List<String> violations, List<String> trace, int taken) {}

    /** Plays one seed; the same seed gives the same run. */
    public Outcome play(long seed) {
        clock.set(MORNING);
        SimWorld world = new SimWorld(this, "s" + seed + "r" + worlds++ + "x", seed);
        try {
            world.run(STEPS);
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            return new Outcome(List.of(String.valueOf(failed)), world.trace, 0);
        }
        SimOracle oracle = new SimOracle(world);
        List<String> violations = oracle.look();
        if (!violations.isEmpty()) {
            world.trace.addAll(oracle.remains());
        }
        return new Outcome(violations, world.trace, world.carrier.took.size());
    }

    /** The database's time is the simulation's, told to each connection before it is used. */
    private void simulateTime() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create or replace function handrail.now() returns timestamptz language sql stable
                    as $$ select coalesce(nullif(current_setting('handrail.simulated', true), '')::timestamptz, clock_timestamp()) $$
                    """);
        }
    }

    @Override
    public void close() throws SQLException {
        fibers.close();
        rows.close();
        database.close();
    }
}
