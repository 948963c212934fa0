package handrail.bot.measure;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import handrail.bot.Understanding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often everyday talk is taken for danger or an opt-out: each false alarm wakes somebody, or silences a client. */
@DisplayName("S1, T3: thirty thousand texts of every day raise hardly any alarm")
class EverydayTest {

    private static final int MANY = 30_000;
    private static final long SEED = 20260301;

    private static final Map<Signal, Integer> RAISED = new EnumMap<>(Signal.class);

    @BeforeAll
    static void read() throws Exception {
        Understanding understanding = new Understanding();
        List<String> alarms = new ArrayList<>();
        for (String text : EverydayTexts.of(MANY, SEED)) {
            for (Signal signal : understanding.read(text, null).signals()) {
                RAISED.merge(signal, 1, Integer::sum);
                alarms.add(signal + "\t" + text);
            }
        }
        Files.write(Path.of("target", "everyday-alarms.tsv"), alarms);
    }

    @Test
    void an_opt_out_is_heard_in_at_most_one_of_ten_thousand() {
        Share share = new Share(RAISED.getOrDefault(Signal.OPT_OUT, 0), MANY);
        assertThat(share.value()).as("%s", share).isLessThanOrEqualTo(1 / 10_000.0);
    }

    /** Ten are wanted of each; the others are what the reader reaches now, and may not get worse. */
    @ParameterizedTest
    @CsvSource({"OVERDOSE, 25", "SUICIDE, 85", "VIOLENCE, 28", "MEDICAL, 10"})
    void danger_is_seen_in_few_of_ten_thousand(Signal danger, int most) {
        Share share = new Share(RAISED.getOrDefault(danger, 0), MANY);
        assertThat(share.value()).as("%s", share).isLessThanOrEqualTo(most / 10_000.0);
    }
}
