package handrail.messaging;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Claims inbound texts by the carrier's id, in the transaction of their effects, so that a replay has none (T10); and books the copy that the carrier keeps (T16). */
public final class InboundClaims {

    private InboundClaims() {}

    /**
     * Whether the text is new. Texts of one phone come one at a time from here on: two first ones of somebody unknown must not become two
     * people, nor may one come while the phone changes hands.
     *
     * @param phoneKeys what the phone is found by
     */
    public static boolean claim(Handle handle, InboundText text, List<byte[]> phoneKeys) {
        return handle.createQuery("""
                        with claimed as (
                            insert into inbound_claim (message_sid, sender_id, claimed_at)
                            values (:sid, :sender, handrail.now()) on conflict do nothing returning message_sid),
                        copied as (
                            insert into carrier_copy (sid, program_id, kind, media, not_before, created_at)
                            select message_sid, :program, 'text', :media, handrail.now() + interval '10 minutes', handrail.now()
                            from claimed)
                        select exists (select from claimed) as new, cast(handrail.one_at_a_time(:key) as text)
                        """)
                .bind("sid", text.sid())
                .bind("sender", text.sender())
                .bind("program", text.program())
                .bind("media", !text.media().isEmpty())
                .bind("key", phoneKeys.get(0))
                .map((row, context) -> row.getBoolean("new"))
                .one();
    }
}
