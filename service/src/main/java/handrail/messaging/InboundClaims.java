package handrail.messaging;

import org.jdbi.v3.core.Handle;

/** Claims inbound texts by the carrier's id, in the transaction of their effects, so that a replay has none (T10); and books the copy that the carrier keeps (T16). */
public final class InboundClaims {

    private InboundClaims() {}

    /** Whether the text is new. */
    public static boolean claim(Handle handle, InboundText text) {
        return handle.createUpdate("""
                                with claimed as (
                                    insert into inbound_claim (message_sid, sender_id, claimed_at)
                                    values (:sid, :sender, handrail.now()) on conflict do nothing returning message_sid)
                                insert into carrier_copy (sid, program_id, kind, media, not_before, created_at)
                                select message_sid, :program, 'text', :media, handrail.now() + interval '10 minutes', handrail.now()
                                from claimed
                                """)
                        .bind("sid", text.sid())
                        .bind("sender", text.sender())
                        .bind("program", text.program())
                        .bind("media", !text.media().isEmpty())
                        .execute()
                > 0;
    }
}
