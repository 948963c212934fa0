package handrail.tool;

import handrail.caseload.ThreadLines;
import handrail.database.Housekeeping;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** A thread's page among millions of messages: what it costs, row-level security and unsealing on, against a bare index look-up in the same run. */
public final class BenchThread {

    private static final int ROUNDS = 3;
    private static final int LOOKS = 200;
    private static final int LOOKED_AT = 20;
    private static final int EACH = 200;
    private static final int MONTHS = 24;

    private final BenchWorld world;
    private final ProgramId program;
    private final long messages;

    private BenchThread(BenchWorld world, long messages) {
        this.world = world;
        this.program = world.program("+12025550100", 1_000_000);
        this.messages = messages;
    }

    /** Takes how many messages; two million unless said. */
    public static void main(String[] arguments) {
        long messages = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_000_000;
        try (BenchWorld world = BenchWorld.start()) {
            new BenchThread(world, messages).run();
        }
    }

    private void run() {
        System.out.println("Filling " + messages + " messages and as many statuses over " + MONTHS + " months");
        fill();
        List<UUID> threads = threads();
        ThreadLines lines = new ThreadLines(world.sealing);
        double[] pages = new double[ROUNDS];
        double[] worst = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] page = timed(
                    threads,
                    thread -> world.database.useProgram(program, handle -> {
                        if (lines.newest(handle, thread, ThreadLines.MOST).size() != EACH) {
                            throw new IllegalStateException("A thread is not whole");
                        }
                    }));
            double[] look =
                    timed(threads, thread -> world.database.useProgram(program, handle -> bare(handle, thread)));
            pages[round] = page[LOOKS / 2];
            worst[round] = page[LOOKS * 99 / 100];
            bare[round] = look[LOOKS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "round %d: page %.2f ms (p99 %.2f), bare look-up %.2f ms%n",
                    round + 1,
                    pages[round],
                    worst[round],
                    bare[round]);
        }
        plan(threads.get(0));
        long dropped = System.nanoTime();
        var went = dropMonths();
        double dropMs = (System.nanoTime() - dropped) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "bench=thread messages=%d page_ms=%.2f p99_ms=%.2f yardstick_ms=%.2f ratio=%.2f dropped_months=%d drop_ms=%.0f%n",
                messages,
                BenchWorld.median(pages),
                BenchWorld.median(worst),
                BenchWorld.median(bare),
                BenchWorld.median(pages) / BenchWorld.median(bare),
                went,
                dropMs);
    }

    private static void bare(Handle handle, UUID thread) {
        handle.createQuery("select id from message where conversation_id = :thread order by id desc limit 200")
                .bind("thread", thread)
                .mapTo(UUID.class)
                .list();
    }

    private static double[] timed(List<UUID> threads, Consumer<UUID> look) {
        double[] took = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            look.accept(threads.get(i % threads.size()));
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(took);
        return took;
    }

    /** Threads of 200 texts each, over the months before now; ids carry their time, as the real ones do. */
    private void fill() {
        world.keeper().useHandle(handle -> {
            handle.execute("set synchronous_commit to off");
            for (String parent : List.of("message", "message_status")) {
                handle.createUpdate(
                                "call make_partitions(:parent, (now() - make_interval(months => :months))::date, :months)")
                        .bind("parent", parent)
                        .bind("months", MONTHS)
                        .execute();
            }
            handle.execute("""
                    create function pg_temp.v7(at timestamptz, n bigint) returns uuid language sql immutable as
                    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
                        || '8' || lpad(to_hex(n / 4096), 15, '0'))::uuid $$
                    """);
            long step = 500_000;
            for (long from = 0; from < messages; from += step) {
                insert(handle, from, Math.min(messages, from + step));
            }
            handle.execute("analyze message");
            handle.execute("analyze message_status");
        });
    }

    private void insert(Handle handle, long from, long to) {
        handle.createUpdate("""
                        with made as (
                            select n, pg_temp.v7(at, n) as id, pg_temp.v7(at + interval '2 seconds', n) as later, at,
                                md5((n % (:all / 200 + 1))::text)::uuid as thread
                            from generate_series(cast(:from as bigint), :to - 1) as n,
                                lateral (select now() - (1 - n::float8 / :all) * make_interval(months => :months) as at) t
                        ), texts as (
                            insert into message (id, program_id, conversation_id, author, body, at)
                            select id, :program, thread, case when n % 2 = 0 then 'client' else 'bot' end,
                                decode(repeat(md5(n::text), 8), 'hex'), at from made
                        )
                        insert into message_status (id, program_id, message_id, status, at)
                        select later, :program, id, 'delivered', at from made
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("all", messages)
                .bind("months", MONTHS)
                .bind("program", program)
                .execute();
    }

    /** Those that are looked at: their words are really sealed. */
    private List<UUID> threads() {
        List<UUID> threads = new ArrayList<>();
        Instant now = Instant.now();
        for (int t = 0; t < LOOKED_AT; t++) {
            UUID thread = world.ids.next();
            threads.add(thread);
            world.database.useProgram(program, handle -> {
                for (int i = 0; i < EACH; i++) {
                    one(handle, thread, now.minusSeconds((long) (EACH - i) * 86_400 * 3), i);
                }
            });
        }
        return threads;
    }

    private void one(Handle handle, UUID thread, Instant at, int i) {
        UUID id = handrail.database.Ids.at(at);
        handle.createUpdate("""
                        insert into message (id, program_id, conversation_id, author, body, at)
                        values (:id, :program, :thread, :author, :body, :at)
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("thread", thread)
                .bind("author", i % 2 == 0 ? "client" : "bot")
                .bind("body", world.sealing.seal("message", "body", id, "See you tomorrow at ten, text " + i))
                .bind("at", at)
                .execute();
        for (String status : List.of("queued", "sent", "delivered")) {
            handle.createUpdate("""
                            insert into message_status (id, program_id, message_id, status, at)
                            values (:id, :program, :message, :status, :at)
                            """)
                    .bind("id", handrail.database.Ids.at(at.plusSeconds(2)))
                    .bind("program", program)
                    .bind("message", id)
                    .bind("status", status)
                    .bind("at", at)
                    .execute();
        }
    }

    private void plan(UUID thread) {
        world.database.useProgram(
                program,
                handle -> handle.createQuery("""
                        explain (analyze, costs off, timing off, summary on)
                        select id from message where conversation_id = :thread order by id desc limit 200
                        """)
                        .bind("thread", thread)
                        .mapTo(String.class)
                        .forEach(line -> {
                            if (line.contains("Time") || line.startsWith("Limit")) {
                                System.out.println("plan: " + line.strip());
                            }
                        }));
    }

    /** Twelve months are kept: the older ones fall. */
    private long dropMonths() {
        world.keeper()
                .useHandle(handle -> handle.execute("update program set policy = policy || '{\"keepMonths\": 12}'"));
        return new Housekeeping(world.server.jdbcUrl(), world.server.keeper())
                .run()
                .getOrDefault("message.dropped", 0L);
    }
}
