package handrail.caseload;

import handrail.access.AccountId;
import org.jdbi.v3.core.statement.Query;

/**
 * Whom somebody looks after: a coach their own people and those of whom they cover for, a supervisor everybody; never whom they are kept apart
 * from. Fills the {@code <people>} of a query: their episode and when it began, the client and the coach they are with, the newest first, at most {@link #MOST}.
 *
 * @param everybody whether it is a supervisor
 * @param me who asks
 */
record LookedAfter(boolean everybody, AccountId me) {

    /** How many people are looked at. */
    static final int MOST = 300;

    private static final String IN_CARE = """
            select e.id as episode_id, e.opened_at, e.client_id, a.coach_id
            from episode_of_care e left join assignment a on a.episode_id = e.id and a.ended_at is null
            where e.status <> 'finished' and (:all or a.coach_id = any((select handrail.caseloads(:me))::uuid[]))
                and e.client_id <> all((select handrail.kept_from(:me))::uuid[])
            order by e.opened_at desc limit :most
            """;

    /** Of very many the newest: read in the order of their ids, until there are enough. */
    private static final String EVERYBODY_FORMER = """
            select e.id as episode_id, e.opened_at, e.client_id, cast(null as uuid) as coach_id from episode_of_care e
            where e.status = 'finished' and e.client_id <> all((select handrail.kept_from(:me))::uuid[]) and not exists (
                    select from episode_of_care o
                    where o.client_id = e.client_id and (o.status <> 'finished' or (o.opened_at, o.id) > (e.opened_at, e.id)))
                and not exists (select from client_merge m where m.gone_id = e.client_id and m.undone_at is null)
            order by e.id desc limit :most
            """;

    /** One coach's are few. */
    private static final String OWN_FORMER = """
            select e.id as episode_id, e.opened_at, e.client_id, cast(null as uuid) as coach_id
            from (
                select distinct client_id from assignment where coach_id = any((select handrail.caseloads(:me))::uuid[])) a
            join lateral (
                select * from episode_of_care where client_id = a.client_id order by opened_at desc, id desc limit 1) e on true
            where e.status = 'finished' and e.client_id <> all((select handrail.kept_from(:me))::uuid[])
                and not exists (select from episode_of_care o where o.client_id = e.client_id and o.status <> 'finished')
                and not exists (select from client_merge m where m.gone_id = e.client_id and m.undone_at is null)
            order by e.id desc limit :most
            """;

    /** Those in care. */
    Query inCare(Query query) {
        return bound(query.define("people", IN_CARE).bind("all", everybody));
    }

    /** Those who were, and are not any more; an entry that was joined to another goes on there. Whether each may be opened is another question. */
    Query former(Query query) {
        return bound(query.define("people", everybody ? EVERYBODY_FORMER : OWN_FORMER));
    }

    private Query bound(Query query) {
        return query.bind("me", me).bind("most", MOST);
    }
}
