package handrail.messaging;

import handrail.access.AccountId;
import handrail.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who is told of an urgent page, in order (S2): whoever had the fewest turns; of those the coach while on shift, then a
 * colleague on shift who covers for them, then whoever is on call; never somebody who is kept apart from the client.
 * It is read from the steps that were taken, so that nobody is skipped when a shift ends between two of them.
 */
final class PageChain {

    private PageChain() {}

    /** Somebody in the chain, with how often it was their turn. */
    record Turn(AccountId account, int turns) {}

    /** The chain of a page as it is now, the next one first. */
    static List<Turn> of(Handle handle, Program program, UUID page, Instant now) {
        return handle.createQuery("""
                        select account_id,
                            (select count(*) from page_step s where s.page_id = :page and s.turn and s.account_id = chain.account_id) as turns
                        from (
                            select account_id, min(position) as position from (
                                select a.coach_id as account_id, 0 as position
                                from page p join conversation c on c.id = p.conversation_id
                                join assignment a on a.client_id = c.client_id and a.ended_at is null
                                where p.id = :page and handrail.at_work(a.coach_id, :local)
                                union all
                                select v.covered_by, 0
                                from page p join conversation c on c.id = p.conversation_id
                                join assignment a on a.client_id = c.client_id and a.ended_at is null
                                join cover v on v.coach_id = a.coach_id and v.ended_at is null
                                    and v.starts_at <= handrail.now() and v.ends_at > handrail.now()
                                where p.id = :page and handrail.at_work(v.covered_by, :local)
                                union all
                                select account_id, position from on_call
                            ) everybody
                            where not exists (
                                select from page p where p.id = :page and p.client_id is not null
                                    and handrail.kept_apart(everybody.account_id, p.client_id))
                            group by account_id
                        ) chain
                        join account k on k.id = chain.account_id and k.closed_at is null
                        order by turns, position
                        """)
                .bind("page", page)
                .bind("local", now.atZone(program.zoneId()).toLocalDateTime())
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
