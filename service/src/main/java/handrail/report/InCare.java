package handrail.report;

import handrail.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who is in a coach's care. */
final class InCare {

    private InCare() {}

    /** How many people are in one's care in one way: usual, quiet, hospital, custody. */
    public record Standing(String word, long count) {}

    /** Who is in one's care now, by how they are. */
    static List<Standing> standing(Handle handle, AccountId coach) {
        return handle.createQuery("""
                        select word, count(*) as count from (
                            select coalesce(
                                (select h.kind from hold h where h.client_id = a.client_id and h.ended_at is null limit 1),
                                case when exists (
                                    select from silence_step s where s.client_id = a.client_id and s.ended_at is null) then 'quiet' end,
                                'usual') as word
                            from assignment a where a.coach_id = :me and a.ended_at is null and a.state = 'accepted') counted
                        group by word order by word = 'usual' desc, word
                        """)
                .bind("me", coach)
                .map((row, context) -> new Standing(row.getString("word"), row.getLong("count")))
                .list();
    }

    /** How many people were in a coach's care at a moment. */
    static long count(Handle handle, AccountId coach, Instant at) {
        return handle.createQuery("""
                        select count(distinct client_id) from assignment
                        where coach_id = :me and state in ('accepted', 'ended') and started_at <= :at and (ended_at is null or ended_at > :at)
                        """)
                .bind("me", coach)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }
}
