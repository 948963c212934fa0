package handrail.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.bot.Catalogue;
import handrail.bot.Engine;
import handrail.conversation.CatalogueFiles;
import handrail.conversation.RecordedTurn;
import handrail.database.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ops/replay FILE}: takes every step of an exported conversation again, and prints where this version decides otherwise. Exits
 * with 1 when it does.
 */
public final class ReplayCommand {

    private ReplayCommand() {}

    /** Takes the folder of a program's words, and the file. */
    public static void main(String[] arguments) {
        try {
            Catalogue catalogue = CatalogueFiles.read(Path.of(arguments[0]));
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            List<String> lines = replay(catalogue, Files.readString(Path.of(arguments[1])));
            lines.forEach(out::println);
            System.exit(lines.get(lines.size() - 1).endsWith("as recorded") ? 0 : 1);
        } catch (IOException | StartRefused | IllegalArgumentException e) {
            System.err.println("ops/replay: " + e.getMessage());
            System.exit(2);
        }
    }

    /** What is to be printed; the last line says how many turns there were and whether all went as recorded. */
    static List<String> replay(Catalogue catalogue, String written) {
        JsonNode export = parsed(written);
        List<String> lines = new ArrayList<>();
        if (!export.path("catalogue").asText().equals(catalogue.version())) {
            lines.add("The words are another version now: " + catalogue.version() + ", then "
                    + export.path("catalogue").asText());
        }
        Engine engine = new Engine(catalogue);
        int turns = 0;
        int otherwise = 0;
        for (JsonNode node : export.path("turns")) {
            turns++;
            List<String> difference = difference(engine, node);
            if (!difference.isEmpty()) {
                otherwise++;
                lines.add("Turn " + turns + ", " + node.path("at").asText() + ": " + node.path("event"));
                lines.addAll(difference);
            }
        }
        lines.add(turns + " turns, " + (otherwise == 0 ? "all as recorded" : otherwise + " otherwise"));
        return lines;
    }

    private static List<String> difference(Engine engine, JsonNode node) {
        Optional<RecordedTurn> turn = RecordedTurn.of(node);
        if (turn.isEmpty()) {
            return List.of("  it was recorded without what a replay takes");
        }
        List<JsonNode> was = turn.get().effects();
        List<JsonNode> now = RecordedTurn.json(turn.get().replayed(engine).effects());
        if (was.equals(now)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        was.stream().filter(effect -> !now.contains(effect)).forEach(effect -> lines.add("- " + effect));
        now.stream().filter(effect -> !was.contains(effect)).forEach(effect -> lines.add("+ " + effect));
        return lines.isEmpty() ? List.of("  the same effects in another order") : lines;
    }

    private static JsonNode parsed(String written) {
        try {
            return new ObjectMapper().readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no exported conversation: it is not JSON", e);
        }
    }
}
