package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.program.Program;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Gives clients another coach: what is owed to them goes along, and nobody is left without somebody who answers for them. */
public final class Reassigning {

    private final Assignments assignments;
    private final Assigning assigning;
    private final Offers offers;
    private final Tasks tasks;
    private final Clock clock;

    /** Over matching and tasks. */
    public Reassigning(Assignments assignments, Assigning assigning, Offers offers, Tasks tasks, Clock clock) {
        this.assignments = assignments;
        this.assigning = assigning;
        this.offers = offers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** An open episode; throws {@link Problem.NotFound} when there is none. */
    Wanted episode(Handle handle, UUID episode) {
        return Candidates.wanted(handle, episode).orElseThrow(() -> new Problem.NotFound("problem.gone"));
    }

    /**
     * A person decides: this coach has the episode from now on. The same coach again changes nothing, but an offer becomes theirs.
     *
     * @throws Problem.Conflict when these two never meet, or there is no such coach
     */
    public void give(Handle handle, Program program, UUID episode, AccountId to, Actor by) {
        Assignments.oneAtATime(handle, program.id());
        Wanted wanted = episode(handle, episode);
        Choice choice = assigning.ranked(handle, program, wanted, clock.instant()).stream()
                .filter(candidate -> candidate.coach().equals(to))
                .findFirst()
                .orElseThrow(() -> new Problem.Conflict("problem.no-coach"));
        if (choice.refused().contains(HardRule.APART.code())) {
            throw new Problem.Conflict("problem.never-meet");
        }
        boolean theirs = assignments
                .openOf(handle, episode)
                .filter(row -> row.state() == AssignmentStep.State.ACCEPTED
                        && row.coach().equals(to))
                .isPresent();
        if (theirs) {
            return;
        }
        close(handle, program, wanted.episode(), by, "moved");
        assigning.give(handle, program, wanted, decided(choice), by);
        tasks.handOver(handle, program.id(), wanted.client(), to);
        tasks.settle(handle, program.id(), TaskKind.UNASSIGNED, episode, null, "assigned");
    }

    /** Somebody carries nobody any more: each of their clients is offered anew, or waits for the supervisor. Returns how many they were. */
    public int release(Handle handle, Program program, AccountId coach, Actor by) {
        Assignments.oneAtATime(handle, program.id());
        List<UUID> carried = carried(handle, coach);
        List<Wanted> clients = carried.stream().map(id -> episode(handle, id)).toList();
        carried.forEach(episode -> close(handle, program, episode, by, "left"));
        clients.forEach(client -> offers.next(handle, program, client.episode(), client.client(), clock.instant()));
        tasks.disown(handle, program.id(), coach);
        return carried.size();
    }

    /** What stood against it stays with the row: a person decided all the same. */
    private static Choice decided(Choice choice) {
        List<String> why = new ArrayList<>(choice.why());
        choice.refused().stream().map(rule -> "against:" + rule).forEach(why::add);
        return new Choice(choice.coach(), why, choice.refused(), choice.points());
    }

    private void close(Handle handle, Program program, UUID episode, Actor by, String reason) {
        assignments
                .close(handle, program.id(), episode, by, reason)
                .ifPresent(row -> tasks.settle(handle, program.id(), TaskKind.ACCEPT, row.id(), null, reason));
    }

    private static List<UUID> carried(Handle handle, AccountId coach) {
        return handle.createQuery("""
                        select a.episode_id from assignment a join episode_of_care e on e.id = a.episode_id and e.status <> 'finished'
                        where a.coach_id = :coach and a.ended_at is null order by e.id
                        """).bind("coach", coach).mapTo(UUID.class).list();
    }
}
