package handrail.checkin;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Silence is a signal: somebody who misses check-ins is asked for less, then their coach looks, then another way to reach them is tried.
 * Each step is kept and audited. Any sign of life ends them all: a text of theirs, somebody who reached them, a person who knows better.
 */
public final class Silence {

    private final Ids ids;
    private final Tasks tasks;
    private final Audit audit;

    /** With ids for new rows, the tasks that steps make, and the audit. */
    public Silence(Ids ids, Tasks tasks, Audit audit) {
        this.ids = ids;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** The steps, in their order. */
    enum Step {
        GENTLE,
        COACH,
        OUTREACH;

        String named() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What ends them. */
    public enum End {
        /** They wrote. */
        TEXT,
        /** Somebody reached them. */
        REACHED,
        /** Somebody of the staff knows better. */
        STAFF,
        /** They are in a hospital or in custody. */
        HOLD,
        /** They died. */
        DEATH,
        /** They are in another program's care. */
        ELSEWHERE,
        /** They are known under another entry, which goes on. */
        MERGED
    }

    /**
     * How many check-ins in a row were missed since the last sign of life. One that was asked before it is none, though its time ran out after
     * it: whoever was talked with in between did not fall silent.
     */
    static int missed(Handle handle, UUID episode) {
        return handle.createQuery("""
                        select count(*) from check_in c join episode_of_care e on e.id = c.episode_id and e.client_id = c.client_id
                        where c.episode_id = :episode and c.status = 'missed' and c.outcome = 'missed' and coalesce(c.sent_at, c.due_at) > coalesce(greatest(
                            (select max(t.last_inbound_at) from conversation t where t.client_id = any((select handrail.one_person(e.client_id))::uuid[])),
                            (select max(o.at) from outreach_attempt o
                                where o.client_id = any((select handrail.one_person(e.client_id))::uuid[]) and o.outcome = 'reached'),
                            (select max(s.ended_at) from silence_step s where s.episode_id = e.id)), '-infinity')
                        """)
                .bind("episode", episode)
                .mapTo(Integer.class)
                .one();
    }

    /** A check-in was missed: takes the steps that the policy says for so many. Another way is tried only with somebody who may be asked. */
    void missed(Handle handle, Program program, OpenCheckIn checkIn, Instant now) {
        Policy.Silence policy = program.policy().silence();
        int missed = missed(handle, checkIn.episodeId());
        if (missed >= policy.gentleAfter()) {
            take(handle, program.id(), checkIn, Step.GENTLE, missed);
        }
        boolean another = missed >= policy.outreachAfter() && checkIn.agreed();
        if (missed >= policy.coachAfter() && !another) {
            take(handle, program.id(), checkIn, Step.COACH, missed);
            owe(handle, program.id(), checkIn, TaskKind.SILENT, now.plus(Duration.ofHours(policy.coachHours())));
        }
        if (another) {
            take(handle, program.id(), checkIn, Step.OUTREACH, missed);
            tasks.settle(handle, program.id(), TaskKind.SILENT, checkIn.episodeId(), null, "another way is tried");
            owe(handle, program.id(), checkIn, TaskKind.OUTREACH, now.plus(Duration.ofHours(policy.outreachHours())));
        }
    }

    private void take(Handle handle, ProgramId program, OpenCheckIn checkIn, Step step, int missed) {
        UUID id = ids.next();
        int taken = handle.createUpdate("""
                        insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at)
                        values (:id, :program, :client, :episode, :checkIn, :step, :missed, handrail.now())
                        on conflict (episode_id, step) where ended_at is null do nothing
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("client", checkIn.clientId())
                .bind("episode", checkIn.episodeId())
                .bind("checkIn", checkIn.id())
                .bind("step", step.named())
                .bind("missed", missed)
                .execute();
        if (taken > 0) {
            audit.record(handle, program, Actor.job(), "silence." + step.named(), "silence_step", id);
        }
    }

    private void owe(Handle handle, ProgramId program, OpenCheckIn checkIn, TaskKind kind, Instant dueAt) {
        UUID coach = checkIn.coachId();
        tasks.open(
                handle,
                new NewTask(
                        program,
                        kind,
                        checkIn.clientId(),
                        checkIn.threadId(),
                        checkIn.episodeId(),
                        checkIn.episodeId(),
                        coach == null ? null : new AccountId(coach),
                        dueAt,
                        null));
    }

    /** A sign of life, or a reason not to wait for one: all steps end, and what was owed because of them. */
    public void ends(Handle handle, ProgramId program, UUID client, End by, @Nullable AccountId account) {
        List<Ended> ended = handle.createQuery("""
                        update silence_step set ended_at = handrail.now(), ended_by = :by, account_id = :account
                        where client_id = :client and ended_at is null
                        returning id, episode_id
                        """)
                .bind("by", by.name().toLowerCase(Locale.ROOT))
                .bind("account", account)
                .bind("client", client)
                .map((row, context) ->
                        new Ended(row.getObject("id", UUID.class), row.getObject("episode_id", UUID.class)))
                .list();
        if (ended.isEmpty()) {
            return;
        }
        audit.record(
                handle,
                program,
                Optional.ofNullable(account).map(Actor::account).orElseGet(() -> Actor.client(client)),
                "silence.end",
                "client",
                client,
                ended.stream().map(Ended::step).toList(),
                by.name().toLowerCase(Locale.ROOT));
        ended.stream()
                .map(Ended::episode)
                .distinct()
                .forEach(episode -> List.of(TaskKind.SILENT, TaskKind.OUTREACH)
                        .forEach(kind -> tasks.settle(
                                handle,
                                program,
                                kind,
                                episode,
                                account,
                                by.name().toLowerCase(Locale.ROOT))));
        Changes.note(handle, program, "today", client);
    }

    private record Ended(UUID step, UUID episode) {}
}
