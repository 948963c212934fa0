package handrail.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Rows that nobody may leave lying, whatever the lives are. Each is looked for by a query that finds it. */
final class LeftLying {

    private LeftLying() {}

    /** What lies, in sentences; nothing in a program that is well. */
    static List<String> in(Handle handle) {
        List<String> lying = new ArrayList<>();
        none(handle, lying, "a check-in is forgotten", """
                    select c.id from check_in c where c.status = 'due' and c.due_at < handrail.now() - interval '24 hours'
                    """);
        none(handle, lying, "a check-in nobody answered is not missed", """
                    select c.id from check_in c where c.status = 'sent' and c.expires_at < handrail.now() - interval '3 hours'
                    """);
        none(
                handle,
                lying,
                "a check-in ended without a name",
                "select id from check_in where status <> 'due' and outcome is null");
        none(handle, lying, "a text is stuck", """
                    select id from outbox where state in ('sending', 'ambiguous')
                        or state = 'queued' and not_before < handrail.now() - interval '1 hour'
                    """);
        none(handle, lying, "a text ended without a name", """
                    select id from outbox where state not in ('queued', 'sending', 'ambiguous') and outcome is null
                    """);
        none(handle, lying, "a follow-up is forgotten", """
                    select id from follow_up where status = 'due' and due_at < handrail.now() - interval '4 days'
                    """);
        none(handle, lying, "a silence nobody was told of", """
                    select s.id from silence_step s where s.step in ('coach', 'outreach') and s.ended_at is null and not exists (
                        select from task t where t.episode_id = s.episode_id and t.kind in ('SILENT', 'OUTREACH')
                            and (t.done_at is null or t.done_at >= s.taken_at))
                    """);
        none(handle, lying, "three check-ins in a row were missed, and no step was taken", """
                    select e.id from episode_of_care e join client k on k.id = e.client_id
                    where e.status in ('active', 'waitlist') and (
                        select count(*) filter (where l.status = 'missed' and l.outcome = 'missed') from (
                            select c.status, c.outcome, c.expires_at from check_in c
                            where c.episode_id = e.id and c.status in ('missed', 'answered')
                                and c.sent_at > coalesce((select max(t.last_inbound_at) from conversation t where t.client_id = e.client_id), '-infinity')
                                and c.sent_at > coalesce((select max(o.at) from outreach_attempt o where o.client_id = e.client_id and o.outcome = 'reached'), '-infinity')
                                and c.sent_at > coalesce((select max(s.ended_at) from silence_step s where s.episode_id = e.id), '-infinity')
                            order by c.day desc limit 3) l) = 3
                        and not exists (
                            select from silence_step s where s.episode_id = e.id and s.step in ('coach', 'outreach') and s.ended_at is null)
                    """);
        none(handle, lying, "nobody has a task of the clients'", """
                    select t.id from task t where t.done_at is null and t.owner_id is null
                        and t.kind in ('ANSWER_TEXT', 'LOOK_AT_THREAD', 'SILENT', 'OUTREACH', 'MILESTONE', 'DELIVER_SUPPLIES', 'WARM_HANDOFF')
                        and exists (select from assignment a where a.client_id = t.client_id and a.ended_at is null)
                    """);
        none(handle, lying, "what could not be texted is nobody's", """
                select f.id from follow_up f
                where f.kind in ('milestone', 'appointment_day_before') and f.status = 'settled' and f.outcome in (
                        'stale', 'no_phone', 'no_consent', 'opted_out', 'muted', 'holiday', 'quiet', 'coach_in_thread', 'apart', 'enough',
                        'not_arrived', 'unanswered')
                    and not exists (select from task t where t.about = f.id and t.kind in ('MILESTONE', 'REMIND'))
                """);
        none(
                handle,
                lying,
                "a follow-up ended without a name",
                "select id from follow_up where status <> 'due' and outcome is null");
        return lying;
    }

    private static void none(Handle handle, List<String> lying, String otherwise, String query) {
        List<UUID> rows = handle.createQuery(query).mapTo(UUID.class).list();
        if (!rows.isEmpty()) {
            lying.add(otherwise + " (" + rows.size() + " times): "
                    + rows.stream().limit(3).toList());
        }
    }
}
