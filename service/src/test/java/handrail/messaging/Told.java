package handrail.messaging;

import handrail.database.ProgramId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a status webhook does after it was verified, for simulations that have no HTTP. */
public final class Told {

    private Told() {}

    public static void by(
            Deliveries deliveries,
            Handle handle,
            ProgramId program,
            UUID row,
            String sid,
            String status,
            Integer code) {
        deliveries.told(handle, program, row, sid, status, code);
    }
}
