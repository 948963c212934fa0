package handrail.task;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes tasks, by a {@link TaskStep} only. The same thing is never owed twice: while a task is open, opening it again changes
 * nothing.
 */
public final class Tasks {

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Tasks(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Opens a task, unless the same one is open. Whoever is leaving at this moment gets none: it is whoever supervises', as what they had already.
     */
    public void open(Handle handle, NewTask task) {
        UUID id = ids.next();
        int added = handle.createUpdate("""
                        with stays as (select id from account where id = :owner and closed_at is null for share)
                        insert into task
                            (id, program_id, kind, client_id, conversation_id, episode_id, about, owner_id, status, due_at, breach_at, created_at,
                            started_at)
                        values
                            (:id, :program, :kind, :client, :conversation, :episode, :about, (select stays.id from stays), :status, :dueAt, :breachAt,
                            handrail.now(), :startedAt)
                        on conflict (kind, coalesce(about, conversation_id, client_id)) where done_at is null do nothing
                        """)
                .bind("id", id)
                .bindMethods(task)
                .bind("kind", task.kind().name())
                .bind("status", TaskStep.OPEN.to().word())
                .execute();
        if (added > 0) {
            audit.record(handle, task.program(), Actor.system(), "task.open", "task", id);
            Changes.note(handle, task.program(), "today", task.client());
        }
    }

    /** Opens a task of the client's coach, or of whoever supervises while they have none. */
    public void openForCoach(
            Handle handle,
            ProgramId program,
            TaskKind kind,
            @Nullable UUID client,
            @Nullable UUID conversation,
            Instant dueAt) {
        openForCoach(handle, program, kind, client, conversation, null, dueAt);
    }

    /** The same, about a thing. */
    public void openForCoach(
            Handle handle,
            ProgramId program,
            TaskKind kind,
            @Nullable UUID client,
            @Nullable UUID conversation,
            @Nullable UUID about,
            Instant dueAt) {
        AccountId coach = handle.createQuery(
                        "select coach_id from assignment where client_id = :client and ended_at is null")
                .bind("client", client)
                .mapTo(UUID.class)
                .findFirst()
                .map(AccountId::new)
                .orElse(null);
        open(handle, new NewTask(program, kind, client, conversation, null, about, coach, dueAt, null));
    }

    /** What is owed to a client is somebody else's from now on; null is for whoever supervises. */
    public void handOver(Handle handle, ProgramId program, UUID client, @Nullable AccountId to) {
        handle.createUpdate("update task set owner_id = :to where client_id = :client and done_at is null")
                .bind("to", to)
                .bind("client", client)
                .execute();
        Changes.note(handle, program, "today", client);
    }

    /** What somebody who leaves still had falls to whoever supervises. */
    public void disown(Handle handle, ProgramId program, AccountId owner) {
        handle.createUpdate("update task set owner_id = null where owner_id = :owner and done_at is null")
                .bind("owner", owner)
                .execute();
        Changes.note(handle, program, "today", null);
    }

    /** What is owed about a thing is due at another time from now on. */
    public void due(Handle handle, ProgramId program, TaskKind kind, UUID about, Instant at) {
        handle.createUpdate("""
                        update task set due_at = :at
                        where kind = :kind and coalesce(about, conversation_id, client_id) = :about and done_at is null
                        """)
                .bind("at", at)
                .bind("kind", kind.name())
                .bind("about", about)
                .execute();
        Changes.note(handle, program, "today", null);
    }

    /** Nothing is owed to a client any more but an answer to whoever texts: what waits for one falls to whoever supervises. */
    public void cancel(Handle handle, ProgramId program, UUID client, AccountId by, String outcome) {
        List<UUID> open =
                handle.createQuery("""
                        select id from task where client_id = :client and done_at is null and kind not in ('URGENT', 'ANSWER_TEXT')
                        """).bind("client", client).mapTo(UUID.class).list();
        List<UUID> cancelled = TaskStates.step(handle, TaskStep.CANCEL, open, by, outcome);
        audit.record(handle, program, Actor.account(by), "task.cancel", "client", client, cancelled, outcome);
        handOver(handle, program, client, null);
    }

    /** What was cancelled with this outcome is owed again, unless the same is by now. */
    public void comeBack(Handle handle, ProgramId program, UUID client, AccountId by, String outcome) {
        List<UUID> cancelled = handle.createQuery("""
                        select distinct on (t.kind, coalesce(t.about, t.conversation_id, t.client_id)) t.id from task t
                        where t.client_id = :client and t.outcome = :outcome and t.status = 'cancelled' and not exists (
                            select from task again where again.kind = t.kind and again.done_at is null
                                and coalesce(again.about, again.conversation_id, again.client_id)
                                    = coalesce(t.about, t.conversation_id, t.client_id))
                        order by t.kind, coalesce(t.about, t.conversation_id, t.client_id), t.done_at desc
                        """)
                .bind("client", client)
                .bind("outcome", outcome)
                .mapTo(UUID.class)
                .list();
        List<UUID> back = TaskStates.step(handle, TaskStep.COME_BACK, cancelled, null, null);
        audit.record(handle, program, Actor.account(by), "task.come-back", "client", client, back, outcome);
    }

    /** Closes one task by a person; false if it is not open (any more). */
    public boolean complete(Handle handle, ProgramId program, UUID task, AccountId by, String outcome) {
        boolean closed = !TaskStates.step(handle, TaskStep.COMPLETE, List.of(task), by, outcome)
                .isEmpty();
        if (closed) {
            audit.record(handle, program, Actor.account(by), "task.complete", "task", task);
            Changes.note(handle, program, "today", null);
        }
        return closed;
    }

    /** Takes back a "done" of one's own of the last ten minutes, unless the same is owed again already; false if it can't. */
    public boolean reopen(Handle handle, ProgramId program, UUID task, AccountId by) {
        List<UUID> slip = handle.createQuery("""
                        select t.id from task t
                        where t.id = :id and t.done_by = :by and t.outcome = 'done'
                            and t.done_at > handrail.now() - interval '10 minutes'
                            and not exists (
                                select from task again where again.kind = t.kind and again.done_at is null
                                    and coalesce(again.about, again.conversation_id, again.client_id)
                                        = coalesce(t.about, t.conversation_id, t.client_id))
                        """)
                .bind("id", task)
                .bind("by", by)
                .mapTo(UUID.class)
                .list();
        boolean reopened =
                !TaskStates.step(handle, TaskStep.REOPEN, slip, null, null).isEmpty();
        if (reopened) {
            audit.record(handle, program, Actor.account(by), "task.reopen", "task", task);
            Changes.note(handle, program, "today", null);
        }
        return reopened;
    }

    /** What settled it about a thing was a mistake: the newest of this kind is owed again, unless one is. */
    public void owedAgain(Handle handle, ProgramId program, TaskKind kind, UUID about, AccountId by) {
        List<UUID> settled = handle.createQuery("""
                        select t.id from task t where t.kind = :kind and coalesce(t.about, t.conversation_id, t.client_id) = :about
                            and not exists (
                                select from task again where again.kind = :kind and again.done_at is null
                                    and coalesce(again.about, again.conversation_id, again.client_id) = :about)
                        order by t.done_at desc limit 1
                        """)
                .bind("kind", kind.name())
                .bind("about", about)
                .mapTo(UUID.class)
                .list();
        TaskStates.step(handle, TaskStep.REOPEN, settled, null, null).forEach(task -> {
            audit.record(handle, program, Actor.account(by), "task.reopen", "task", task);
            Changes.note(handle, program, "today", null);
        });
    }

    /** Closes what was opened about a thread since then, when it turned out not to be needed. */
    public void settleSince(Handle handle, ProgramId program, TaskKind kind, UUID about, Instant since) {
        boolean fresh = handle.createQuery("""
                        select exists (
                            select from task where kind = :kind and coalesce(about, conversation_id, client_id) = :about
                                and done_at is null and created_at >= :since)
                        """)
                .bind("kind", kind.name())
                .bind("about", about)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
        if (fresh) {
            settle(handle, program, kind, about, null, "carried on");
        }
    }

    /** Closes whatever of this kind is open for a person, under whichever entry. */
    public void settleFor(Handle handle, ProgramId program, TaskKind kind, UUID client, AccountId by, String outcome) {
        List<UUID> open = handle.createQuery("""
                        select id from task where kind = :kind and done_at is null and client_id = any((select handrail.one_person(:client))::uuid[])
                        """)
                .bind("kind", kind.name())
                .bind("client", client)
                .mapTo(UUID.class)
                .list();
        if (!TaskStates.step(handle, TaskStep.SETTLE, open, by, outcome).isEmpty()) {
            audit.record(handle, program, Actor.account(by), "task.settle", "client", client, open, kind.name());
            Changes.note(handle, program, "today", client);
        }
    }

    /** Closes whatever of this kind is open about a thing: its page, request, thread or client. */
    public void settle(
            Handle handle, ProgramId program, TaskKind kind, UUID about, @Nullable AccountId by, String outcome) {
        List<UUID> open = handle.createQuery("""
                        select id from task where kind = :kind and coalesce(about, conversation_id, client_id) = :about and done_at is null
                        """)
                .bind("kind", kind.name())
                .bind("about", about)
                .mapTo(UUID.class)
                .list();
        if (!TaskStates.step(handle, TaskStep.SETTLE, open, by, outcome).isEmpty()) {
            audit.record(
                    handle,
                    program,
                    by == null ? Actor.system() : Actor.account(by),
                    "task.settle",
                    "task",
                    null,
                    List.of(about),
                    kind.name());
            Changes.note(handle, program, "today", null);
        }
    }
}
