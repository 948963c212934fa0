package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarrierErrorTest {

    @ParameterizedTest
    @EnumSource(CarrierError.class)
    void t12_every_code_that_is_acted_on_stands_in_the_table_for_people(CarrierError error) throws Exception {
        String table = Files.readString(Path.of("../ops/docs/twilio-errors.md"));
        assertThat(table).contains("| " + error.code() + " |");
    }

    @Test
    void t12_the_table_promises_nothing_about_a_code_that_is_not_acted_on() throws Exception {
        List<Integer> acted =
                Stream.of(CarrierError.values()).map(CarrierError::code).toList();
        List<Integer> promised = Files.readAllLines(Path.of("../ops/docs/twilio-errors.md")).stream()
                .filter(line -> line.matches("\\| \\d{5} \\|.*"))
                .map(line -> Integer.valueOf(line.substring(2, 7)))
                .toList();
        assertThat(promised).containsExactlyInAnyOrderElementsOf(acted);
    }

    @Test
    void t12_a_code_nobody_knows_is_told_to_the_coach() {
        assertThat(CarrierError.reactionTo(63999)).isEqualTo(CarrierError.Reaction.TELL);
        assertThat(CarrierError.reactionTo(null)).isEqualTo(CarrierError.Reaction.TELL);
    }
}
