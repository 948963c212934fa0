package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Effect.Reply;
import handrail.bot.steps.Question;
import handrail.bot.steps.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture of the script in {@code ops/docs}, drawn from what the transcripts do; {@code ops/draw-script} draws it anew. */
class ScriptDiagramTest {

    private static final Path PICTURE = Path.of("..", "ops", "docs", "script.md");
    private static final String NOTHING_OPEN = "nothing open";

    @Test
    void the_picture_of_the_script_is_current() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("script.write")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE)).as("run ops/draw-script").isEqualTo(drawn);
    }

    @Test
    void every_question_is_asked_in_a_transcript_and_left_again() throws IOException {
        SortedMap<String, SortedMap<String, SortedSet<String>>> ways = ways();
        SortedSet<String> reached = new TreeSet<>();
        ways.values().forEach(targets -> reached.addAll(targets.keySet()));
        for (Question question : Script.questions()) {
            assertThat(reached).contains(question.name());
            assertThat(ways).containsKey(question.name());
            assertThat(ways.get(question.name()).keySet())
                    .as(question.name())
                    .anyMatch(to -> !to.equals(question.name()));
        }
    }

    private static String drawn() throws IOException {
        StringBuilder picture = new StringBuilder("""
                # The script

                Which question may follow which, and the message that leads there. Drawn from the transcripts of the bot by
                `ops/draw-script`; a test refuses a picture that is not current. STOP, START, HELP, danger and a person in the
                thread come before any of this, in every state.

                ```mermaid
                stateDiagram-v2
                """);
        ways().forEach((from, targets) -> targets.forEach((to, keys) -> picture.append("    ")
                .append(node(from))
                .append(" --> ")
                .append(node(to))
                .append(": ")
                .append(String.join(", ", keys))
                .append('\n')));
        return picture.append("```\n").toString();
    }

    /** From question, to question, by which messages; taken up again, interrupted and answered alike. */
    private static SortedMap<String, SortedMap<String, SortedSet<String>>> ways() throws IOException {
        SortedMap<String, SortedMap<String, SortedSet<String>>> ways = new TreeMap<>();
        for (Path file : TranscriptsTest.transcripts().toList()) {
            for (Transcript.Step step : Transcript.steps(Files.readAllLines(file))) {
                String from = name(step.before());
                String to = name(step.turn().next());
                String key = key(step.turn());
                if (!key.isEmpty() && (!from.equals(to) || !from.equals(NOTHING_OPEN))) {
                    ways.computeIfAbsent(from, any -> new TreeMap<>())
                            .computeIfAbsent(to, any -> new TreeSet<>())
                            .add(key);
                }
            }
        }
        return ways;
    }

    /** The topic of the first message: its key up to the first dot. */
    private static String key(Turn turn) {
        List<String> keys = new ArrayList<>();
        turn.effects().forEach(effect -> {
            if (effect instanceof Reply reply) {
                keys.add(reply.key());
            }
        });
        return keys.isEmpty() ? "" : keys.get(0).split("\\.", 2)[0];
    }

    private static String name(Conversation conversation) {
        return conversation.open() == null ? NOTHING_OPEN : conversation.open().step();
    }

    private static String node(String name) {
        return name.equals(NOTHING_OPEN) ? "[*]" : name.replace('.', '_').replace('-', '_');
    }
}
