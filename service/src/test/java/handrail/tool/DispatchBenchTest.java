package handrail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.Core;
import handrail.app.Installation;
import handrail.checkin.CheckInJob;
import handrail.database.Checkpoint;
import handrail.database.ProgramId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code ops/bench dispatch}: so many check-ins that are due become texts in the outbox, with every rule, each as the real job does it;
 * db-scheduler's lock-and-fetch in the same run, alternating. Then ten times and a hundred times as many, while that stays below what was asked.
 */
@EnabledIfSystemProperty(named = "bench", matches = "dispatch")
class DispatchBenchTest {

    private static final int NODES = Integer.getInteger("bench.nodes", 1);
    private static final int MOST = Integer.getInteger("bench.most", 10_000);
    private static final int LEAST = Integer.getInteger("bench.least", 10_000);
    private static final int YARDSTICK = Integer.getInteger("bench.yardstick", 20_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP = 50_000;
    private static final int WARM_UPS = 4;

    /** A round of so many is measured once: it is long enough to be its own median. */
    private static final int LONG_ROUND = 1_000_000;

    /** So often is the yardstick measured before each round, and after the last one: a round is compared with those around it, as the machine was then. */
    private static final int BETWEEN = 2;

    private final StringBuilder table = new StringBuilder();

    @Test
    void check_ins_that_are_due_become_texts_in_the_outbox() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        ExecutorService helpers = Executors.newFixedThreadPool(NODES * CheckInJob.HELPERS);
        try (BenchWorld world = BenchWorld.start()) {
            ProgramId program = world.program("+12025550100", 1_000_000, Installation.programs());
            ManyDue due = new ManyDue(world, program);
            LockAndFetch yardstick = new LockAndFetch(world.keeper(), world.pool());
            Round round = new Round(due, job(world, helpers), program, nodes, world.folder);
            due.growTo(Math.min(MOST, WARM_UP));
            warm(round);
            Checkpoint.ofAFullLog(world.server);
            yardstick.run(YARDSTICK);
            for (int people : sizes()) {
                due.growTo(people);
                measure(round, yardstick, people);
            }
        } finally {
            nodes.shutdown();
            helpers.shutdown();
        }
    }

    /** A service that has been up for a day has compiled what it does. Not more rounds than rhythms have days for. */
    private static void warm(Round round) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            round.run();
        }
    }

    private static List<Integer> sizes() {
        return Stream.concat(
                        IntStream.iterate(LEAST, size -> size < MOST, size -> size * 10)
                                .boxed(),
                        Stream.of(MOST))
                .toList();
    }

    private void measure(Round round, LockAndFetch yardstick, int people) throws Exception {
        int rounds = people >= LONG_ROUND ? 1 : ROUNDS;
        double[] ours = new double[rounds];
        double[] ratios = new double[rounds];
        List<Double> theirs = new ArrayList<>();
        compare(yardstick, people, theirs);
        for (int i = 0; i < rounds; i++) {
            ours[i] = round.run();
            say(
                    "%d due, round %d: check-ins %.0f/s (service %.3f ms, database %.3f ms)%n",
                    people, i + 1, ours[i], round.spent.byService(), round.spent.byDatabase());
            compare(yardstick, people, theirs);
            ratios[i] = ours[i] / median(theirs.subList(theirs.size() - 2 * BETWEEN, theirs.size()));
        }
        double each = BenchWorld.median(ours);
        say(
                "bench=dispatch due=%d nodes=%d seconds=%.1f heap_mb=%d yardstick_per_s=%.0f ratio=%.2f per_s=%.0f service_cpu_ms=%.3f database_cpu_ms=%.3f%n",
                people,
                NODES,
                people / each,
                round.mostHeap() >> 20,
                median(theirs),
                BenchWorld.median(ratios),
                each,
                round.spent.byService(),
                round.spent.byDatabase());
    }

    private void compare(LockAndFetch yardstick, int people, List<Double> theirs) throws Exception {
        for (int i = 0; i < BETWEEN; i++) {
            theirs.add(yardstick.run(YARDSTICK));
            say("%d due: db-scheduler %.0f/s%n", people, theirs.get(theirs.size() - 1));
        }
    }

    private static double median(List<Double> figures) {
        return BenchWorld.median(
                figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void say(String line, Object... values) throws IOException {
        table.append(String.format(Locale.ROOT, line, values));
        Path file = Path.of("target", "bench", "dispatch.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }

    private static CheckInJob job(BenchWorld world, ExecutorService helpers) {
        Core core = Installation.core(world.database, world.time, world.keys(), "http://localhost");
        return new CheckInJob(core.database, core.time, core.checkIns, core.tasks, core.conversations::ask, helpers);
    }

    /** Everybody is due, several nodes run the job until nobody is, and what came of it is counted. */
    private static final class Round {

        private final ManyDue due;
        private final CheckInJob job;
        private final ProgramId program;
        private final ExecutorService nodes;
        private final Path folder;
        private Spent spent;
        private long mostHeap;

        Round(ManyDue due, CheckInJob job, ProgramId program, ExecutorService nodes, Path folder) {
            this.due = due;
            this.job = job;
            this.program = program;
            this.nodes = nodes;
            this.folder = folder;
            this.spent = new Spent(ProcessHandle.current(), folder);
        }

        /** Check-ins a second. */
        double run() throws Exception {
            due.allDue();
            Map<String, Integer> before = due.ended();
            spent = new Spent(ProcessHandle.current(), folder);
            spent.begins();
            long began = System.nanoTime();
            List<Future<?>> running = IntStream.range(0, NODES)
                    .<Future<?>>mapToObj(node -> nodes.submit(() -> job.run(program)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            spent.ends(due.people());
            Runtime java = Runtime.getRuntime();
            mostHeap = Math.max(mostHeap, java.totalMemory() - java.freeMemory());
            assertThat(due.changed(before)).isEqualTo(due.expected());
            return due.people() / seconds;
        }

        long mostHeap() {
            return mostHeap;
        }
    }
}
