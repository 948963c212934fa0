package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.bot.Event.Asks;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import io.dropwizard.jackson.Jackson;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedInTurnTest {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    @Test
    void a_program_that_chose_nothing_asks_how_somebody_is_as_it_always_did() {
        AskedInTurn turn = new AskedInTurn(POLICY);
        Cadence cadence = new Cadence(POLICY.checkIns());
        assertThat(IntStream.rangeClosed(0, 84)).allSatisfy(day -> {
            assertThat(turn.on(day)).isEqualTo(Asks.HOW);
            assertThat(turn.before(day)).isEqualTo(cadence.before(day));
        });
    }

    @Test
    void kinds_take_turns_from_check_in_to_check_in_and_each_counts_its_own() throws Exception {
        AskedInTurn turn = new AskedInTurn(asking("STEP", "HOW"));
        assertThat(Stream.of(1, 2, 3, 6, 9, 12).map(turn::on))
                .containsExactly(Asks.HOW, Asks.STEP, Asks.HOW, Asks.STEP, Asks.HOW, Asks.STEP);
        assertThat(Stream.of(1, 2, 3, 6, 9, 12).map(turn::before)).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void a_policy_from_before_there_was_a_choice_is_read_as_one_that_asks_how_somebody_is() throws Exception {
        assertThat(asking().checkInAsks()).containsExactly(Asks.HOW);
    }

    /** The standard policy with these; without any, as one was kept before there was a choice. */
    private static Policy asking(String... kinds) throws Exception {
        ObjectMapper json = Jackson.newObjectMapper();
        ObjectNode tree = json.valueToTree(POLICY);
        if (kinds.length == 0) {
            tree.remove("checkInAsks");
        } else {
            tree.set("checkInAsks", json.valueToTree(List.of(kinds)));
        }
        return json.treeToValue(tree, Policy.class);
    }
}
