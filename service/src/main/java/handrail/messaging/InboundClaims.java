package handrail.messaging;

import org.jdbi.v3.core.Handle;

/** Claims inbound texts by the carrier's id, in the transaction of their effects, so that a replay has none (T10). */
public final class InboundClaims {

    private InboundClaims() {}

    /** Whether the text is new. */
    public static boolean claim(Handle handle, InboundText text) {
        return handle.createUpdate("""
                                insert into inbound_claim (message_sid, sender_id, claimed_at)
                                values (:sid, :sender, handrail.now()) on conflict do nothing
                                """)
                        .bind("sid", text.sid())
                        .bind("sender", text.sender())
                        .execute()
                > 0;
    }
}
