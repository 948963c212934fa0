package handrail.tool;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Signed webhooks to a whole service in a process of its own: verified, deduplicated, understood, sealed, audited, answered through the outbox,
 * committed. Against pgbench with a transaction of the same shape: two inserts, an update, an insert. The load shares the machine.
 */
public final class BenchInbound {

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 32;
    /** The compiler needs minutes of a core for the way of a text: it has them until so many spells in a row are no faster than the fastest before. */
    private static final int WARM_UP_SECONDS = 20;

    private static final int NO_FASTER = 3;
    private static final int MOST_SPELLS = 30;
    private static final double FASTER = 1.03;

    /** What a carrier lets through of an ordinary number, in segments a second. */
    private static final double SEGMENTS = 1;

    /** As {@code ops/run} starts it. */
    private static final List<String> AS_IT_RUNS = List.of("-XX:+UseSerialGC", "-Xmx256m");

    private static final String TOKEN = "the-secret-of-a-measurement";

    private BenchInbound() {}

    /** Takes the seconds of each half of a round; ten unless said. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        try (BenchWorld world = BenchWorld.start()) {
            world.program(WebhookLoad.LINE, SEGMENTS);
            Path recording = Files.createTempFile("handrail-inbound", ".jfr");
            HttpServer carrier = carrier();
            String figures;
            Process service =
                    service(world, "http://localhost:" + carrier.getAddress().getPort());
            try {
                WebhookLoad load = new WebhookLoad(URI.create(address()), TOKEN);
                figures = measure(world, load, seconds, new Spent(service.toHandle(), world.folder));
                record(service, recording);
                load.flatOut(CONNECTIONS, seconds);
            } finally {
                service.destroy();
                service.waitFor(30, TimeUnit.SECONDS);
                carrier.stop(0);
            }
            System.out.println("profile: " + recording + " (jfr print --events jdk.ExecutionSample)");
            System.out.println(figures);
        }
    }

    /** A recording costs too: it is made of a run of its own. */
    private static void record(Process service, Path recording) throws IOException {
        try (Writer told = service.outputWriter()) {
            told.write(recording + "\n");
        }
    }

    private static String measure(BenchWorld world, WebhookLoad load, int seconds, Spent spent)
            throws InterruptedException {
        load.awaits();
        load.everybodyOnce(CONNECTIONS);
        warmUp(load);
        Pgbench pgbench = yardstick(world);
        double[] yardstick = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            yardstick[round] = pgbench.run(CONNECTIONS, seconds);
            spent.begins();
            ours[round] = load.flatOut(CONNECTIONS, seconds);
            spent.ends(ours[round] * seconds);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: pgbench %.0f/s, inbound %.0f/s%n",
                    round + 1,
                    yardstick[round],
                    ours[round]);
        }
        double median = BenchWorld.median(ours);
        double[] took = load.paced(CONNECTIONS, seconds, 0.7 * median);
        return String.format(
                Locale.ROOT,
                "bench=inbound connections=%d texts_per_s=%.0f yardstick_tps=%.0f ratio=%.2f p50_ms=%.1f p99_ms=%.1f shed=%d"
                        + " service_cpu_ms=%.2f database_cpu_ms=%.2f",
                CONNECTIONS,
                median,
                BenchWorld.median(yardstick),
                median / BenchWorld.median(yardstick),
                took[took.length / 2],
                took[took.length * 99 / 100],
                load.shed(),
                spent.byService(),
                spent.byDatabase());
    }

    private static void warmUp(WebhookLoad load) {
        double fastest = 0;
        for (int spell = 0, slow = 0; spell < MOST_SPELLS && slow < NO_FASTER; spell++) {
            double rate = load.flatOut(CONNECTIONS, WARM_UP_SECONDS);
            System.out.printf(Locale.ROOT, "warm-up, %d s: %.0f/s%n", (spell + 1) * WARM_UP_SECONDS, rate);
            slow = rate > fastest * FASTER ? 0 : slow + 1;
            fastest = Math.max(fastest, rate);
        }
    }

    private static Pgbench yardstick(BenchWorld world) {
        world.keeper().useHandle(handle -> {
            handle.execute("create table yardstick_claim (sid uuid primary key, at timestamptz)");
            handle.execute("create table yardstick_message (id uuid primary key, of int, body text, at timestamptz)");
            handle.execute("create table yardstick_thread (id int primary key, state text, at timestamptz)");
            handle.execute(
                    "insert into yardstick_thread select n, repeat('x', 300), now() from generate_series(1, 100000) as n");
            handle.execute("create table yardstick_outbox (id uuid primary key, of int, body text, at timestamptz)");
        });
        return new Pgbench(world.server, world.folder, """
                \\set n random(1, 100000)
                begin;
                insert into handrail.yardstick_claim values (gen_random_uuid(), clock_timestamp());
                insert into handrail.yardstick_message values (gen_random_uuid(), :n, repeat('y', 120), clock_timestamp());
                update handrail.yardstick_thread set state = repeat('z', 300), at = clock_timestamp() where id = :n;
                insert into handrail.yardstick_outbox values (gen_random_uuid(), :n, repeat('y', 200), clock_timestamp());
                commit;
                """);
    }

    private static String address() {
        return "http://localhost:" + System.getProperty("handrail.bench.port", "18080");
    }

    /** Takes every text. */
    private static HttpServer carrier() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicLong sid = new AtomicLong();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] taken = String.format(
                            Locale.ROOT,
                            "{\"sid\":\"SM%032x\",\"status\":\"queued\"}",
                            1L << 62 | sid.getAndIncrement())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, taken.length);
            exchange.getResponseBody().write(taken);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** The service over the same database; its texts go to a carrier that takes them as slowly as a number may. */
    private static Process service(BenchWorld world, String carrier) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> settings = List.of(
                "publicUrl=" + address(),
                "data=" + world.folder,
                "database.url=" + world.server.jdbcUrl(),
                "database.keeper.user=" + world.server.keeper().user(),
                "database.application.user=" + world.server.application().user(),
                "carrier.kind=twilio",
                "carrier.accountSid=AC00000000000000000000000000000001",
                "carrier.apiUrl=" + carrier,
                "server.applicationConnectors[0].port=" + URI.create(address()).getPort(),
                "server.adminConnectors[0].port=0",
                "logging.level=OFF");
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(AS_IT_RUNS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "handrail.tool.BenchService"));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("HANDRAIL_BENCH_SETTINGS", String.join("\n", settings));
        process.environment().put("HANDRAIL_BENCH_KEEPER", world.server.keeper().password());
        process.environment()
                .put("HANDRAIL_BENCH_APP", world.server.application().password());
        process.environment().put("HANDRAIL_BENCH_TOKEN", TOKEN);
        return process.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** So that a reader of figures sees them in order. */
    static double[] sorted(double[] took) {
        Arrays.sort(took);
        return took;
    }
}
