package handrail.tool;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Audit;
import handrail.database.ProgramId;
import handrail.messaging.Alerts;
import handrail.messaging.Author;
import handrail.messaging.Deliveries;
import handrail.messaging.Dispatcher;
import handrail.messaging.OptOuts;
import handrail.messaging.Outbox;
import handrail.messaging.Outgoing;
import handrail.messaging.Pages;
import handrail.messaging.Purpose;
import handrail.messaging.Sms;
import handrail.messaging.Statuses;
import handrail.phone.PhoneNumber;
import handrail.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Texts out of the outbox to a carrier that answers at once: claimed, everything looked at again, handed over, written down. Against pgbench
 * with a transaction of the same shape: two updates and two inserts.
 */
public final class BenchOutbox {

    private static final int ROUNDS = 3;
    private static final int YARDSTICK_SECONDS = 10;
    private static final int THREADS = 4;
    private static final int PEOPLE = 1_000;

    private final BenchWorld world;
    private final ProgramId program;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final AtomicLong sent = new AtomicLong();

    private BenchOutbox(BenchWorld world, ExecutorService helpers) {
        this.world = world;
        this.program = world.program("+12025550100", 1_000_000);
        MetricRegistry metrics = new MetricRegistry();
        Audit audit = new Audit(world.ids);
        Statuses statuses = new Statuses(world.ids, metrics);
        Alerts alerts = new Alerts(world.ids, audit);
        Tasks tasks = new Tasks(world.ids, audit);
        this.outbox = new Outbox(world.ids, world.sealing);
        Pages pages = new Pages(world.time, world.ids, world.sealing, outbox, tasks, audit, alerts, "http://localhost");
        Deliveries deliveries = new Deliveries(
                world.sealing, statuses, new OptOuts(world.ids, statuses), tasks, alerts, pages, world.time);
        this.dispatcher = new Dispatcher(
                world.database,
                world.ids,
                new AtOnce(sent),
                world.sealing,
                statuses,
                deliveries,
                alerts,
                world.time,
                metrics,
                address -> null,
                helpers,
                helpers,
                "http://localhost");
    }

    /** A carrier that takes everything. */
    private record AtOnce(AtomicLong sent) implements Sms {

        @Override
        public Answer send(Text text) {
            return Answer.sent("SM" + sent.incrementAndGet());
        }

        @Override
        public Look look(Text text, Instant since, Instant until) {
            return new Look(List.of(), true);
        }
    }

    /** Takes how many texts each round; five thousand unless said. */
    public static void main(String[] arguments) {
        int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        ExecutorService helpers = Executors.newFixedThreadPool(THREADS);
        try (BenchWorld world = BenchWorld.start()) {
            new BenchOutbox(world, helpers).run(texts);
        } finally {
            helpers.shutdown();
        }
    }

    private void run(int texts) {
        world.keeper().useHandle(handle -> {
            handle.execute("create table yardstick_row (id int primary key, state text, at timestamptz)");
            handle.execute("insert into yardstick_row select n, 'queued', now() from generate_series(1, 100000) as n");
            handle.execute("create table yardstick_word (id uuid primary key, of int, word text, at timestamptz)");
        });
        Pgbench pgbench = new Pgbench(world.server, world.folder, """
                \\set n random(1, 100000)
                begin;
                update handrail.yardstick_row set state = 'sending', at = clock_timestamp() where id = :n;
                update handrail.yardstick_row set state = 'sent', at = clock_timestamp() where id = :n;
                insert into handrail.yardstick_word values (gen_random_uuid(), :n, 'queued', clock_timestamp());
                insert into handrail.yardstick_word values (gen_random_uuid(), :n, 'change', clock_timestamp());
                commit;
                """);
        List<UUID> threads = people();
        round(threads, 500, new Spent(ProcessHandle.current(), world.folder));
        double[] yardstick = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        Spent spent = new Spent(ProcessHandle.current(), world.folder);
        for (int round = 0; round < ROUNDS; round++) {
            yardstick[round] = pgbench.run(THREADS, YARDSTICK_SECONDS);
            ours[round] = round(threads, texts, spent);
            System.out.printf(
                    Locale.ROOT, "round %d: pgbench %.0f/s, outbox %.0f/s%n", round + 1, yardstick[round], ours[round]);
        }
        System.out.printf(
                Locale.ROOT,
                "bench=outbox texts=%d threads=%d texts_per_s=%.0f yardstick_tps=%.0f ratio=%.2f service_cpu_ms=%.2f database_cpu_ms=%.2f%n",
                texts,
                THREADS,
                BenchWorld.median(ours),
                BenchWorld.median(yardstick),
                BenchWorld.median(ours) / BenchWorld.median(yardstick),
                spent.byService(),
                spent.byDatabase());
    }

    private double round(List<UUID> threads, int texts, Spent spent) {
        world.database.useProgram(program, handle -> {
            for (int i = 0; i < texts; i++) {
                put(handle, threads.get(i % threads.size()), i);
            }
        });
        world.keeper().useHandle(handle -> handle.execute("analyze outbox"));
        long before = sent.get();
        spent.begins();
        long began = System.nanoTime();
        while (sent.get() - before < texts) {
            dispatcher.everywhere();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        spent.ends(texts);
        return texts / seconds;
    }

    private void put(Handle handle, UUID thread, int i) {
        outbox.put(
                handle,
                new Outgoing(
                        program,
                        thread,
                        Author.BOT,
                        null,
                        Purpose.ANSWER,
                        new PhoneNumber(String.format(Locale.ROOT, "+1202555%04d", i % PEOPLE)),
                        "See you tomorrow at ten",
                        null,
                        null,
                        world.time.instant(),
                        null));
    }

    private List<UUID> people() {
        return world.database.inProgram(
                program,
                handle -> java.util.stream.IntStream.range(0, PEOPLE)
                        .mapToObj(i -> {
                            UUID contact = world.ids.next();
                            UUID thread = world.ids.next();
                            handle.execute(
                                    "insert into contact (id, program_id, created_at) values (?, ?, handrail.now())",
                                    contact,
                                    program.value());
                            handle.execute(
                                    "insert into conversation (id, program_id, contact_id, state, mode) values (?, ?, ?, ''::bytea, 'bot')",
                                    thread,
                                    program.value(),
                                    contact);
                            return thread;
                        })
                        .toList());
    }
}
