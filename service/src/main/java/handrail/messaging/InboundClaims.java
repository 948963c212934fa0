package handrail.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Claims inbound texts by the carrier's id, in the transaction of their effects, so that a replay has none (T10); and books the copy that the carrier keeps (T16). */
public final class InboundClaims {

    private InboundClaims() {}

    /**
     * Claims texts; returns those that are new. Texts of one phone come one at a time from here on: two first ones of somebody unknown must not
     * become two people, nor may one come while the phone changes hands.
     *
     * @param texts of one program
     * @param phoneKeys what a text's phone is found by
     */
    public static List<InboundText> claim(
            Handle handle, List<InboundText> texts, Function<InboundText, List<byte[]>> phoneKeys) {
        Set<String> claimed = new HashSet<>(handle.createQuery("""
                        with come as (
                            select distinct on (sid) * from unnest(:sids, :senders, :media) as come (sid, sender, media) order by sid),
                        claimed as (
                            insert into inbound_claim (message_sid, sender_id, claimed_at)
                            select sid, sender, (select handrail.now()) from come on conflict do nothing returning message_sid),
                        copied as (
                            insert into carrier_copy (sid, program_id, kind, media, not_before, created_at)
                            select c.message_sid, :program, 'text', come.media,
                                (select handrail.now()) + interval '10 minutes', (select handrail.now())
                            from claimed c join come on come.sid = c.message_sid)
                        select (select coalesce(array_agg(message_sid), '{}') from claimed) as new, (
                            select count(cast(handrail.one_at_a_time(key) as text))
                            from (select key from unnest(:keys) as key order by key offset 0) as phone) as phones
                        """)
                .bind("program", texts.get(0).program())
                .bindArray("sids", String.class, each(texts, InboundText::sid))
                .bindArray("senders", UUID.class, each(texts, InboundText::sender))
                .bindArray(
                        "media",
                        Boolean.class,
                        each(texts, text -> !text.media().isEmpty()))
                .bindArray(
                        "keys",
                        byte[].class,
                        each(texts, text -> phoneKeys.apply(text).get(0)))
                .map((row, context) -> List.of((String[]) row.getArray("new").getArray()))
                .one());
        // One that comes a second time in the same breath is one.
        return texts.stream().filter(text -> claimed.remove(text.sid())).toList();
    }

    private static <T> List<T> each(List<InboundText> texts, Function<InboundText, T> column) {
        return texts.stream().map(column).toList();
    }
}
