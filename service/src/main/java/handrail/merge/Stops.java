package handrail.merge;

import handrail.access.Sealing;
import handrail.database.ProgramId;
import handrail.messaging.OptOuts;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whoever said stop from one of their numbers said it for all of them (T5): a number that becomes theirs takes the stop along. */
public final class Stops {

    private final NameKeys keys;
    private final Sealing sealing;
    private final OptOuts optOuts;

    /** Over the ledger of opt-outs. */
    public Stops(Sealing sealing, OptOuts optOuts) {
        this.keys = new NameKeys(sealing);
        this.sealing = sealing;
        this.optOuts = optOuts;
    }

    /** Writes the stop of one of a client's numbers down for the others. It holds when what joined the numbers is taken back, too. */
    public void spread(Handle handle, ProgramId program, UUID client) {
        List<List<byte[]>> held = keys.held(handle, client).stream()
                .map(phone -> sealing.keys("phone", phone))
                .toList();
        List<List<byte[]>> open = held.stream()
                .filter(phone -> !OptOuts.isOut(handle, program, phone))
                .toList();
        if (open.size() < held.size()) {
            open.forEach(phone -> optOuts.record(handle, program, phone, true, "joined"));
        }
    }
}
