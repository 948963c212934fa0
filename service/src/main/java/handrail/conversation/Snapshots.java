package handrail.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.Sealing;
import handrail.bot.Conversation;
import handrail.database.Sealed;
import io.dropwizard.jackson.Jackson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Seals the engine's state, and records each step of it so that a conversation can be replayed exactly. */
final class Snapshots {

    private static final ObjectMapper JSON =
            Jackson.newObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final Sealing sealing;

    Snapshots(Sealing sealing) {
        this.sealing = sealing;
    }

    Sealed seal(UUID conversation, Conversation state) {
        return sealing.seal("conversation", "state", conversation, written(state));
    }

    Conversation open(UUID conversation, Sealed state) {
        try {
            return JSON.readValue(sealing.open("conversation", "state", conversation, state), Conversation.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text (C6).
            throw new IllegalStateException("The state of conversation " + conversation + " can't be read");
        }
    }

    /** A turn as it is kept under this id. */
    Sealed sealed(UUID id, KeptTurns.Kept turn) {
        return sealing.seal("conversation_turn", "recorded", id, turn.written());
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + value.getClass().getSimpleName() + " can't be written");
        }
    }

    /** The turns of a thread in their order, those that were recorded with all that a replay takes. */
    List<RecordedTurn> turns(Handle handle, UUID conversation) {
        Map<UUID, String> told = told(handle);
        return handle
                .createQuery(
                        "select id, recorded from conversation_turn where conversation_id = :conversation order by id")
                .bind("conversation", conversation)
                .map((row, context) -> sealing.open(
                        "conversation_turn",
                        "recorded",
                        row.getObject("id", UUID.class),
                        new Sealed(row.getBytes("recorded"))))
                .stream()
                .map(written -> KeptTurns.read(written, told))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<UUID, String> told(Handle handle) {
        return handle.createQuery("select digest, told from told_of_program")
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("digest", UUID.class), row.getColumn("told", String.class));
                    return all;
                });
    }
}
