package handrail.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.bot.Conversation;
import handrail.bot.Event;
import handrail.bot.Facts;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns as they are stored. What the engine is told of a program is the same for all its people and two thirds of a turn: it is kept once,
 * beside them, under a digest of itself that each turn carries.
 */
final class KeptTurns {

    /** Without what is nothing, and without what is told of the program. */
    private static final ObjectMapper JSON =
            RecordedTurn.json().copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static {
        JSON.configOverride(Facts.class)
                .setIgnorals(JsonIgnoreProperties.Value.forIgnoredProperties(
                        Arrays.stream(OfProgram.class.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toArray(String[]::new)));
    }

    /** Far more than there are: a program has one for each way its hours are said. */
    private static final int MOST_KNOWN = 1_000;

    private final Map<OfProgram, Told> known = new ConcurrentHashMap<>();

    /** A turn, and what was told of its program. */
    record Kept(String written, Told told) {}

    /** What the engine is told of a program. */
    record Told(UUID digest, String written) {}

    /** What of the facts is the program's, by the names it has there. */
    private record OfProgram(
            String programName,
            String programPhone,
            String staffedHours,
            String useAloneLine,
            String nurseLine,
            List<Facts.Supply> supplies,
            Facts.OptOutMode optOutMode) {

        static OfProgram of(Facts facts) {
            return new OfProgram(
                    facts.programName(),
                    facts.programPhone(),
                    facts.staffedHours(),
                    facts.useAloneLine(),
                    facts.nurseLine(),
                    facts.supplies(),
                    facts.optOutMode());
        }

        /** Of what differs as a rule: the rest is long, and asked for with every turn. */
        @Override
        public int hashCode() {
            return Objects.hash(programName, staffedHours);
        }
    }

    private record Written(
            String kind,
            Conversation before,
            Event event,
            Facts facts,
            UUID told,
            Instant at,
            List<JsonNode> effects) {}

    /** As it is to be stored. */
    Kept of(RecordedTurn turn) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        Told told = known.computeIfAbsent(OfProgram.of(turn.facts()), KeptTurns::told);
        return new Kept(
                written(new Written(
                        RecordedTurn.kind(turn.event()),
                        turn.before(),
                        turn.event(),
                        turn.facts(),
                        told.digest(),
                        turn.at(),
                        turn.effects())),
                told);
    }

    /**
     * What was stored; empty for what an earlier version kept without the state or the effects.
     *
     * @param told what was ever told of the program, by its digest
     * @throws IllegalArgumentException when it is no step at all; without what stood there (C6)
     */
    static Optional<RecordedTurn> read(String written, Map<UUID, String> told) {
        try {
            JsonNode turn = JSON.readTree(written);
            if (turn.has("told") && turn.get("facts") instanceof ObjectNode facts) {
                facts.setAll((ObjectNode) JSON.readTree(toldBy(turn.get("told").asText(), told)));
            }
            return RecordedTurn.of(turn);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "This is no recorded turn: " + e.getClass().getSimpleName());
        }
    }

    private static String toldBy(String digest, Map<UUID, String> told) {
        String found = told.get(UUID.fromString(digest));
        if (found == null) {
            throw new IllegalArgumentException("What this turn was told of its program is not kept: " + digest);
        }
        return found;
    }

    private static Told told(OfProgram facts) {
        String written = written(facts);
        ByteBuffer digest = ByteBuffer.wrap(sha256(written));
        return new Told(new UUID(digest.getLong(), digest.getLong()), written);
    }

    private static byte[] sha256(String written) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A turn can't be written: " + e.getClass().getSimpleName());
        }
    }
}
