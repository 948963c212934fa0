package handrail.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.bot.Effect;
import handrail.bot.ItemQuantity;
import handrail.bot.Way;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What clients asked for: requested, ready, delivered or cancelled. */
public final class SupplyRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, sealing for where they go, and the audit for every change. */
    public SupplyRequests(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** Records a request, and returns its id. */
    public UUID request(
            Handle handle,
            ProgramId program,
            UUID conversation,
            @Nullable UUID client,
            Effect.RequestSupplies request) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into supply_request (id, program_id, conversation_id, client_id, items, way, zip, status, requested_at)
                        values (:id, :program, :conversation, :client, cast(:items as jsonb), :way, :zip, 'requested', handrail.now())
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("conversation", conversation)
                .bind("client", client)
                .bind("items", json(request.items()))
                .bind("way", name(request.way()))
                .bind("zip", zip(id, request.zip()))
                .execute();
        audit.record(handle, program, Actor.client(client), "supplies.request", "supply_request", id);
        return id;
    }

    /** Changes an open request as its client asked; one that is already settled stays as it is. */
    public void change(Handle handle, ProgramId program, UUID id, Effect.ChangeSupplies change) {
        handle.createUpdate("""
                        update supply_request set
                            items = case when :items = '[]' then items else cast(:items as jsonb) end,
                            way = coalesce(:way, way),
                            zip = coalesce(:zip, zip),
                            status = case when :cancelled then 'cancelled' else status end,
                            settled_at = case when :cancelled then handrail.now() end
                        where id = :id and settled_at is null
                        """)
                .bind("id", id)
                .bind("items", json(change.items()))
                .bind("way", name(change.way()))
                .bind("zip", zip(id, change.zip()))
                .bind("cancelled", change.cancelled())
                .execute();
        audit.record(handle, program, Actor.system(), "supplies.change", "supply_request", id);
    }

    private @Nullable Sealed zip(UUID id, @Nullable String zip) {
        return zip == null ? null : sealing.seal("supply_request", "zip", id, zip);
    }

    private static @Nullable String name(@Nullable Way way) {
        return way == null ? null : way.name().toLowerCase(Locale.ROOT);
    }

    private static String json(List<ItemQuantity> items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items are always JSON", e);
        }
    }
}
