package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.program.Program;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What becomes of an offer: accepted, declined with a reason, or run out; then the next best is asked, or they wait in the queue. */
public final class Offers {

    /** Why a coach may say no. */
    public static final List<String> REASONS = List.of("full", "away", "knows_them", "not_the_right_one");

    private final Assignments assignments;
    private final Assigning assigning;
    private final Tasks tasks;

    /** Over assignments and tasks. */
    public Offers(Assignments assignments, Assigning assigning, Tasks tasks) {
        this.assignments = assignments;
        this.assigning = assigning;
        this.tasks = tasks;
    }

    /** The coach says yes; again changes nothing. False when it is not offered to them any more. */
    public boolean accept(Handle handle, Program program, UUID assignment, AccountId coach) {
        Optional<Assignments.Row> row = mine(handle, program, assignment, coach);
        if (row.isEmpty()) {
            return false;
        }
        if (row.get().state() == AssignmentStep.State.ACCEPTED) {
            return true;
        }
        boolean accepted =
                assignments.step(handle, program.id(), assignment, AssignmentStep.ACCEPT, Actor.account(coach), null);
        if (accepted) {
            tasks.settle(handle, program.id(), TaskKind.ACCEPT, assignment, coach, "accepted");
        }
        return accepted;
    }

    /** The coach says no, and the next best is asked at once; again changes nothing. False when it is not offered to them any more. */
    boolean decline(Handle handle, Program program, UUID assignment, AccountId coach, String reason, Instant now) {
        return mine(handle, program, assignment, coach)
                .filter(row -> moveOn(handle, program, row, AssignmentStep.DECLINE, Actor.account(coach), reason, now))
                .isPresent();
    }

    private Optional<Assignments.Row> mine(Handle handle, Program program, UUID assignment, AccountId coach) {
        Assignments.oneAtATime(handle, program.id());
        return assignments.find(handle, assignment).filter(row -> row.coach().equals(coach));
    }

    /** An offer is over, and the next best is asked; false if it was over already. */
    boolean moveOn(
            Handle handle,
            Program program,
            Assignments.Row row,
            AssignmentStep step,
            Actor by,
            String reason,
            Instant now) {
        if (!assignments.step(handle, program.id(), row.id(), step, by, reason)) {
            return false;
        }
        AccountId answered = step == AssignmentStep.DECLINE ? row.coach() : null;
        tasks.settle(
                handle,
                program.id(),
                TaskKind.ACCEPT,
                row.id(),
                answered,
                step.to().word());
        next(handle, program, row.episode(), row.client(), now);
        return true;
    }

    /** The next best is asked; without one they wait, and whoever supervises owns it. */
    void next(Handle handle, Program program, UUID episode, UUID client, Instant now) {
        Optional<AccountId> next = assigning.offer(handle, program, episode, now);
        tasks.handOver(handle, program.id(), client, next.orElse(null));
        if (next.isPresent()) {
            tasks.settle(handle, program.id(), TaskKind.UNASSIGNED, episode, null, "assigned");
        } else {
            tasks.open(handle, Queue.owed(program, client, null, episode, Queue.since(handle, episode)));
        }
    }
}
