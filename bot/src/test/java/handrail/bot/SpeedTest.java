package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.measure.LabelledText;
import handrail.bot.measure.Measured;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goal is 50 ms for 100 KB; the bound here is twice that, and counts this thread's own time, because a shared machine is slow at times. */
class SpeedTest {

    private static final int LENGTH = 100_000;
    private static final long BOUND_MILLIS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static List<String> long_texts() {
        String words = new Random(7)
                .ints(LENGTH / 3, 0, 20_000)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining(" "));
        List<String> said = List.of(
                "he", "not", "wont", "i", "want", "to", "kill", "myself", "took", "de", "no", "quiero", "me", "my");
        String salad = new Random(8)
                .ints(LENGTH / 4, 0, said.size())
                .mapToObj(said::get)
                .collect(Collectors.joining(" "));
        return List.of(
                salad.substring(0, LENGTH),
                "a".repeat(LENGTH),
                "he ".repeat(LENGTH / 3),
                "not kill myself ".repeat(LENGTH / 16),
                "dont stop texting me ".repeat(LENGTH / 21),
                "took took took too ".repeat(LENGTH / 19),
                "narcan 2 ".repeat(LENGTH / 9),
                "....,,,,????".repeat(LENGTH / 12),
                ", ,, ,".repeat(LENGTH / 6),
                "stop. ".repeat(LENGTH / 6),
                "á ".repeat(LENGTH / 2),
                "overdozed ".repeat(LENGTH / 10),
                "😀".repeat(LENGTH / 2),
                words.substring(0, LENGTH));
    }

    /** The goal is 1 ms a text. */
    @Test
    void an_ordinary_text_is_read_within_a_millisecond() throws Exception {
        List<LabelledText> texts = Dev.texts();
        double fastest = Double.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Measured.of(texts);
            fastest = Math.min(fastest, (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / texts.size());
        }
        assertThat(fastest).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("long_texts")
    void a_text_of_100_kb_is_read_at_once(String text) {
        Understanding understanding = new Understanding();
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            understanding.read(text, null);
            fastest = Math.min(fastest, (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        assertThat(fastest).as(text.substring(0, 12)).isLessThanOrEqualTo(BOUND_MILLIS);
    }
}
