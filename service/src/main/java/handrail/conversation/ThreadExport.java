package handrail.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.bot.Engine;
import io.dropwizard.jackson.Jackson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A thread as whoever mends the bot may have it: every step of the engine, nothing that tells whose it is. */
public final class ThreadExport {

    private static final ObjectMapper JSON = Jackson.newObjectMapper();

    private final Snapshots snapshots;
    private final Catalogue catalogue;

    /** With what opens the turns, and the words they were said in. */
    public ThreadExport(Sealing sealing, Catalogue catalogue) {
        this.snapshots = new Snapshots(sealing);
        this.catalogue = catalogue;
    }

    /** The export as JSON; empty when there is no such thread. */
    Optional<String> of(Handle handle, UUID thread) {
        boolean there = handle.createQuery("select exists (select from conversation where id = :id)")
                .bind("id", thread)
                .mapTo(Boolean.class)
                .one();
        return there ? Optional.of(written(snapshots.turns(handle, thread))) : Optional.empty();
    }

    private String written(List<RecordedTurn> turns) {
        ObjectNode export = JSON.createObjectNode();
        export.put("catalogue", catalogue.version());
        ArrayNode list = export.putArray("turns");
        new Masking(new Engine(catalogue)).masked(turns).forEach(turn -> list.add(turn.tree()));
        return export.toPrettyString();
    }
}
