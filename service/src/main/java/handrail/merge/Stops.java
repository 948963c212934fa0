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

    /**
     * The newest word from any of a client's numbers counts: a stop is written down for those that have none. It holds when what joined the
     * numbers is taken back, too. To be called while the number they leave is still theirs.
     */
    public void spread(Handle handle, ProgramId program, UUID client) {
        List<List<byte[]>> held = keys.held(handle, client).stream()
                .map(phone -> sealing.keys("phone", phone))
                .toList();
        List<byte[]> all = held.stream().flatMap(List::stream).toList();
        if (OptOuts.isOut(handle, program, all)) {
            held.stream()
                    .filter(phone -> !OptOuts.isOut(handle, program, phone))
                    .forEach(phone -> optOuts.record(handle, program, phone, true, "joined"));
        }
    }
}
