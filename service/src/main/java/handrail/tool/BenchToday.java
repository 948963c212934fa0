package handrail.tool;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.database.Login;
import handrail.database.ProgramId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Today, a coach's page, in a database of a million clients. In: everything its resource does, which is all statements, row-level security, the
 * audited read, the commit that waits for the disk, the order, unsealing, and the page drawn as HTML. Out: HTTP, and finding out who asks.
 *
 * <p>The yardstick is the same statements in one transaction over plain JDBC, by a role that no wall stands before, with nothing unsealed. Saying
 * them as the application's role too, in the same minutes, shows what the walls cost. A supervisor's page, with everybody's tasks, is timed
 * besides and has no yardstick: without walls it would be another page.
 */
public final class BenchToday {

    private static final int ROUNDS = 3;
    private static final int LOOKS = 300;
    private static final int SUPERVISORS_LOOKS = 40;
    private static final int WARM = 300;
    private static final int LOOKED_AT = 20;

    private final BenchWorld world;
    private final BenchDay day;
    private final List<SignedIn> coaches;
    private final SignedIn supervisor;
    private final List<BenchLook> looks;

    private BenchToday(BenchWorld world, ProgramId program) {
        this.world = world;
        this.day = BenchDay.in(world.database, world.time, world.ids, world.sealing);
        this.coaches = BenchDay.signedIn(world.database, program, Role.COACH, LOOKED_AT);
        this.supervisor =
                BenchDay.signedIn(world.database, program, Role.SUPERVISOR, 1).get(0);
        this.looks = coaches.stream().map(this::look).toList();
    }

    private BenchLook look(SignedIn me) {
        BenchLook look = new BenchLook();
        var unused = BenchDay.in(new Database(look.listening(world.pool())), world.time, world.ids, world.sealing)
                .draw(me);
        return look;
    }

    /** Takes how many clients; a million unless said. */
    public static void main(String[] arguments) throws SQLException {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (BenchWorld world = BenchWorld.start()) {
            ProgramId program = world.program("+12025550100", 1_000_000);
            BenchPeople people = new BenchPeople(world.keeper(), program, clients);
            System.out.println("Filling " + clients + " clients and " + people.coaches() + " coaches");
            people.fill();
            people.seal(world.sealing);
            try (Connection bare = connected(world, world.server.keeper());
                    Connection walled = connected(world, world.server.application())) {
                new BenchToday(world, program).run(clients, people.coaches(), bare, walled);
            }
        }
    }

    private static Connection connected(BenchWorld world, Login login) throws SQLException {
        Connection connection = DriverManager.getConnection(
                world.server.jdbcUrl() + "&currentSchema=handrail", login.user(), login.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void run(int clients, int of, Connection bare, Connection walled) {
        var unused = round(bare, walled, WARM);
        Round[] rounds = new Round[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(bare, walled, LOOKS);
            System.out.printf("round %d: %s%n", i + 1, rounds[i]);
        }
        looks.get(0).plans(walled, world.ids).forEach(line -> System.out.println("a coach's: " + line));
        looks.get(0).plans(bare, world.ids).forEach(line -> System.out.println("without walls: " + line));
        look(supervisor).plans(walled, world.ids).forEach(line -> System.out.println("a supervisor's: " + line));
        BenchDay.Drawn coachs = day.draw(coaches.get(0));
        BenchDay.Drawn supervisors = day.draw(supervisor);
        System.out.printf(
                Locale.ROOT,
                "bench=today clients=%d coaches=%d statements=%d lines=%d bytes=%d page_ms=%.2f p99_ms=%.2f yardstick_ms=%.2f yardstick_p99_ms=%.2f"
                        + " ratio=%.2f rls_ratio=%.2f supervisor_lines=%d supervisor_bytes=%d supervisor_ms=%.2f supervisor_p99_ms=%.2f%n",
                clients,
                of,
                looks.get(0).statements(),
                coachs.lines(),
                coachs.bytes(),
                middle(rounds, Round::page),
                middle(rounds, Round::p99),
                middle(rounds, Round::bare),
                middle(rounds, Round::bareP99),
                middle(rounds, one -> one.page() / one.bare()),
                middle(rounds, one -> one.walled() / one.bare()),
                supervisors.lines(),
                supervisors.bytes(),
                middle(rounds, Round::supervisor),
                middle(rounds, Round::supervisorP99));
    }

    /** Milliseconds: in the middle, or what one in a hundred is longer than. */
    private record Round(
            double page,
            double p99,
            double bare,
            double bareP99,
            double walled,
            double supervisor,
            double supervisorP99) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "page %.2f ms (p99 %.2f), bare %.2f ms (p99 %.2f), with walls %.2f ms, a supervisor's page %.2f ms (p99 %.2f)",
                    page,
                    p99,
                    bare,
                    bareP99,
                    walled,
                    supervisor,
                    supervisorP99);
        }
    }

    private static double middle(Round[] rounds, ToDoubleFunction<Round> figure) {
        return BenchWorld.median(Arrays.stream(rounds).mapToDouble(figure).toArray());
    }

    /** Look by look, the three after each other and two of them in turn first, so that whatever else the machine does meets each of them. */
    private Round round(Connection bare, Connection walled, int times) {
        double[] page = new double[times];
        double[] byKeeper = new double[times];
        double[] byRole = new double[times];
        double[] everybodys = new double[SUPERVISORS_LOOKS];
        for (int i = 0; i < times; i++) {
            SignedIn coach = coaches.get(i % LOOKED_AT);
            BenchLook look = looks.get(i % LOOKED_AT);
            page[i] = timed(() -> day.draw(coach));
            boolean wallsFirst = i % 2 == 0;
            if (wallsFirst) {
                byRole[i] = timed(() -> look.again(walled, world.ids));
            }
            byKeeper[i] = timed(() -> look.again(bare, world.ids));
            if (!wallsFirst) {
                byRole[i] = timed(() -> look.again(walled, world.ids));
            }
        }
        for (int i = 0; i < everybodys.length; i++) {
            everybodys[i] = timed(() -> day.draw(supervisor));
        }
        return new Round(
                at(page, 50),
                at(page, 99),
                at(byKeeper, 50),
                at(byKeeper, 99),
                at(byRole, 50),
                at(everybodys, 50),
                at(everybodys, 99));
    }

    private static double timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(double[] took, int percent) {
        Arrays.sort(took);
        return took[took.length * percent / 100];
    }
}
