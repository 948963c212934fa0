package handrail.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.database.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final Path SHIPPED = Path.of("../config/programs/standard");

    @TempDir
    private Path folder;

    @Test
    void the_shipped_policy_says_what_follows_one_two_and_three_missed_check_ins() {
        assertThat(PolicyFile.read(SHIPPED).silence()).isEqualTo(new Policy.Silence(1, 2, 3, 24, 48));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coachAfter: 2 | coachAfter: 0 | silence.coachAfter must be greater than or equal to 1",
                "coachAfter: 2 | coachAfter: 4 | silence.inOrder must be true: gentleAfter may not be more than coachAfter",
                "outreachHours: 48 | outreachHours: 900 | silence.outreachHours must be less than or equal to 336",
                "silence: | silences: | silences",
                "gentleAfter: 1 | gentleAfter: soon | gentleAfter"
            })
    void b4_a_wrong_threshold_stops_the_start_with_one_line_that_names_it(String right, String wrong, String named)
            throws IOException {
        String policy = Files.readString(SHIPPED.resolve("policy.yml"));
        assertThat(policy).contains(right);
        Files.writeString(folder.resolve("policy.yml"), policy.replace(right, wrong));
        assertThatThrownBy(() -> PolicyFile.read(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("\n");
    }
}
