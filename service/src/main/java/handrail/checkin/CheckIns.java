package handrail.checkin;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.episode.Scores;
import handrail.program.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The check-ins of episodes: one is always due next, until the rhythm ends. */
public final class CheckIns {

    /** For how many days whoever wants to be asked on is, until they are asked anew whether to go on: twelve weeks. */
    public static final int GOES_ON_DAYS = 84;

    private static final int FAR = 1_000_000;

    private static final String OF_EPISODE = """
            update check_in c set day = c.%s from episode_of_care e where e.id = ? and c.client_id = e.client_id and c.episode_id = e.id
            """;

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for answers. */
    public CheckIns(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** The same for one episode; whether anything was put down. */
    @CanIgnoreReturnValue
    public boolean scheduleNext(Handle handle, Program program, UUID episode, Instant now) {
        return scheduleNext(handle, program, List.of(episode), now) > 0;
    }

    /**
     * Puts down when each episode is asked next, joining the rhythm at today's day. Nothing is put down while another waits, whoever puts it
     * down at the same moment; safe to repeat. How many were.
     */
    @CanIgnoreReturnValue
    public int scheduleNext(Handle handle, Program program, Collection<UUID> episodes, Instant now) {
        Planned planned = planned(program, plans(handle, episodes), now);
        return planned.isEmpty() ? 0 : planned.insert(handle, program);
    }

    /** The same where it is known what each is counted from; whoever has that day already is looked at again. */
    void scheduleNext(Handle handle, Program program, List<Plan> plans, Instant now) {
        Planned planned = planned(program, plans, now);
        if (!planned.isEmpty() && planned.insert(handle, program) < planned.size()) {
            scheduleNext(handle, program, plans.stream().map(Plan::episodeId).toList(), now);
        }
    }

    private Planned planned(Program program, List<Plan> plans, Instant now) {
        Planned planned = new Planned();
        plans.forEach(plan -> plan.rhythm(program)
                .afterToday(plan.lastDay(), now)
                .ifPresent(next -> planned.add(ids.next(), plan, next)));
        return planned;
    }

    private static List<Plan> plans(Handle handle, Collection<UUID> episodes) {
        return handle.createQuery("""
                        select e.id as episode_id, e.client_id, e.overdose_on, k.zone, k.check_in_at as chosen, e.asked_until,
                            coalesce((select max(day) from check_in c where c.client_id = e.client_id and c.episode_id = e.id), -1) as last_day
                        from episode_of_care e join client k on k.id = e.client_id where e.id = any(:episodes)
                        """)
                .bindArray("episodes", UUID.class, List.copyOf(episodes))
                .mapTo(Plan.class)
                .list();
    }

    /** These were asked, together. */
    void asked(Handle handle, ProgramId program, List<UUID> checkIns) {
        if (!checkIns.isEmpty()) {
            audit.record(handle, program, Actor.system(), "check-in.ask", "check_in", null, checkIns, null);
        }
    }

    /** Whether somebody who is in care, and on no hold, is asked no more. */
    public static boolean haveEnded(Handle handle, UUID client) {
        return handle.createQuery("""
                        select exists (
                            select from episode_of_care e where e.client_id = :client and e.status in ('active', 'waitlist') and not exists (
                                select from check_in c where c.client_id = :client and c.episode_id = e.id and c.status in ('due', 'sent')))
                        """)
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
    }

    /** They want to be asked on: for so much longer, as often as at the end; safe to repeat on the same day. */
    public void goOn(Handle handle, Program program, UUID episode, Instant now) {
        handle.createUpdate("""
                        update episode_of_care e set asked_until = d.day + :more
                        from (
                            select o.id, cast(:now as timestamptz) at time zone coalesce(k.zone, :zone) as here, o.overdose_on
                            from episode_of_care o join client k on k.id = o.client_id where o.id = :episode) t
                        cross join lateral (select t.here::date - t.overdose_on as day) d
                        where e.id = t.id
                        """)
                .bind("more", GOES_ON_DAYS)
                .bind("now", now)
                .bind("zone", program.zoneId().getId())
                .bind("episode", episode)
                .execute();
        scheduleNext(handle, program, episode, now);
    }

    /** The days of the episode count from another overdose, so many days later: what was asked keeps its date, what waits is planned anew. */
    public void recount(Handle handle, Program program, UUID episode, long days, Instant now) {
        handle.execute("delete from check_in where episode_id = ? and status = 'due'", episode);
        handle.execute(
                "update episode_of_care set asked_until = nullif(greatest(asked_until - ?, 0), 0) where id = ?",
                days,
                episode);
        // By way of days that nobody has: an episode has each day once, also in between.
        handle.execute(OF_EPISODE.formatted("day - ?"), FAR, episode);
        handle.execute(OF_EPISODE.formatted("day + ? - ?"), FAR, days, episode);
        scheduleNext(handle, program, episode, now);
    }

    /**
     * The client answered: kept on the check-in and on the episode, so that Today's order follows. Returns the episode when the answer makes a
     * worse trend.
     *
     * @param score 0 (worst) to 10; null when they answered in words alone
     */
    public Optional<UUID> answered(Handle handle, ProgramId program, UUID checkIn, @Nullable Integer score) {
        handle.createUpdate("""
                        update check_in set status = 'answered', outcome = 'answered', answered_at = handrail.now(), score = :score
                        where id = :id
                        """).bind("id", checkIn).bind("score", score).execute();
        Optional<UUID> worse = score == null ? Optional.empty() : Scores.given(handle, checkIn, score);
        audit.record(handle, program, Actor.system(), "check-in.answer", "check_in", checkIn);
        Changes.note(handle, program, "today", null);
        return worse;
    }

    /** What the next check-in is counted from. */
    public record Plan(
            UUID episodeId,
            UUID clientId,
            LocalDate overdoseOn,
            @Nullable String zone,
            @Nullable LocalTime chosen,
            @Nullable Integer askedUntil,
            int lastDay) {

        Rhythm rhythm(Program program) {
            return new Rhythm(
                    program.policy(),
                    overdoseOn,
                    zone == null ? program.zoneId() : ZoneId.of(zone),
                    chosen,
                    askedUntil);
        }
    }
}
