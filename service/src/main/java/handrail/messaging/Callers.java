package handrail.messaging;

import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds whose thread a phone belongs to; somebody unknown gets one (T15). */
public interface Callers {

    /** The thread of this phone. */
    UUID threadOf(Handle handle, ProgramId program, PhoneNumber phone);
}
