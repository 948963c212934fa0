package handrail.rebalance;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.assignment.AssignmentStep;
import handrail.assignment.Assignments;
import handrail.assignment.Reassigning;
import handrail.bot.Event;
import handrail.conversation.Conversations;
import handrail.program.Program;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Applies an approved plan, once. Thread, schedule and appointments are the client's and stay; tasks go along; the client is told in a
 * warm text; the new coach sees the old thread. For each client all of it happens or nothing: whoever has another coach by now is left
 * alone. A small plan can be taken back for a day.
 */
public final class Transfers {

    static final int SMALL = 20;
    static final Duration UNDO = Duration.ofDays(1);

    private static final Duration WORTH_SAYING = Duration.ofHours(24);

    private final Plans plans;
    private final Assignments assignments;
    private final Reassigning reassigning;
    private final Conversations conversations;
    private final Tasks tasks;
    private final Audit audit;

    /** Over plans, assignments and threads. */
    public Transfers(
            Plans plans,
            Assignments assignments,
            Reassigning reassigning,
            Conversations conversations,
            Tasks tasks,
            Audit audit) {
        this.plans = plans;
        this.assignments = assignments;
        this.reassigning = reassigning;
        this.conversations = conversations;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** Applies a plan; again changes nothing. Returns how many people have another coach now. */
    public int apply(Handle handle, SignedIn me, Program program, UUID id, Instant now) {
        Assignments.oneAtATime(handle, program.id());
        Plans.Plan plan = plans.hold(handle, id);
        if (plan.approvedAt() != null) {
            return 0;
        }
        int moved = 0;
        for (Plans.Line line : plans.lines(handle, id)) {
            if (line.state().equals("proposed")) {
                moved += move(handle, me, program, line, now) ? 1 : 0;
            }
        }
        handle.createUpdate("update rebalance set approved_at = handrail.now(), approved_by = :by where id = :id")
                .bind("by", me.account())
                .bind("id", id)
                .execute();
        record(handle, me, "rebalance.apply", id, moved);
        return moved;
    }

    private boolean move(Handle handle, SignedIn me, Program program, Plans.Line line, Instant now) {
        Optional<Assignments.Row> before = assignments.openOf(handle, line.episode());
        AccountId to = line.to();
        boolean asPlanned = Objects.equals(before.map(Assignments.Row::coach).orElse(null), line.from());
        if (to == null || !asPlanned) {
            plans.settle(handle, line.id(), "skipped", null, null);
            return false;
        }
        handle.savepoint("line");
        try {
            reassigning.give(handle, program, line.episode(), to, Actor.account(me.account()));
        } catch (Problem refused) {
            handle.rollbackToSavepoint("line");
            plans.settle(handle, line.id(), "skipped", null, null);
            return false;
        }
        UUID begun = assignments
                .openOf(handle, line.episode())
                .map(Assignments.Row::id)
                .orElseThrow();
        plans.settle(
                handle, line.id(), "applied", before.map(Assignments.Row::id).orElse(null), begun);
        tell(handle, program, line.client(), now);
        return true;
    }

    /** In the thread, if there is one with a phone; the text waits for the window (T8) and names first names only (T14). */
    private void tell(Handle handle, Program program, UUID client, Instant now) {
        handle.createQuery("""
                        select c.id from conversation c where c.client_id = :client
                            and exists (select from phone_holder h where h.client_id = :client and h.held_until is null)
                        """)
                .bind("client", client)
                .mapTo(UUID.class)
                .findOne()
                .ifPresent(thread -> conversations.advance(
                        handle,
                        program.id(),
                        thread,
                        new Event.TimerDue(Event.Timer.NEW_COACH),
                        now.plus(WORTH_SAYING)));
    }

    /** Takes a small plan back within a day: whoever still has the coach it gave them goes back. Returns how many did. */
    public int undo(Handle handle, SignedIn me, Program program, UUID id, Instant now) {
        Assignments.oneAtATime(handle, program.id());
        Plans.Plan plan = plans.hold(handle, id);
        List<Plans.Line> applied = plans.lines(handle, id).stream()
                .filter(line -> line.state().equals("applied"))
                .toList();
        if (plan.undoneAt() != null) {
            return 0;
        }
        if (!undoable(plan, applied.size(), now)) {
            throw new Problem.Conflict("problem.plan-too-late");
        }
        int back = 0;
        for (Plans.Line line : applied) {
            back += back(handle, me, program, line, now) ? 1 : 0;
        }
        handle.createUpdate("update rebalance set undone_at = handrail.now(), undone_by = :by where id = :id")
                .bind("by", me.account())
                .bind("id", id)
                .execute();
        record(handle, me, "rebalance.undo", id, back);
        return back;
    }

    /** Whether a plan can be taken back now. */
    static boolean undoable(Plans.Plan plan, int applied, Instant now) {
        Instant at = plan.approvedAt();
        return at != null && plan.undoneAt() == null && applied <= SMALL && applied > 0 && now.isBefore(at.plus(UNDO));
    }

    private boolean back(Handle handle, SignedIn me, Program program, Plans.Line line, Instant now) {
        Actor by = Actor.account(me.account());
        UUID begun = Objects.requireNonNull(line.begun());
        AccountId from = line.from();
        boolean stillThere = from != null
                && works(handle, from)
                && assignments
                        .openOf(handle, line.episode())
                        .filter(row -> row.id().equals(begun))
                        .isPresent();
        if (!stillThere || line.ended() == null) {
            return false;
        }
        handle.savepoint("line");
        if (!assignments.step(handle, program.id(), begun, AssignmentStep.END, by, "undone")
                || !assignments.step(handle, program.id(), line.ended(), AssignmentStep.RESUME, by, null)) {
            handle.rollbackToSavepoint("line");
            return false;
        }
        tasks.handOver(handle, program.id(), line.client(), from);
        plans.settle(handle, line.id(), "undone", null, null);
        tell(handle, program, line.client(), now);
        return true;
    }

    private static boolean works(Handle handle, AccountId coach) {
        return handle.createQuery("select exists (select from account where id = :coach and closed_at is null)")
                .bind("coach", coach)
                .mapTo(Boolean.class)
                .one();
    }

    private void record(Handle handle, SignedIn me, String action, UUID plan, int people) {
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                action,
                "rebalance",
                plan,
                List.of(),
                Integer.toString(people));
    }
}
