package handrail.standing;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.assignment.Assignments;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.episode.Episodes;
import handrail.followup.FollowUps;
import handrail.messaging.Cancelled;
import handrail.program.Program;
import handrail.task.Tasks;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is in another program's care now, because they wanted it so: we start nothing with them any more, and their coach is free for others.
 * Whatever was promised is kept, or taken back, first. They may always write: the bot answers, and what needs a person is whoever supervises'.
 * Silence and refusal are no move. Nothing is told to the other program by it: that takes a consent to disclose (C1).
 */
public final class Elsewhere {

    /** The most characters of the other program's name. */
    static final int LONGEST = 200;

    private static final String NAMED = "elsewhere";

    private final Ids ids;
    private final Sealing sealing;
    private final Tasks tasks;
    private final Ended ended;
    private final Silence silence;
    private final Cancelled cancelled;
    private final Assignments assignments;
    private final Audit audit;

    /** With ids for new rows, what seals, and all that ends by it. */
    public Elsewhere(
            Ids ids,
            Sealing sealing,
            Tasks tasks,
            Ended ended,
            Silence silence,
            Cancelled cancelled,
            Assignments assignments,
            Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.tasks = tasks;
        this.ended = ended;
        this.silence = silence;
        this.cancelled = cancelled;
        this.assignments = assignments;
        this.audit = audit;
    }

    /**
     * That somebody is in another program's care.
     *
     * @param since when it was written down
     * @param whom the other program in a few words; null when nobody said
     */
    public record Known(Instant since, @Nullable String whom) {}

    /** Where a client is in care; empty while they are here, or nobody knows. */
    public static Optional<Known> of(Handle handle, Sealing sealing, UUID client) {
        return handle.createQuery("""
                        select id, recorded_at, whom from elsewhere where client_id = :client and withdrawn_at is null
                            and not exists (select from episode_of_care where client_id = :client and status <> 'finished')
                        order by id desc limit 1
                        """)
                .bind("client", client)
                .map((row, context) -> {
                    byte[] whom = row.getBytes("whom");
                    return new Known(
                            row.getTimestamp("recorded_at").toInstant(),
                            whom == null
                                    ? null
                                    : sealing.open(NAMED, "whom", row.getObject("id", UUID.class), new Sealed(whom)));
                })
                .findOne();
    }

    /**
     * Writes it down; doing so twice changes nothing more.
     *
     * @param agreed whether whoever writes it down says that the client wants it so
     * @param whom the other program in a few words; may be empty
     * @throws Problem.Invalid when they did not want it, or something is still owed to them
     */
    public void record(Handle handle, SignedIn me, UUID client, boolean agreed, String whom) {
        // Nobody is asked to be their coach meanwhile: what is being asked just now is there to be ended.
        Assignments.oneAtATime(handle, me.program());
        Optional<UUID> open = Episodes.open(handle, client);
        if (open.isEmpty()) {
            return;
        }
        check(handle, client, agreed, whom.strip());
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into elsewhere (id, program_id, client_id, episode_id, whom, recorded_at, recorded_by)
                        select :id, program_id, :client, id, :whom, handrail.now(), :by from episode_of_care where id = :episode
                        """)
                .bind("id", id)
                .bind("client", client)
                .bind("episode", open.get())
                .bind("whom", whom.isBlank() ? null : sealing.seal(NAMED, "whom", id, whom.strip()))
                .bind("by", me.account())
                .execute();
        audit(handle, me, "elsewhere.record", client, List.of(id));
        end(handle, me, client);
    }

    private static void check(Handle handle, UUID client, boolean agreed, String whom) {
        if (!agreed) {
            throw new Problem.Invalid(List.of(new Fault("wanted", "elsewhere.fault.wanted")));
        }
        if (whom.length() > LONGEST) {
            throw new Problem.Invalid(List.of(new Fault("whom", "elsewhere.fault.whom")));
        }
        boolean owed = handle.createQuery("""
                        select exists (select from page where client_id = :client and acknowledged_at is null)
                            or exists (select from warm_handoff where client_id = :client and settled_at is null)
                            or exists (select from supply_request where client_id = :client and settled_at is null)
                            or exists (
                                select from task where client_id = :client and kind in ('URGENT', 'ANSWER_TEXT') and done_at is null)
                        """)
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
        if (owed) {
            throw new Problem.Invalid(List.of(new Fault("wanted", "elsewhere.fault.owed")));
        }
    }

    private void end(Handle handle, SignedIn me, UUID client) {
        silence.ends(handle, me.program(), client, Silence.End.ELSEWHERE, me.account());
        cancelled.started(handle, me.program(), client, "closed");
        List.of(
                        "update check_in set status = 'skipped', outcome = 'elsewhere' where client_id = ? and status in ('due', 'sent')",
                        "update hold set ended_at = handrail.now(), ended_by = 'elsewhere' where client_id = ? and ended_at is null")
                .forEach(statement -> handle.execute(statement, client));
        var unused = Episodes.finish(handle, client);
        FollowUps.notInCare(handle, client);
        assignments.closeOf(handle, me.program(), client, Actor.account(me.account()), NAMED);
        tasks.cancel(handle, me.program(), client, me.account(), NAMED);
        Changes.note(handle, me.program(), "today", client);
    }

    /** It was a mistake: the episode goes on with the same coach, the rhythm where it stands today, and what was owed is owed again. */
    public void withdraw(Handle handle, SignedIn me, Program program, UUID client, Instant now) {
        Assignments.oneAtATime(handle, me.program());
        List<UUID> taken = handle.createQuery("""
                        update elsewhere set withdrawn_at = handrail.now(), withdrawn_by = :by
                        where client_id = :client and withdrawn_at is null
                            and episode_id = (select id from episode_of_care where client_id = :client order by id desc limit 1)
                            and not exists (select from episode_of_care where client_id = :client and status <> 'finished')
                            and not exists (select from death where client_id = :client and withdrawn_at is null)
                        returning id
                        """)
                .bind("by", me.account())
                .bind("client", client)
                .mapTo(UUID.class)
                .list();
        if (taken.isEmpty()) {
            return;
        }
        audit(handle, me, "elsewhere.withdraw", client, taken);
        ended.takeBack(handle, me, program, client, now);
        tasks.comeBack(handle, me.program(), client, me.account(), NAMED);
        Changes.note(handle, me.program(), "today", client);
    }

    private void audit(Handle handle, SignedIn me, String action, UUID client, List<UUID> rows) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "client", client, rows, null);
    }
}
