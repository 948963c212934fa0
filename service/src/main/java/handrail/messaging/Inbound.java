package handrail.messaging;

import org.jdbi.v3.core.Handle;

/** Takes a verified text; it is answered for when the caller's transaction, which is in the text's program, has committed (T10). */
public interface Inbound {

    /** Whether the text was new; a replay has no effect. */
    boolean receive(Handle handle, InboundText text);
}
