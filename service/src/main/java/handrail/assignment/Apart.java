package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.program.Program;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who never meets: said by a supervisor, of a conflict of interest or of a coach who is this client. */
public final class Apart {

    private final Ids ids;
    private final Assignments assignments;
    private final Offers offers;
    private final Tasks tasks;
    private final Audit audit;

    /** With what moves somebody on who is with the wrong coach. */
    public Apart(Ids ids, Assignments assignments, Offers offers, Tasks tasks, Audit audit) {
        this.ids = ids;
        this.assignments = assignments;
        this.offers = offers;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** Says so, or takes it back; again changes nothing. Whoever has the client now loses them at once, and the next best is asked. */
    void set(Handle handle, SignedIn me, Program program, Wanted wanted, AccountId coach, boolean never, Instant now) {
        Assignments.oneAtATime(handle, program.id());
        int changed = never ? begin(handle, me, wanted.client(), coach) : end(handle, me, wanted.client(), coach);
        if (changed == 0) {
            return;
        }
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                never ? "apart.set" : "apart.end",
                "client",
                wanted.client(),
                List.of(coach.value()),
                null);
        if (never && coach.equals(wanted.coach())) {
            assignments
                    .close(handle, program.id(), wanted.episode(), Actor.account(me.account()), "moved")
                    .ifPresent(row -> tasks.settle(handle, program.id(), TaskKind.ACCEPT, row.id(), null, "moved"));
            offers.next(handle, program, wanted.episode(), wanted.client(), now);
        }
    }

    private int begin(Handle handle, SignedIn me, UUID client, AccountId coach) {
        return handle.createUpdate("""
                        insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at)
                        select :id, s.program_id, s.account_id, k.id, :by, handrail.now()
                        from staff s, client k where s.account_id = :coach and k.id = :client
                        on conflict (coach_id, client_id) where ended_at is null do nothing
                        """)
                .bind("id", ids.next())
                .bind("coach", coach)
                .bind("client", client)
                .bind("by", me.account())
                .execute();
    }

    private static int end(Handle handle, SignedIn me, UUID client, AccountId coach) {
        return handle.createUpdate("""
                        update kept_apart set ended_at = handrail.now(), ended_by = :by
                        where coach_id = :coach and client_id = :client and ended_at is null
                        """)
                .bind("coach", coach)
                .bind("client", client)
                .bind("by", me.account())
                .execute();
    }
}
