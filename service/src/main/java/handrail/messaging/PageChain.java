package handrail.messaging;

import handrail.access.AccountId;
import handrail.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who is told of an urgent page, in order (S2): whoever had the fewest turns; of those the coach while on shift, then whoever is on call.
 * It is read from the steps that were taken, so that nobody is skipped when a shift ends between two of them.
 */
final class PageChain {

    private PageChain() {}

    /** Somebody in the chain, with how often it was their turn. */
    record Turn(AccountId account, int turns) {}

    /** The chain of a page as it is now, the next one first. */
    static List<Turn> of(Handle handle, Program program, UUID page, Instant now) {
        var local = now.atZone(program.zoneId());
        return handle.createQuery("""
                        select account_id,
                            (select count(*) from page_step s where s.page_id = :page and s.turn and s.account_id = chain.account_id) as turns
                        from (
                            select account_id, min(position) as position from (
                                select a.coach_id as account_id, 0 as position
                                from page p join conversation c on c.id = p.conversation_id
                                join assignment a on a.client_id = c.client_id and a.ended_at is null
                                where p.id = :page and exists (
                                    select from working_hours w where w.account_id = a.coach_id
                                        and w.weekday = :day and w.opens <= :time and w.closes > :time)
                                union all
                                select account_id, position from on_call
                            ) everybody
                            group by account_id
                        ) chain
                        join account k on k.id = chain.account_id and k.closed_at is null
                        order by turns, position
                        """)
                .bind("page", page)
                .bind("day", local.getDayOfWeek().getValue())
                .bind("time", local.toLocalTime())
                .map((row, context) ->
                        new Turn(new AccountId(row.getObject("account_id", UUID.class)), row.getInt("turns")))
                .list();
    }

    /** Whoever is on call, in order. */
    static List<AccountId> onCall(Handle handle) {
        return handle.createQuery("select account_id from on_call order by position")
                .mapTo(AccountId.class)
                .list();
    }

    /** Whom to tell when nobody is on shift and nobody on call: everybody who supervises or administers. */
    static List<AccountId> lastResort(Handle handle) {
        return handle.createQuery("""
                        select m.account_id from membership m join account a on a.id = m.account_id and a.closed_at is null
                        where m.program_id = handrail.program() and m.role in ('supervisor', 'administrator') order by m.role desc, a.id
                        """).mapTo(AccountId.class).list();
    }
}
