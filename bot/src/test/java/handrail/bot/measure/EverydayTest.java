package handrail.bot.measure;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import handrail.bot.Understanding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often everyday talk is taken for danger or an opt-out: each false alarm wakes somebody, or silences a client. */
@DisplayName("S1, T3: thirty thousand texts of every day raise few alarms")
class EverydayTest {

    private static final int MANY = 30_000;
    private static final long SEED = 20260301;

    /** Sentences of every day, and others, a quarter of which were written to be taken for danger. */
    private static final List<String> KINDS = List.of("frames", "hard-frames");

    private static final Map<String, Map<Signal, Integer>> RAISED = new HashMap<>();

    @BeforeAll
    static void read() throws Exception {
        Understanding understanding = new Understanding();
        List<String> alarms = new ArrayList<>();
        for (String kind : KINDS) {
            Map<Signal, Integer> raised = new EnumMap<>(Signal.class);
            for (String text : EverydayTexts.of(kind, MANY, SEED)) {
                for (Signal signal : understanding.read(text, null).signals()) {
                    raised.merge(signal, 1, Integer::sum);
                    alarms.add(kind + "\t" + signal + "\t" + text);
                }
            }
            RAISED.put(kind, raised);
        }
        Files.write(Path.of("target", "everyday-alarms.tsv"), alarms);
    }

    @Test
    void an_opt_out_is_heard_in_at_most_one_of_ten_thousand() {
        Share share = raised("frames", Signal.OPT_OUT);
        assertThat(share.value()).as("%s", share).isLessThanOrEqualTo(1 / 10_000.0);
    }

    /** Ten are wanted of each; the others are what the reader reaches now, and may not get worse. */
    @ParameterizedTest
    @CsvSource({
        "frames, OVERDOSE, 5",
        "frames, SUICIDE, 10",
        "frames, VIOLENCE, 10",
        "frames, MEDICAL, 10",
        "hard-frames, OPT_OUT, 40",
        "hard-frames, OVERDOSE, 70",
        "hard-frames, SUICIDE, 40",
        "hard-frames, VIOLENCE, 40",
        "hard-frames, MEDICAL, 50",
    })
    void danger_is_seen_in_few_of_ten_thousand(String kind, Signal danger, int most) {
        Share share = raised(kind, danger);
        assertThat(share.value()).as("%s", share).isLessThanOrEqualTo(most / 10_000.0);
    }

    private static Share raised(String kind, Signal signal) {
        return new Share(RAISED.get(kind).getOrDefault(signal, 0), MANY);
    }
}
