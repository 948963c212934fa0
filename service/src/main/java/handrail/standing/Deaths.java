package handrail.standing;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.assignment.Assignments;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.episode.Episodes;
import handrail.followup.FollowUps;
import handrail.messaging.Cancelled;
import handrail.program.Program;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Somebody died: everything is cancelled at once, whoever texts from their phone is answered by a person, and the coach hears it from the
 * supervisor (S9). It leaves the coach's list, so that no page tells them first.
 */
public final class Deaths {

    private static final Duration TOLD_WITHIN = Duration.ofHours(4);

    private final Ids ids;
    private final Tasks tasks;
    private final Ended ended;
    private final Silence silence;
    private final Cancelled cancelled;
    private final Assignments assignments;
    private final Audit audit;

    /** With ids for new rows, and all that is cancelled. */
    public Deaths(
            Ids ids,
            Tasks tasks,
            Ended ended,
            Silence silence,
            Cancelled cancelled,
            Assignments assignments,
            Audit audit) {
        this.ids = ids;
        this.tasks = tasks;
        this.ended = ended;
        this.silence = silence;
        this.cancelled = cancelled;
        this.assignments = assignments;
        this.audit = audit;
    }

    /** When a client's death was recorded; empty for the living. */
    public static Optional<Instant> of(Handle handle, UUID client) {
        return handle.createQuery("select recorded_at from death where client_id = :client and withdrawn_at is null")
                .bind("client", client)
                .mapTo(Instant.class)
                .findOne();
    }

    /** Records it; doing so twice changes nothing more. */
    public void record(Handle handle, SignedIn me, UUID client, Instant now) {
        // Nobody is asked to be their coach meanwhile: what is being asked just now is there to be ended.
        Assignments.oneAtATime(handle, me.program());
        UUID id = ids.next();
        int recorded = handle.createUpdate("""
                        insert into death (id, program_id, client_id, recorded_at, recorded_by)
                        select :id, program_id, id, handrail.now(), :by from client where id = :client
                        on conflict (client_id) where withdrawn_at is null do nothing
                        """)
                .bind("id", id)
                .bind("client", client)
                .bind("by", me.account())
                .execute();
        if (recorded == 0) {
            return;
        }
        audit.record(
                handle, me.program(), Actor.account(me.account()), "death.record", "client", client, List.of(id), null);
        silence.ends(handle, me.program(), client, Silence.End.DEATH, me.account());
        cancelled.everything(handle, me.program(), client, "died");
        List.of(
                        "update check_in set status = 'skipped', outcome = 'died' where client_id = ? and status in ('due', 'sent')",
                        "update hold set ended_at = handrail.now(), ended_by = 'death' where client_id = ? and ended_at is null",
                        "update supply_request set status = 'cancelled', settled_at = handrail.now() where client_id = ? and settled_at is null",
                        "update slot set status = 'open', handoff_id = null, confirmed_at = null where handoff_id in (select id from warm_handoff where client_id = ? and settled_at is null)",
                        "update warm_handoff set status = 'cancelled', ask_again_at = null, settled_at = handrail.now() where client_id = ? and settled_at is null")
                .forEach(statement -> handle.execute(statement, client));
        var unused = Episodes.finish(handle, client);
        FollowUps.died(handle, client);
        assignments.closeOf(handle, me.program(), client, Actor.account(me.account()), "died");
        tasks.cancel(handle, me.program(), client, me.account(), "died");
        tasks.open(
                handle,
                new NewTask(
                        me.program(), TaskKind.TELL_COACH, client, null, null, id, null, now.plus(TOLD_WITHIN), null));
        Changes.note(handle, me.program(), "today", client);
    }

    /** It was a mistake: the episode goes on with the same coach. What was cancelled stays so; a person looks what is still wanted. */
    public void withdraw(Handle handle, SignedIn me, Program program, UUID client, Instant now) {
        handle.createQuery("""
                        update death set withdrawn_at = handrail.now(), withdrawn_by = :by
                        where client_id = :client and withdrawn_at is null returning id
                        """)
                .bind("by", me.account())
                .bind("client", client)
                .mapTo(UUID.class)
                .list()
                .forEach(death -> {
                    audit.record(
                            handle,
                            me.program(),
                            Actor.account(me.account()),
                            "death.withdraw",
                            "client",
                            client,
                            List.of(death),
                            null);
                    tasks.settle(handle, me.program(), TaskKind.TELL_COACH, death, me.account(), "withdrawn");
                    ended.takeBack(handle, me, program, client, now);
                    Changes.note(handle, me.program(), "today", client);
                });
    }
}
