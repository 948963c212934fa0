package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void t12_a_code_nobody_knows_is_told_to_the_coach() {
        assertThat(CarrierError.reactionTo(63999)).isEqualTo(CarrierError.Reaction.TELL);
        assertThat(CarrierError.reactionTo(null)).isEqualTo(CarrierError.Reaction.TELL);
    }
}
