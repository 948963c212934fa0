package handrail.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.bot.Catalogue;
import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Language;
import handrail.bot.Turn;
import handrail.conversation.CatalogueFiles;
import handrail.conversation.RecordedTurn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    private final Catalogue catalogue = CatalogueFiles.read(Path.of("../config/programs/standard"));

    @Test
    void a_conversation_that_goes_as_it_went_is_said_to_in_one_line() throws Exception {
        assertThat(ReplayCommand.replay(catalogue, export(false))).containsExactly("2 turns, all as recorded");
    }

    @Test
    void what_is_decided_otherwise_is_shown_effect_by_effect() throws Exception {
        assertThat(ReplayCommand.replay(catalogue, export(true)))
                .anyMatch(line -> line.startsWith("Turn 2, ") && line.contains("pick up"))
                .anyMatch(line -> line.startsWith("- ") && line.contains("\"supplies.by_mail\""))
                .anyMatch(line -> line.startsWith("+ ") && line.contains("\"supplies.by_pickup\""))
                .endsWith("2 turns, 1 otherwise");
    }

    @Test
    void what_is_no_export_is_refused() {
        assertThatThrownBy(() -> ReplayCommand.replay(catalogue, "hello"))
                .hasMessage("This is no exported conversation: it is not JSON");
    }

    private String export(boolean tampered) throws Exception {
        Engine engine = new Engine(catalogue);
        ObjectMapper json = new ObjectMapper();
        ObjectNode export = json.createObjectNode().put("catalogue", catalogue.version());
        ArrayNode turns = export.putArray("turns");
        Conversation state = Conversation.goingOn(Language.EN, 1);
        ChatWorld world = new ChatWorld();
        for (String text : List.of("can i get some narcan", "pick up")) {
            Event event = new Event.Text(text);
            Turn turn = engine.advance(state, event, world.facts(NOW), NOW);
            String written = RecordedTurn.of(state, event, world.facts(NOW), NOW, turn.effects())
                    .written();
            turns.add(json.readTree(tampered ? written.replace("supplies.by_pickup", "supplies.by_mail") : written));
            turn.effects().forEach(effect -> effect.match(world));
            state = turn.next();
        }
        return export.toString();
    }
}
