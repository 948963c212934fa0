package handrail.messaging;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes verified texts; they are answered for when the caller's transaction, which is in the texts' program, has committed (T10). */
public interface Inbound {

    /**
     * Takes texts that came to one of our numbers, in their order; whether any of them was new. One that was taken before has no effect.
     *
     * @param texts at least one
     */
    boolean receive(Handle handle, List<InboundText> texts);
}
