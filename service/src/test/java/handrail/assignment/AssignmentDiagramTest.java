package handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The picture of an assignment's states in {@code ops/docs}; {@code ops/draw-assignment} draws it anew. */
class AssignmentDiagramTest {

    private static final Path PICTURE = Path.of("..", "ops", "docs", "assignment.md");

    @Test
    void the_picture_of_the_states_is_current() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("assignment.write")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE)).as("run ops/draw-assignment").isEqualTo(drawn);
    }

    @Test
    void every_state_is_reached_and_only_open_ones_and_an_end_lead_on() {
        Set<AssignmentStep.State> reached = EnumSet.noneOf(AssignmentStep.State.class);
        Deque<AssignmentStep.State> next = new ArrayDeque<>();
        for (AssignmentStep step : AssignmentStep.values()) {
            if (step.from() == null) {
                next.add(step.to());
            }
        }
        while (!next.isEmpty()) {
            AssignmentStep.State state = next.remove();
            if (reached.add(state)) {
                AssignmentStep.from(state).forEach(step -> next.add(step.to()));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(AssignmentStep.State.values());
        for (AssignmentStep.State state : AssignmentStep.State.values()) {
            assertThat(AssignmentStep.from(state).isEmpty())
                    .as(state.word())
                    .isEqualTo(!state.open() && state != AssignmentStep.State.ENDED);
        }
    }

    private static String drawn() {
        StringBuilder picture = new StringBuilder("""
                # The states of an assignment

                Which steps there are, and where each leads; there is no other. Drawn from `AssignmentStep` by `ops/draw-assignment`; a test
                refuses a picture that is not current, and another walks every step.

                ```mermaid
                stateDiagram-v2
                """);
        for (AssignmentStep step : AssignmentStep.values()) {
            picture.append("    ")
                    .append(step.from() == null ? "[*]" : step.from().word())
                    .append(" --> ")
                    .append(step.to().word())
                    .append(": ")
                    .append(step.name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        return picture.append("```\n").toString();
    }
}
