package handrail.assignment;

import handrail.access.AccountId;
import handrail.messaging.Alerts;
import handrail.messaging.Pages;
import handrail.program.Program;
import handrail.program.StaffedHours;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
     * What is owed to whoever nobody answers for: that somebody does, in so many staffed minutes (K1). It is due by when it was opened for.
     *
     * @param since since when nobody answers for them
     */
    public static NewTask owed(Program program, UUID client, @Nullable UUID thread, UUID episode, Instant since) {
        Instant due = StaffedHours.of(program).due(since, program.policy().queueMinutes());
        return new NewTask(program.id(), TaskKind.UNASSIGNED, client, thread, episode, episode, null, due, null, since);
    }

    /** Since when nobody answers for an episode: since it began, or since whoever did does no more. */
    static Instant since(Handle handle, UUID episode) {
        return handle.createQuery("""
                        select greatest(e.opened_at, (
                            select max(f.ended_at) from assignment f where f.episode_id = e.id and f.state = 'ended'))
                        from episode_of_care e where e.id = :episode
                        """)
                .bind("episode", episode)
                .mapTo(Instant.class)
                .one();
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
                            coalesce(t.started_at, t.created_at) as since
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
        List<UUID> late =
                handle.createQuery("""
                        select t.id from task t join episode_of_care e on e.id = t.about and e.status <> 'finished'
                        where t.kind = 'UNASSIGNED' and t.done_at is null and t.escalated_at is null and t.due_at <= :now
                        """).bind("now", now).mapTo(UUID.class).list();
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
