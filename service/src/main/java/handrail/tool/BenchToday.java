package handrail.tool;

import handrail.access.AccountId;
import handrail.access.Audit;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.bot.Language;
import handrail.caseload.TodayPage;
import handrail.caseload.TodayPages;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.messaging.Alerts;
import handrail.messaging.Outbox;
import handrail.messaging.Pages;
import handrail.staff.HandedDays;
import handrail.task.Tasks;
import io.dropwizard.views.common.ViewRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;

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
    private static final int LOOKS = 400;
    private static final int WARM = 600;
    private static final int LOOKED_AT = 20;

    private final BenchWorld world;
    private final ProgramId program;
    private final int clients;
    private final ViewRenderer renderer;
    private int bytes;
    private int shown;

    private BenchToday(BenchWorld world, int clients) {
        this.world = world;
        this.program = world.program("+12025550100", 1_000_000);
        this.clients = clients;
        this.renderer = ServiceLoader.load(ViewRenderer.class).findFirst().orElseThrow();
        renderer.configure(Map.of("template_exception_handler", "rethrow"));
    }

    /** Takes how many clients; a million unless said. */
    public static void main(String[] arguments) throws SQLException {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (BenchWorld world = BenchWorld.start()) {
            new BenchToday(world, clients).run();
        }
    }

    private void run() throws SQLException {
        BenchPeople people = new BenchPeople(world.keeper(), program, clients);
        System.out.println("Filling " + clients + " clients and " + people.coaches() + " coaches");
        people.fill();
        people.seal(world.sealing);
        TodayPages pages = pages(world.database);
        List<SignedIn> coaches = readers("coach", Role.COACH);
        SignedIn supervisor = readers("supervisor", Role.SUPERVISOR).get(0);
        List<BenchLook> looks = new ArrayList<>();
        for (SignedIn coach : coaches) {
            BenchLook look = new BenchLook();
            var unused = pages(new Database(look.listening(world.pool()))).today(coach, false, null);
            looks.add(look);
        }
        try (Connection bare = connected(world.server.keeper());
                Connection walled = connected(world.server.application())) {
            measure(pages, coaches, supervisor, looks, bare, walled);
        }
    }

    private void measure(
            TodayPages pages,
            List<SignedIn> coaches,
            SignedIn supervisor,
            List<BenchLook> looks,
            Connection bare,
            Connection walled) {
        for (int i = 0; i < WARM; i++) {
            draw(pages, coaches.get(i % LOOKED_AT));
            looks.get(i % LOOKED_AT).again(bare, world.ids);
            looks.get(i % LOOKED_AT).again(walled, world.ids);
        }
        for (int i = 0; i < WARM / 10; i++) {
            draw(pages, supervisor);
        }
        Round[] rounds = new Round[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = round(pages, coaches, supervisor, looks, bare, walled);
            System.out.println("round " + (round + 1) + ": " + rounds[round]);
        }
        looks.get(0).plans(walled, world.ids).forEach(line -> System.out.println("plan: " + line));
        BenchLook everybodys = new BenchLook();
        var unused = pages(new Database(everybodys.listening(world.pool()))).today(supervisor, false, null);
        everybodys.plans(walled, world.ids).forEach(line -> System.out.println("supervisor's plan: " + line));
        draw(pages, supervisor);
        System.out.printf("A supervisor's page is %d bytes%n", bytes);
        draw(pages, coaches.get(0));
        System.out.printf(
                Locale.ROOT,
                "bench=today clients=%d coaches=%d lines=%d bytes=%d statements=%d page_ms=%.2f p99_ms=%.2f yardstick_ms=%.2f ratio=%.2f rls_ratio=%.2f supervisor_ms=%.2f supervisor_p99_ms=%.2f%n",
                clients,
                new BenchPeople(world.keeper(), program, clients).coaches(),
                shown,
                bytes,
                looks.get(0).statements(),
                middle(rounds, Round::page),
                middle(rounds, Round::p99),
                middle(rounds, Round::bare),
                middle(rounds, Round::page) / middle(rounds, Round::bare),
                middle(rounds, Round::walled) / middle(rounds, Round::bare),
                middle(rounds, Round::supervisor),
                middle(rounds, Round::supervisorP99));
    }

    /** Milliseconds. */
    private record Round(
            double page, double p99, double bare, double walled, double supervisor, double supervisorP99) {}

    private static double middle(Round[] rounds, java.util.function.ToDoubleFunction<Round> figure) {
        return BenchWorld.median(Arrays.stream(rounds).mapToDouble(figure).toArray());
    }

    /** One after another, look by look, so that whatever else the machine does meets all three. */
    private Round round(
            TodayPages pages,
            List<SignedIn> coaches,
            SignedIn supervisor,
            List<BenchLook> looks,
            Connection bare,
            Connection walled) {
        double[] page = new double[LOOKS];
        double[] byKeeper = new double[LOOKS];
        double[] byRole = new double[LOOKS];
        double[] all = new double[LOOKS / 4];
        for (int i = 0; i < LOOKS; i++) {
            SignedIn coach = coaches.get(i % LOOKED_AT);
            BenchLook look = looks.get(i % LOOKED_AT);
            page[i] = timed(() -> draw(pages, coach));
            byKeeper[i] = timed(() -> look.again(bare, world.ids));
            byRole[i] = timed(() -> look.again(walled, world.ids));
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = timed(() -> draw(pages, supervisor));
        }
        for (double[] took : List.of(page, byKeeper, byRole, all)) {
            Arrays.sort(took);
        }
        return new Round(
                page[LOOKS / 2],
                page[LOOKS * 99 / 100],
                byKeeper[LOOKS / 2],
                byRole[LOOKS / 2],
                all[all.length / 2],
                all[all.length * 99 / 100]);
    }

    private static double timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private void draw(TodayPages pages, SignedIn me) {
        TodayPage page = (TodayPage) pages.today(me, false, null);
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        try {
            renderer.render(page, Locale.ENGLISH, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (page.getLines().isEmpty()) {
            throw new IllegalStateException("A day is empty");
        }
        bytes = html.size();
        shown = page.getLines().size();
    }

    private TodayPages pages(Database database) {
        Audit audit = new Audit(world.ids);
        Tasks tasks = new Tasks(world.ids, audit);
        Outbox outbox = new Outbox(world.ids, world.sealing);
        Pages pages = new Pages(
                world.time,
                world.ids,
                world.sealing,
                outbox,
                tasks,
                audit,
                new Alerts(world.ids, audit),
                "http://localhost");
        HandedDays days = new HandedDays(world.ids, world.sealing, audit, pages);
        return new TodayPages(database, world.sealing, tasks, days, audit, world.time);
    }

    /** Of the program that is looked at; coaches without a colleague's day, as most are. */
    private List<SignedIn> readers(String as, Role role) {
        return world.database.inProgram(
                program,
                handle -> handle
                        .createQuery("select account_id from membership where program_id = :program and role = :role order by account_id limit :most")
                        .bind("program", program)
                        .bind("role", as)
                        .bind("most", LOOKED_AT)
                        .mapTo(UUID.class)
                        .stream()
                        .map(id -> new SignedIn(
                                id, new AccountId(id), program, role, Language.EN, "Ana", "0123456789abcdef"))
                        .toList());
    }

    private Connection connected(handrail.database.Login login) throws SQLException {
        Connection connection = DriverManager.getConnection(
                world.server.jdbcUrl() + "&currentSchema=handrail", login.user(), login.password());
        connection.setAutoCommit(false);
        return connection;
    }
}
