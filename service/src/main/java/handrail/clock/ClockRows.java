package handrail.clock;

/** The rows that clocks are read from, as they are stored by whoever starts and settles them. */
final class ClockRows {

    /**
     * The coach whose it was when it was made, was due, or is now, whichever comes first. An episode knows its deadlines, and the overdose that
     * they count from is the newest before them.
     */
    static final String FIRST_CONTACT = """
            select e.id, e.client_id, c.id as conversation_id, w.coach_id as by_id, v.occurred_at as started_at, e.<due> as due_at, e.reached_at as settled_at, case when e.reached_at is null then e.finished_at end as called_off_at
            from episode_of_care e
            join lateral (
                select max(o.occurred_at) as occurred_at from overdose_event o
                where o.client_id = e.client_id and o.occurred_at < e.target_at) v on v.occurred_at is not null
            left join conversation c on c.client_id = e.client_id
            left join lateral (
                select a.coach_id from assignment a, (select least(e.<due>, e.reached_at, e.finished_at, handrail.now()) as at) m
                where a.episode_id = e.id and a.state in ('accepted', 'ended')
                    and a.started_at <= m.at and (a.ended_at is null or a.ended_at >= m.at)
                order by a.started_at desc limit 1) w on true
            """;

    /** One that ran out was never answered; one that moved on because its coach left the shift was owed no more. */
    static final String ACCEPT = """
            select a.id, a.client_id, c.id as conversation_id, a.coach_id as by_id, a.started_at, a.due_at, a.answered_at as settled_at,
                case when a.answered_at is null then a.ended_at end as called_off_at
            from assignment a left join conversation c on c.client_id = a.client_id
            where a.due_at is not null
            """;

    /** Those that waited before their deadline was stored are left out. */
    static final String QUEUE = """
            select t.id, t.client_id, c.id as conversation_id, cast(null as uuid) as by_id, t.started_at, t.due_at,
                case when t.outcome = 'assigned' then t.done_at end as settled_at,
                case when t.outcome is distinct from 'assigned' then t.done_at end as called_off_at
            from task t left join conversation c on c.client_id = t.client_id
            where t.kind = 'UNASSIGNED' and t.started_at is not null
            """;

    static final String PAGE = """
            select p.id, p.client_id, p.conversation_id, p.acknowledged_by as by_id, p.raised_at as started_at, p.due_at,
                p.acknowledged_at as settled_at, cast(null as timestamptz) as called_off_at
            from page p
            """;

    /** What still ran when the handoff was closed or cancelled ended with it. */
    static final String HANDOFF = """
            select h.id, w.client_id, w.conversation_id, t.by_id, h.started_at, h.due_at,
                case when h.called_off_at is null
                    then coalesce(h.settled_at, case when w.status = 'closed' then w.settled_at end) end as settled_at,
                coalesce(h.called_off_at, case when w.status = 'cancelled' and h.settled_at is null then w.settled_at end) as called_off_at
            from handoff_clock h join warm_handoff w on w.id = h.handoff_id
            left join lateral (
                select coalesce(k.done_by, k.owner_id) as by_id from task k where k.kind = 'WARM_HANDOFF' and k.about = w.id
                order by k.id desc limit 1) t on true
            where h.kind = '<kind>'
            """;

    /** Nobody has to do any more what turned out not to be wanted. */
    private static final String TASK = """
            select t.id, t.client_id, coalesce(t.conversation_id, c.id) as conversation_id, coalesce(t.done_by, t.owner_id) as by_id,
                t.created_at as started_at, t.due_at,
                case when t.status = 'completed' and t.outcome not in ('carried on', 'cancelled') then t.done_at end as settled_at,
                case when t.status = 'cancelled' or t.outcome in ('carried on', 'cancelled') then t.done_at end as called_off_at
            from task t left join conversation c on c.client_id = t.client_id
            where t.kind = '<kind>'
            """;

    private ClockRows() {}

    static String task(String kind) {
        return TASK.replace("<kind>", kind);
    }
}
