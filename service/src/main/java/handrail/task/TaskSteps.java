package handrail.task;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people do with a task beside settling it, while it is owed ({@link TaskStep}): put it off for a while, or hand it to a colleague, each
 * with a reason, and back. Its clock runs on. A step holds while the task is open and with whom it was left; when the task changes hands
 * otherwise, the next one sees it at once.
 */
public final class TaskSteps {

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, sealing for reasons, and the audit for every step. */
    public TaskSteps(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * A step that holds.
     *
     * @param task of which task
     * @param by who took it
     * @param owner whose the task is: put off, whoever's it was; handed over, the colleague's; null for whoever supervises
     * @param until when it comes back; null when it was handed over
     * @param note why, in the words of whoever took it
     */
    public record Step(
            UUID task,
            AccountId by,
            @Nullable AccountId owner,
            @Nullable Instant until,
            String note) {

        /** Says nothing of why (C6). */
        @Override
        public String toString() {
            return "Step[" + task + "]";
        }
    }

    /** Puts an open task off until then; another time or reason takes the place of the one before, the same again changes nothing. */
    public void putOff(Handle handle, SignedIn me, UUID task, Instant until, String note) {
        Step before = putOffs(handle, List.of(task)).get(task);
        if (before != null && until.equals(before.until()) && before.note().equals(note)) {
            return;
        }
        var unused = end(handle, TaskStep.PUT_OFF, task);
        note(handle, me, "task.put-off", task, add(handle, me, task, until, note));
    }

    /** It is on Today again. */
    public void bringBack(Handle handle, SignedIn me, UUID task) {
        note(handle, me, "task.bring-back", task, end(handle, TaskStep.BRING_BACK, task));
    }

    /**
     * Hands an open task to a colleague, who may open its client for as long as it is open and theirs. Put off it is no more. What was handed
     * over is not handed on, it goes back. Returns whether it changed hands.
     */
    public boolean hand(Handle handle, SignedIn me, UUID task, AccountId to, String note) {
        endStale(handle, task);
        UUID id = ids.next();
        int moved = handle.createUpdate("""
                        with taken as (select id, program_id, owner_id from task where id = :task and status = any(:begins) for update),
                            handed as (
                                insert into task_step (id, program_id, task_id, kind, by_id, from_id, owner_id, note, at)
                                select :id, program_id, id, 'handed', :me, owner_id, :to, :note, handrail.now()
                                from taken where owner_id is distinct from :to
                                on conflict (task_id, kind) where ended_at is null do nothing
                                returning task_id)
                        update task set owner_id = :to where id = (select task_id from handed)
                        """)
                .bind("id", id)
                .bind("task", task)
                .bind("me", me.account())
                .bind("to", to)
                .bind("note", sealing.seal("task_step", "note", id, note))
                .bindArray("begins", String.class, TaskStep.HAND.beginWords())
                .execute();
        note(handle, me, "task.hand", task, moved);
        return moved > 0;
    }

    /** What was handed over before the task changed hands otherwise, with its client for instance, is over. */
    private static void endStale(Handle handle, UUID task) {
        handle.createUpdate("""
                        update task_step s set ended_at = handrail.now() from task t
                        where s.task_id = :task and s.kind = 'handed' and s.ended_at is null
                            and t.id = s.task_id and t.owner_id is distinct from s.owner_id
                        """).bind("task", task).execute();
    }

    /** Whoever handed a task over, or has it, gives it back to whose it was, unless it is settled or somebody else's meanwhile. */
    public void giveBack(Handle handle, SignedIn me, UUID task) {
        int back = handle.createUpdate("""
                        with ended as (
                            update task_step s set ended_at = handrail.now() from task t
                            where s.task_id = :task and s.kind = 'handed' and :me in (s.by_id, s.owner_id) and s.ended_at is null
                                and t.id = s.task_id and t.status = any(:begins) and t.owner_id = s.owner_id
                            returning s.task_id, s.from_id)
                        update task t set owner_id = e.from_id from ended e where t.id = e.task_id
                        """)
                .bind("task", task)
                .bind("me", me.account())
                .bindArray("begins", String.class, TaskStep.GIVE_BACK.beginWords())
                .execute();
        note(handle, me, "task.give-back", task, back);
    }

    /** Of these open tasks those that are put off now. */
    public Map<UUID, Step> putOffs(Handle handle, Collection<UUID> tasks) {
        return handle
                .createQuery("""
                        select s.* from task_step s join task t on t.id = s.task_id and t.owner_id is not distinct from s.owner_id
                        where s.task_id = any(:tasks) and s.kind = 'put_off' and s.ended_at is null and s.until > handrail.now()
                        """)
                .bindArray("tasks", UUID.class, tasks.toArray())
                .map((row, context) -> step(row))
                .stream()
                .collect(Collectors.toMap(Step::task, Function.identity()));
    }

    /** Tasks that somebody handed to colleagues, or has from them, and that are open. */
    public List<Step> handed(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select s.* from task_step s join task t on t.id = s.task_id and t.done_at is null and t.owner_id = s.owner_id
                        where :account in (s.by_id, s.owner_id) and s.kind = 'handed' and s.ended_at is null
                        order by s.at, s.id
                        """)
                .bind("account", account)
                .map((row, context) -> step(row))
                .list();
    }

    private int add(Handle handle, SignedIn me, UUID task, Instant until, String note) {
        UUID id = ids.next();
        return handle.createUpdate("""
                        insert into task_step (id, program_id, task_id, kind, by_id, from_id, owner_id, until, note, at)
                        select :id, program_id, id, 'put_off', :me, owner_id, owner_id, :until, :note, handrail.now()
                        from task where id = :task and status = any(:begins)
                        on conflict (task_id, kind) where ended_at is null do nothing
                        """)
                .bind("id", id)
                .bind("task", task)
                .bind("me", me.account())
                .bind("until", until)
                .bind("note", sealing.seal("task_step", "note", id, note))
                .bindArray("begins", String.class, TaskStep.PUT_OFF.beginWords())
                .execute();
    }

    private static int end(Handle handle, TaskStep step, UUID task) {
        return handle.createUpdate("""
                        update task_step s set ended_at = handrail.now() from task t
                        where s.task_id = :task and s.kind = 'put_off' and s.ended_at is null and t.id = s.task_id and t.status = any(:begins)
                        """)
                .bind("task", task)
                .bindArray("begins", String.class, step.beginWords())
                .execute();
    }

    private void note(Handle handle, SignedIn me, String action, UUID task, int changed) {
        if (changed > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), action, "task", task);
            Changes.note(handle, me.program(), "today", null);
        }
    }

    private Step step(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        Timestamp until = row.getTimestamp("until");
        return new Step(
                row.getObject("task_id", UUID.class),
                new AccountId(row.getObject("by_id", UUID.class)),
                owner == null ? null : new AccountId(owner),
                until == null ? null : until.toInstant(),
                sealing.open("task_step", "note", row.getObject("id", UUID.class), new Sealed(row.getBytes("note"))));
    }
}
