package handrail.states;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.assignment.AssignmentStep;
import handrail.caseload.LaterStep;
import handrail.episode.EpisodeStep;
import handrail.messaging.CallOutStep;
import handrail.task.TaskStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of what has states in {@code ops/docs}; {@code ops/draw-states} draws them anew. */
class StatesDiagramTest {

    private static final Path PICTURES = Path.of("..", "ops", "docs", "states.md");

    private static final List<Graph<?>> GRAPHS = List.of(
            new Graph<>(
                    "An assignment",
                    AssignmentStep.State.class,
                    List.of(AssignmentStep.values()),
                    Set.of(AssignmentStep.State.DECLINED, AssignmentStep.State.LAPSED, AssignmentStep.State.WITHDRAWN)),
            new Graph<>("An episode of care", EpisodeStep.State.class, List.of(EpisodeStep.values()), Set.of()),
            new Graph<>("A task", TaskStep.State.class, List.of(TaskStep.values()), Set.of()),
            new Graph<>(
                    "A text for later",
                    LaterStep.State.class,
                    List.of(LaterStep.values()),
                    Set.of(LaterStep.State.SENT, LaterStep.State.WITHDRAWN, LaterStep.State.CANCELLED)),
            new Graph<>(
                    "A call that staff ask for",
                    CallOutStep.State.class,
                    List.of(CallOutStep.values()),
                    Set.of(CallOutStep.State.OVER)));

    /** A state that is written down in the words of a statement would pass by every step. */
    private static final Pattern PAST_THE_STEPS =
            Pattern.compile("update (?:episode_of_care|task|assignment|later_text)(?: \\w)? set (?:status|state) = '");

    /**
     * What has states.
     *
     * @param of what it is
     * @param states where it can stand
     * @param steps what leads from one to another
     * @param ends where nothing leads on
     */
    private record Graph<S extends Enum<S> & LegalState>(
            String of, Class<S> states, List<? extends LegalStep<S>> steps, Set<S> ends) {

        Set<S> reached() {
            Set<S> reached = EnumSet.noneOf(states);
            boolean more = true;
            while (more) {
                more = reached.addAll(steps.stream()
                        .filter(step -> step.begins().isEmpty()
                                || step.begins().stream().anyMatch(reached::contains))
                        .map(step -> step.to())
                        .toList());
            }
            return reached;
        }

        Set<S> lastStates() {
            Set<S> last = EnumSet.allOf(states);
            steps.stream()
                    .filter(step -> !step.begins().equals(Set.of(step.to())))
                    .forEach(step -> last.removeAll(step.begins()));
            return last;
        }

        Stream<String> edges() {
            return steps.stream().flatMap(this::edgesOf);
        }

        private Stream<String> edgesOf(LegalStep<S> step) {
            String leads = " --> " + step.to().word() + ": " + said(step.name());
            return step.begins().isEmpty()
                    ? Stream.of("[*]" + leads)
                    : EnumSet.copyOf(step.begins()).stream().map(state -> state.word() + leads);
        }

        String drawn() {
            return "\n## " + of + "\n\n```mermaid\nstateDiagram-v2\n"
                    + edges().map(edge -> "    " + edge + "\n").collect(Collectors.joining())
                    + "```\n\n" + lastWords() + "\n";
        }

        private String lastWords() {
            return lastStates().isEmpty()
                    ? "From every state something leads on."
                    : "Nothing leads on from: "
                            + lastStates().stream().map(LegalState::word).collect(Collectors.joining(", ")) + ".";
        }

        @Override
        public String toString() {
            return of;
        }
    }

    static List<Graph<?>> graphs() {
        return GRAPHS;
    }

    @Test
    void the_pictures_of_the_states_are_current() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("states.write")) {
            Files.writeString(PICTURES, drawn);
        }
        assertThat(Files.readString(PICTURES)).as("run ops/draw-states").isEqualTo(drawn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void every_state_is_reached_and_those_where_nothing_leads_on_are_meant_to(Graph<?> graph) {
        assertThat(graph.reached()).hasSize(graph.states().getEnumConstants().length);
        assertThat(graph.lastStates()).isEqualTo(graph.ends());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void no_step_stands_there_twice(Graph<?> graph) {
        assertThat(new HashSet<>(graph.edges().toList()))
                .hasSize((int) graph.edges().count());
    }

    @Test
    void no_statement_of_the_service_writes_a_state_of_its_own() throws IOException {
        assertThat(PAST_THE_STEPS
                        .matcher("update task t set status = 'cancelled'")
                        .find())
                .isTrue();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "handrail"))) {
            List<Path> past = files.filter(file -> file.toString().endsWith(".java"))
                    // The demo's first day is written down as it would have come about.
                    .filter(file -> !file.getParent().endsWith("tool"))
                    .filter(file -> PAST_THE_STEPS.matcher(text(file)).find())
                    .toList();
            assertThat(past).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String drawn() {
        return """
                # States, and the steps between them

                Which steps there are, and where each leads; there is no other. Drawn from `AssignmentStep`, `EpisodeStep`, `TaskStep`, `LaterStep` and
                `CallOutStep` by `ops/draw-states`; a test refuses pictures that are not current, and others walk every step and see every other refused.
                """ + GRAPHS.stream().map(Graph::drawn).collect(Collectors.joining());
    }
}
