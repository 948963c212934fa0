package handrail.standing;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.episode.Episodes;
import handrail.messaging.Cancelled;
import handrail.program.Program;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Somebody is in a hospital or in custody: nothing is started with them, and on a date a person looks whether that is still so (S9). */
public final class Holds {

    /** Where somebody can be. */
    public static final List<String> KINDS = List.of("hospital", "custody");

    private final Ids ids;
    private final Tasks tasks;
    private final Silence silence;
    private final Cancelled cancelled;
    private final Audit audit;

    /** With ids for new rows, the task of looking again, what was waited for, what was about to be sent, and the audit. */
    public Holds(Ids ids, Tasks tasks, Silence silence, Cancelled cancelled, Audit audit) {
        this.ids = ids;
        this.tasks = tasks;
        this.silence = silence;
        this.cancelled = cancelled;
        this.audit = audit;
    }

    /**
     * A hold that lasts.
     *
     * @param kind hospital or custody
     * @param reviewOn the day on which somebody looks again, in the program's zone
     * @param since when it was recorded
     */
    public record Hold(UUID id, String kind, LocalDate reviewOn, Instant since) {}

    /** The hold of a client, if one lasts. */
    public static Optional<Hold> of(Handle handle, UUID client) {
        return handle.createQuery(
                        "select id, kind, review_on, recorded_at from hold where client_id = :client and ended_at is null")
                .bind("client", client)
                .map((row, context) -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("review_on", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant()))
                .findOne();
    }

    /**
     * Records one, in the place of one that lasts.
     *
     * @throws Problem.Invalid when the kind is none of the list, or the day is not within the next 90
     */
    public void put(
            Handle handle, SignedIn me, Program program, UUID client, String kind, String reviewOn, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!KINDS.contains(kind)) {
            faults.add(new Fault("kind", "fault.choose"));
        }
        LocalDate day = DayAhead.of(reviewOn, now.atZone(program.zoneId()).toLocalDate())
                .orElse(null);
        if (day == null) {
            faults.add(new Fault("reviewOn", "hold.fault.review"));
        }
        Episode episode = episode(handle, client);
        if (day == null || !faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        end(handle, me, client, "replaced");
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into hold (id, program_id, client_id, kind, review_on, recorded_at, recorded_by)
                        values (:id, :program, :client, :kind, :day, handrail.now(), :by)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("client", client)
                .bind("kind", kind)
                .bind("day", day)
                .bind("by", me.account())
                .execute();
        Episodes.hold(handle, client);
        audit.record(
                handle, me.program(), Actor.account(me.account()), "hold.record", "client", client, List.of(id), kind);
        cancelled.started(handle, me.program(), client, "on_hold");
        silence.ends(handle, me.program(), client, Silence.End.HOLD, me.account());
        Instant due = day.atTime(program.policy().staffedOpens())
                .atZone(program.zoneId())
                .toInstant();
        UUID coach = episode.coach();
        tasks.open(
                handle,
                new NewTask(
                        me.program(),
                        TaskKind.REVIEW_HOLD,
                        client,
                        null,
                        episode.id(),
                        id,
                        coach == null ? null : new AccountId(coach),
                        due,
                        null));
        Changes.note(handle, me.program(), "today", client);
    }

    /** They are back: the rhythm goes on where it stands today. */
    public void end(Handle handle, SignedIn me, UUID client) {
        end(handle, me, client, "staff");
    }

    private void end(Handle handle, SignedIn me, UUID client, String by) {
        handle.createQuery("""
                        update hold set ended_at = handrail.now(), ended_by = :by, account_id = :account
                        where client_id = :client and ended_at is null returning id
                        """)
                .bind("by", by)
                .bind("account", me.account())
                .bind("client", client)
                .mapTo(UUID.class)
                .list()
                .forEach(hold -> {
                    tasks.settle(handle, me.program(), TaskKind.REVIEW_HOLD, hold, me.account(), by);
                    Episodes.goOn(handle, client);
                    audit.record(
                            handle,
                            me.program(),
                            Actor.account(me.account()),
                            "hold.end",
                            "client",
                            client,
                            List.of(hold),
                            by);
                    Changes.note(handle, me.program(), "today", client);
                });
    }

    private static Episode episode(Handle handle, UUID client) {
        return handle.createQuery("""
                        select e.id, a.coach_id from episode_of_care e left join assignment a on a.episode_id = e.id and a.ended_at is null
                        where e.client_id = :client and e.status <> 'finished'
                        """)
                .bind("client", client)
                .map((row, context) ->
                        new Episode(row.getObject("id", UUID.class), row.getObject("coach_id", UUID.class)))
                .findOne()
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    private record Episode(UUID id, @Nullable UUID coach) {}
}
