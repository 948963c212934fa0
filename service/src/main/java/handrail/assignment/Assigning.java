package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.messaging.Pages;
import handrail.program.Program;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Offers an episode to the coach who fits best. One at a time in a program, so that two nodes never assign twice or overfill a coach. */
public final class Assigning {

    private final Assignments assignments;
    private final Tasks tasks;
    private final Pages pages;

    /** Over the assignments; a coach who is asked is told on their own phone, by a text that names nobody. */
    public Assigning(Assignments assignments, Tasks tasks, Pages pages) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.pages = pages;
    }

    /**
     * Asks whoever fits best; empty when nobody may be asked, and then they wait in the supervisors' queue. Somebody whom a coach
     * answers for keeps them.
     */
    public Optional<AccountId> assign(
            Handle handle,
            Program program,
            UUID episode,
            UUID client,
            String language,
            @Nullable String area,
            Instant now) {
        return offer(handle, program, episode, now);
    }

    /** The same. */
    Optional<AccountId> offer(Handle handle, Program program, UUID episode, Instant now) {
        Assignments.oneAtATime(handle, program.id());
        Optional<Assignments.Row> open = assignments.openOf(handle, episode);
        if (open.isPresent()) {
            return open.map(Assignments.Row::coach);
        }
        return Candidates.wanted(handle, episode).flatMap(wanted -> {
            Optional<Choice> choice = matching(handle, program, now).choose(wanted);
            choice.ifPresent(chosen -> ask(handle, program, wanted, chosen, now));
            return choice.map(Choice::coach);
        });
    }

    private void ask(Handle handle, Program program, Wanted wanted, Choice choice, Instant now) {
        Instant dueAt = Candidates.acceptBy(handle, program, choice.coach(), now);
        UUID id = assignments.begin(handle, program, AssignmentStep.OFFER, wanted, choice, Actor.system(), dueAt);
        tasks.open(
                handle,
                new NewTask(
                        program.id(),
                        TaskKind.ACCEPT,
                        wanted.client(),
                        null,
                        wanted.episode(),
                        id,
                        choice.coach(),
                        dueAt,
                        null));
        pages.tell(handle, program, choice.coach(), "staff-text.offer", "/today");
    }

    /** A person decided: this coach has them from now on. */
    void give(Handle handle, Program program, Wanted wanted, Choice choice, Actor by) {
        var unused = assignments.begin(handle, program, AssignmentStep.GIVE, wanted, choice, by, null);
    }

    /** Every coach for somebody, the best match first, and what stands against the others. */
    List<Choice> ranked(Handle handle, Program program, Wanted wanted, Instant now) {
        return matching(handle, program, now).rank(wanted, true);
    }

    static Matching matching(Handle handle, Program program, Instant now) {
        return new Matching(
                Candidates.all(handle, program, now), program.policy().match());
    }
}
