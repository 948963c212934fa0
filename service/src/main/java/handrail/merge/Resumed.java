package handrail.merge;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.SignedIn;
import handrail.assignment.Assignments;
import handrail.assignment.Queue;
import handrail.checkin.CheckIns;
import handrail.checkin.Silence;
import handrail.conversation.Consents;
import handrail.episode.Episodes;
import handrail.followup.FollowUps;
import handrail.program.Program;
import handrail.standing.Holds;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The episodes, coaches, clocks, consents and stops of two entries that become one, and of one that becomes two again. */
public final class Resumed {

    private final Assignments assignments;
    private final CheckIns checkIns;
    private final Silence silence;
    private final Consents consents;
    private final Stops stops;
    private final Tasks tasks;
    private final Clock clock;

    /** Over all of them. */
    public Resumed(
            Assignments assignments,
            CheckIns checkIns,
            Silence silence,
            Consents consents,
            Stops stops,
            Tasks tasks,
            Clock clock) {
        this.assignments = assignments;
        this.checkIns = checkIns;
        this.silence = silence;
        this.consents = consents;
        this.stops = stops;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The episode of the entry that is joined ends; the newest overdose, consent and stop of the two count from now on. */
    void handOver(Handle handle, SignedIn me, Program program, Moves.Between between) {
        UUID gone = between.gone();
        if (gone != null) {
            silence.ends(handle, program.id(), gone, Silence.End.MERGED, me.account());
            if (between.ended() != null) {
                end(handle, me, program, between, between.ended());
            }
            consent(handle, me, program, between);
            followHold(handle, between.kept());
        }
        stops.spread(handle, program.id(), between.kept());
    }

    /** A hold that came along or went back with an entry is their episode's, too (S9). */
    private static void followHold(Handle handle, UUID client) {
        if (Holds.of(handle, client).isPresent()) {
            Episodes.hold(handle, client);
        } else {
            Episodes.goOn(handle, client);
        }
    }

    private void end(Handle handle, SignedIn me, Program program, Moves.Between between, UUID ended) {
        handle.execute("update client_merge set ended_id = ? where id = ?", ended, between.merge());
        handle.execute(
                "update check_in set status = 'skipped', outcome = 'merged' where episode_id = ? and status = 'due'",
                ended);
        Optional<Counted> before = Counted.of(handle, between.kept());
        handle.createUpdate("""
                        update episode_of_care k set
                            overdose_on = case when g.target_at > k.target_at then g.overdose_on else k.overdose_on end,
                            target_at = greatest(k.target_at, g.target_at), breach_at = greatest(k.breach_at, g.breach_at),
                            reached_at = (
                                select min(r) from unnest(array[k.reached_at, g.reached_at]) r
                                where r >= (select max(o.occurred_at) from overdose_event o where o.client_id = k.client_id))
                        from episode_of_care g where g.id = :ended and k.client_id = :kept and k.status <> 'finished'
                        """)
                .bind("ended", ended)
                .bind("kept", between.kept())
                .execute();
        before.ifPresent(episode -> recount(handle, program, episode));
        var unused = Episodes.finish(handle, Objects.requireNonNull(between.gone()));
        assignments.closeOf(
                handle, program.id(), Objects.requireNonNull(between.gone()), Actor.account(me.account()), "merged");
        firstContact(handle, me, program, between.kept());
    }

    /** Another overdose, another rhythm: the first days after the newest one are asked about. */
    private void recount(Handle handle, Program program, Counted before) {
        Counted.of(handle, before.client())
                .filter(now -> now.episode().equals(before.episode()))
                .map(now -> before.overdoseOn().until(now.overdoseOn(), ChronoUnit.DAYS))
                .filter(days -> days != 0)
                .ifPresent(days -> {
                    checkIns.recount(handle, program, before.episode(), days, clock.instant());
                    FollowUps.recount(handle, before.episode(), days);
                });
    }

    /** The open episode of a client, and the overdose from which its days count. */
    public record Counted(UUID client, UUID episode, LocalDate overdoseOn) {
        static Optional<Counted> of(Handle handle, UUID client) {
            return handle.createQuery(
                            "select client_id as client, id as episode, overdose_on from episode_of_care where client_id = :client and status <> 'finished'")
                    .bind("client", client)
                    .mapTo(Counted.class)
                    .findOne();
        }
    }

    /** What is owed until the first contact follows the clocks. */
    private void firstContact(Handle handle, SignedIn me, Program program, UUID client) {
        Optional<NewTask> owed = handle.createQuery("""
                        select e.id, e.target_at, e.breach_at,
                            (select c.id from conversation c where c.client_id = e.client_id) as thread,
                            (select a.coach_id from assignment a where a.episode_id = e.id and a.ended_at is null) as coach
                        from episode_of_care e where e.client_id = :client and e.status <> 'finished' and e.reached_at is null
                        """)
                .bind("client", client)
                .map((row, context) -> owed(program, client, row))
                .findOne();
        owed.ifPresent(task -> {
            tasks.open(handle, task);
            tasks.due(
                    handle, program.id(), TaskKind.FIRST_CONTACT, Objects.requireNonNull(task.episode()), task.dueAt());
        });
        if (owed.isEmpty()) {
            handle.createQuery("select id from episode_of_care where client_id = :client and status <> 'finished'")
                    .bind("client", client)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(episode -> tasks.settle(
                            handle, program.id(), TaskKind.FIRST_CONTACT, episode, me.account(), "merged"));
        }
    }

    private static NewTask owed(Program program, UUID client, ResultSet row) throws SQLException {
        UUID episode = row.getObject("id", UUID.class);
        UUID coach = row.getObject("coach", UUID.class);
        return new NewTask(
                program.id(),
                TaskKind.FIRST_CONTACT,
                client,
                row.getObject("thread", UUID.class),
                episode,
                episode,
                coach == null ? null : new AccountId(coach),
                row.getTimestamp("target_at").toInstant(),
                row.getTimestamp("breach_at").toInstant());
    }

    /** The newest word of either counts (S10); it is written down anew for the client who goes on. */
    private void consent(Handle handle, SignedIn me, Program program, Moves.Between between) {
        Optional<String> newer = handle.createQuery("""
                        select g.kind from messaging_consent g where g.client_id = :gone and g.id = (
                            select m.id from messaging_consent m where m.client_id in (:gone, :kept) order by m.id desc limit 1)
                        """)
                .bind("gone", between.gone())
                .bind("kept", between.kept())
                .mapTo(String.class)
                .findOne();
        newer.ifPresent(kind -> {
            consents.record(handle, program.id(), between.kept(), kind, "merge", me.account());
            handle.createUpdate("""
                            update client_merge set consent_id = (
                                select id from messaging_consent where client_id = :kept order by id desc limit 1)
                            where id = :merge
                            """)
                    .bind("kept", between.kept())
                    .bind("merge", between.merge())
                    .execute();
        });
    }

    /** The clocks and the consent of the one who went on are as before, unless something newer came since. */
    void giveBack(Handle handle, SignedIn me, Program program, Merge merge) {
        if (merge.endedId() != null) {
            Optional<Counted> before = Counted.of(handle, merge.keptId());
            handle.createUpdate("""
                            update episode_of_care set overdose_on = :on, target_at = :target, breach_at = :breach,
                                reached_at = coalesce(:reached, case when reached_at > (select merged_at from client_merge where id = :merge) then reached_at end)
                            where id = :episode and status <> 'finished'
                            """)
                    .bind("on", merge.overdoseOn())
                    .bind("target", merge.targetAt())
                    .bind("breach", merge.breachAt())
                    .bindByType("reached", merge.reachedAt(), Instant.class)
                    .bind("merge", merge.id())
                    .bind("episode", merge.episodeId())
                    .execute();
            before.ifPresent(episode -> recount(handle, program, episode));
            firstContact(handle, me, program, merge.keptId());
        }
        handle.createQuery("""
                        select b.kind from messaging_consent b where b.client_id = :kept and b.id < :consent
                            and not exists (select from messaging_consent n where n.client_id = :kept and n.id > :consent)
                        order by b.id desc limit 1
                        """)
                .bind("kept", merge.keptId())
                .bindByType("consent", merge.consentId(), UUID.class)
                .mapTo(String.class)
                .findOne()
                .ifPresent(kind ->
                        consents.record(handle, program.id(), merge.keptId(), kind, "merge undone", me.account()));
    }

    /** The entry that was joined goes on by itself, with the coach who had accepted it; else it waits for one. */
    void goOn(Handle handle, SignedIn me, Program program, Merge merge) {
        followHold(handle, merge.keptId());
        UUID episode = merge.endedId();
        if (episode == null || !Episodes.resume(handle, episode)) {
            return;
        }
        Instant now = clock.instant();
        if (!assignments.resume(handle, program.id(), episode, Actor.account(me.account()))) {
            tasks.open(handle, Queue.owed(program, Objects.requireNonNull(merge.goneId()), null, episode, now));
        } else {
            handle.execute(
                    "update task set owner_id = (select coach_id from assignment where episode_id = ? and ended_at is null)"
                            + " where client_id = ? and done_at is null",
                    episode,
                    merge.goneId());
        }
        followHold(handle, Objects.requireNonNull(merge.goneId()));
        checkIns.scheduleNext(handle, program, episode, now);
    }
}
