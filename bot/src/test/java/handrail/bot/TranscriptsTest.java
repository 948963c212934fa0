package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import handrail.bot.steps.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step has a transcript; each is replayed. {@code -Dtranscripts.write=true} writes down what really happens. */
class TranscriptsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void the_conversation_goes_as_written_down(Path file) throws IOException {
        List<String> expected = Files.readAllLines(file);
        List<String> actual = Transcript.replay(expected);
        if (Boolean.getBoolean("transcripts.write")) {
            Files.write(file, actual);
        } else if (!actual.equals(expected)) {
            fail(file.getFileName() + " goes otherwise (- written down, + now):\n" + difference(expected, actual));
        }
    }

    @Test
    void every_step_has_a_transcript() {
        Stream<Object> steps = Stream.concat(Script.topics().stream(), Script.questions().stream());
        assertThat(steps.map(step -> kebab(step.getClass().getSimpleName())))
                .allSatisfy(name -> assertThat(FOLDER.resolve(name + ".txt")).exists());
    }

    @Test
    void every_answer_of_a_transcript_costs_at_most_two_segments() throws IOException {
        for (Path file : transcripts().toList()) {
            assertThat(Files.readAllLines(file).stream().filter(line -> line.startsWith("< ")))
                    .allSatisfy(
                            line -> assertThat(Texts.segments(line.substring(2).replaceFirst("^\\[\\w+] ", "")))
                                    .as(line)
                                    .isLessThanOrEqualTo(2));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String difference(List<String> expected, List<String> actual) {
        int same = 0;
        while (same < Math.min(expected.size(), actual.size())
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        StringBuilder difference = new StringBuilder();
        expected.subList(Math.max(0, same - 3), same)
                .forEach(line -> difference.append("  ").append(line).append('\n'));
        expected.subList(same, expected.size())
                .forEach(line -> difference.append("- ").append(line).append('\n'));
        actual.subList(same, actual.size())
                .forEach(line -> difference.append("+ ").append(line).append('\n'));
        return difference.toString();
    }
}
