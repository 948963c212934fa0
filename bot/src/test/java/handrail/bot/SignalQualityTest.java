package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Danger and opt-outs as people text them, plain and veiled, with as many look-alikes. The rules were made with these in sight. */
@DisplayName("S1, T2, T3: signals are found and their look-alikes are not")
class SignalQualityTest {

    private static final double RECALL = 0.95;
    private static final double FALSE_ALARMS = 0.01;

    private static Measured measured;

    @BeforeAll
    static void measure() throws Exception {
        measured = Measured.of(LabelledSet.parse(Files.readAllLines(Path.of("src/test/resources/dev-signals.tsv"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Signal.class,
            names = {"OPT_IN", "HELP"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_signal_is_found(Signal signal) {
        assertThat(measured.recall(signal).value())
                .as("%s", measured.recall(signal))
                .isGreaterThanOrEqualTo(RECALL);
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void a_look_alike_is_not(Signal signal) {
        assertThat(measured.falseAlarms(signal).value())
                .as("%s", measured.falseAlarms(signal))
                .isLessThanOrEqualTo(FALSE_ALARMS);
    }
}
