package handrail.standing;

import handrail.access.Actor;
import handrail.access.SignedIn;
import handrail.assignment.Assignments;
import handrail.assignment.Queue;
import handrail.checkin.CheckIns;
import handrail.episode.Episodes;
import handrail.program.Program;
import handrail.task.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Episodes that ended by mistake: they go on. */
public final class Ended {

    private final Tasks tasks;
    private final CheckIns checkIns;
    private final Assignments assignments;

    /** With the tasks, the rhythm and who has whom. */
    public Ended(Tasks tasks, CheckIns checkIns, Assignments assignments) {
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.assignments = assignments;
    }

    /** The last episode of a client who is not in care goes on with the coach they had; whoever had only been asked is not: then they wait for one. */
    void takeBack(Handle handle, SignedIn me, Program program, UUID client, Instant now) {
        handle.createQuery("""
                        select id from episode_of_care where client_id = :client
                            and not exists (select from episode_of_care where client_id = :client and status <> 'finished')
                        order by id desc limit 1
                        """)
                .bind("client", client)
                .mapTo(UUID.class)
                .findOne()
                .filter(episode -> Episodes.resume(handle, episode))
                .ifPresent(episode -> goOn(handle, me, program, client, episode, now));
    }

    private void goOn(Handle handle, SignedIn me, Program program, UUID client, UUID episode, Instant now) {
        if (!assignments.resume(handle, me.program(), episode, Actor.account(me.account()))) {
            tasks.open(handle, Queue.owed(program, client, null, episode, now));
        }
        checkIns.scheduleNext(handle, program, episode, now);
    }
}
