package handrail.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.bot.Conversation;
import handrail.bot.Effect;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Facts;
import handrail.bot.Turn;
import io.dropwizard.jackson.Jackson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One step of the engine as it was: all it was told, and what it decided. The same engine decides the same of it again.
 *
 * @param before the state it started from
 * @param effects what came of it, as JSON
 */
public record RecordedTurn(Conversation before, Event event, Facts facts, Instant at, List<JsonNode> effects) {

    /** Times as text: as numbers, a tree would round them. */
    private static final ObjectMapper JSON = Jackson.newObjectMapper()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    public RecordedTurn {
        effects = List.copyOf(effects);
    }

    /** A step that was just taken. */
    public static RecordedTurn of(Conversation before, Event event, Facts facts, Instant at, List<Effect> effects) {
        return new RecordedTurn(before, event, facts, at, json(effects));
    }

    /** The same step taken again. */
    public Turn replayed(Engine engine) {
        return engine.advance(before, event, facts, at);
    }

    /** Effects with the names of their kinds, in their order. */
    public static List<JsonNode> json(List<Effect> effects) {
        return effects.stream()
                .<JsonNode>map(effect -> {
                    ObjectNode node = JSON.valueToTree(effect);
                    return node.put("effect", effect.getClass().getSimpleName());
                })
                .toList();
    }

    /** As it is exported, whole. */
    public String written() {
        try {
            return JSON.writeValueAsString(new Written(kind(event), before, event, facts, at, effects));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A turn can't be written: " + e.getClass().getSimpleName());
        }
    }

    /** What stands in a written turn, in this order. */
    private record Written(
            String kind, Conversation before, Event event, Facts facts, Instant at, List<JsonNode> effects) {}

    /** The same, as a tree. */
    ObjectNode tree() {
        return JSON.valueToTree(new Written(kind(event), before, event, facts, at, effects));
    }

    /**
     * What was written; empty for what an earlier version kept without the state or the effects.
     *
     * @throws IllegalArgumentException when it is no step at all; without what stood there (C6)
     */
    public static Optional<RecordedTurn> read(String written) {
        try {
            return of(JSON.readTree(written));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "This is no recorded turn: " + e.getClass().getSimpleName());
        }
    }

    /** The same, of a tree. */
    public static Optional<RecordedTurn> of(JsonNode node) {
        try {
            if (!node.has("before") || !node.has("effects")) {
                return Optional.empty();
            }
            return Optional.of(new RecordedTurn(
                    JSON.treeToValue(node.get("before"), Conversation.class),
                    JSON.treeToValue(node.get("event"), kind(node.path("kind").asText())),
                    JSON.treeToValue(node.get("facts"), Facts.class),
                    JSON.treeToValue(node.get("at"), Instant.class),
                    List.of(JSON.treeToValue(node.get("effects"), JsonNode[].class))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "This is no recorded turn: " + e.getClass().getSimpleName());
        }
    }

    /** What writes turns and what they are made of. */
    static ObjectMapper json() {
        return JSON;
    }

    /** The name of a kind of event. */
    static String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    private static Class<? extends Event> kind(String name) {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no event \"" + name + "\""))
                .asSubclass(Event.class);
    }
}
