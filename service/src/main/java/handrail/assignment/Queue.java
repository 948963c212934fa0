package handrail.assignment;

import handrail.access.AccountId;
import handrail.messaging.Alerts;
import handrail.messaging.Pages;
import handrail.program.Program;
import handrail.program.StaffedHours;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Whoever waits for a coach: open tasks of the supervisors', the longest waiting first. Somebody who waits too long in staffed hours
 * raises an alert, and whoever is on call is told on their own phone.
 */
public final class Queue {

    private final Alerts alerts;
    private final Pages pages;

    /** With what raises alarms. */
    public Queue(Alerts alerts, Pages pages) {
        this.alerts = alerts;
        this.pages = pages;
    }

    /**
     * Somebody who waits.
     *
     * @param task the supervisors' task
     * @param episode theirs
     * @param client who
     * @param since since when nobody answers for them
     * @param escalated whether an alarm was raised
     */
    public record Waiting(UUID task, UUID episode, UUID client, Instant since, boolean escalated) {}

    /** Who waits, the longest first. */
    public List<Waiting> waiting(Handle handle, int most) {
        return handle.createQuery("""
                        select t.id, t.about, t.client_id, t.escalated_at is not null as escalated,
                            greatest(e.opened_at, (
                                select max(f.ended_at) from assignment f where f.episode_id = e.id and f.state = 'ended')) as since
                        from task t join episode_of_care e on e.id = t.about and e.status <> 'finished'
                        where t.kind = 'UNASSIGNED' and t.done_at is null order by since, t.id limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("about", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("escalated")))
                .list();
    }

    /** Raises an alarm for whoever has waited too long, once each; returns how many. */
    int alarm(Handle handle, Program program, Instant now) {
        StaffedHours staffed = StaffedHours.of(program);
        List<UUID> late = waiting(handle, Integer.MAX_VALUE).stream()
                .filter(one -> !one.escalated())
                .filter(one -> staffed.after(one.since(), program.policy().queueMinutes())
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .map(Waiting::task)
                .toList();
        if (late.isEmpty()) {
            return 0;
        }
        handle.createUpdate("update task set escalated_at = handrail.now() where id = any(:late)")
                .bindArray("late", UUID.class, late)
                .execute();
        alerts.raise(handle, program.id(), Alerts.WAITS_FOR_COACH, "");
        onCall(handle).forEach(account -> pages.tell(handle, program, account, "staff-text.waits", "/board"));
        return late.size();
    }

    private static List<AccountId> onCall(Handle handle) {
        return handle.createQuery("select account_id from on_call order by position")
                .mapTo(AccountId.class)
                .list();
    }
}
