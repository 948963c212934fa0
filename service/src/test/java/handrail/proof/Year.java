package handrail.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A program's year, a step at a time, on the real code and database: clients with lives drawn from a seed, coaches who do what is on
 * their list now and then, every job that starts something. What must hold is looked at after each step and each day.
 */
public final class Year implements AutoCloseable {

    private static final Duration DAY = Duration.ofDays(1);

    private final Duration step;
    private final Simulation simulation = new Simulation();
    private final YearWorld world;
    private final YearOracle oracle;

    /** In steps that fill a day evenly, in which things happen so many times as often as in an ordinary year. */
    Year(int clients, int days, long seed, Duration step, int eventful) throws SQLException, IOException {
        this.step = step;
        world = new YearWorld(simulation, clients, days, seed, eventful);
        oracle = new YearOracle(world);
    }

    /** {@code --clients N --days N --seed N --eventful N --minutes N}, the last for a step; ends with a line of key=value pairs, and with 1 at the first day on which something is violated. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        int clients = (int) options.number("clients", 500);
        int days = (int) options.number("days", 365);
        long seed = options.number("seed", 1);
        int eventful = (int) options.number("eventful", 1);
        int minutes = (int) options.number("minutes", 30);
        long began = System.nanoTime();
        try (Year year = new Year(clients, days, seed, Duration.ofMinutes(minutes), eventful)) {
            List<String> wrong = List.of();
            for (int day = 0; day < days && wrong.isEmpty(); day++) {
                wrong = year.day();
                if (day % 10 == 9) {
                    System.err.println("day " + (day + 1) + ": " + year.figures());
                }
            }
            wrong.stream().limit(20).forEach(violation -> System.out.println("VIOLATED " + violation));
            System.out.println("simulate=year clients=" + clients + " days=" + days + " seed=" + seed + " eventful="
                    + eventful + " "
                    + year.figures() + " seconds=" + (System.nanoTime() - began) / 1_000_000_000 + " violations="
                    + wrong.size());
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }

    /** Plays one day; what is wrong in it. */
    List<String> day() {
        world.dawn();
        for (Duration gone = Duration.ZERO; gone.compareTo(DAY) < 0; gone = gone.plus(step)) {
            world.step(step);
            oracle.afterStep();
        }
        oracle.afterDay();
        return oracle.violations();
    }

    /** What happened. */
    String figures() {
        return oracle.figures();
    }

    @Override
    public void close() throws SQLException {
        simulation.close();
    }
}
