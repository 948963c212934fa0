package handrail.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code ops/bench assign}: a large county planned from nothing, one coach leaves, the same by the yardstick; alternating rounds. */
@EnabledIfSystemProperty(named = "bench", matches = "assign")
class AssignBenchTest {

    private static final int CLIENTS = 100_000;
    private static final int COACHES = 3_000;
    private static final int ROUNDS = 3;

    @Test
    void a_hundred_thousand_clients_to_three_thousand_coaches() throws IOException {
        Ways ways = County.of(CLIENTS, COACHES, 300, 0.9, 7).ways();
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%d clients, %d coaches, %d ways%n", CLIENTS, COACHES, ways.to().length));
        long[] ours = new long[ROUNDS];
        long[] again = new long[ROUNDS];
        long[] yardstick = new long[ROUNDS];
        int moved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int leaves = 1000 + 17 * round;
            long began = System.nanoTime();
            Fitting fitting = new Fitting(ways);
            fitting.place();
            long placed = System.nanoTime();
            long total = fitting.total();
            long left = System.nanoTime();
            moved = fitting.leaves(leaves);
            long mended = System.nanoTime();
            long theirs = OrTools.total(ways, -1);
            long ended = System.nanoTime();
            assertThat(total).isEqualTo(theirs);
            assertThat(fitting.total()).isEqualTo(OrTools.total(ways, leaves));
            ours[round] = (placed - began) / 1_000_000;
            again[round] = (mended - left) / 1_000_000;
            yardstick[round] = (ended - mended) / 1_000_000;
            table.append(String.format(
                    Locale.ROOT,
                    "round %d: planned in %d ms, one coach leaves %d ms (%d people move), OR-Tools %d ms, total cost %d, equal%n",
                    round + 1,
                    ours[round],
                    again[round],
                    moved,
                    yardstick[round],
                    total));
        }
        table.append(String.format(
                Locale.ROOT,
                "bench=assign clients=%d coaches=%d ways=%d plan_ms=%d replan_ms=%d moved=%d ortools_ms=%d ratio=%.2f equal=true%n",
                CLIENTS,
                COACHES,
                ways.to().length,
                median(ours),
                median(again),
                moved,
                median(yardstick),
                (double) median(yardstick) / Math.max(1, median(ours))));
        Path file = Path.of("target", "bench", "assign.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }

    private static long median(long[] of) {
        long[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
