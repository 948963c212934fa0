package handrail.checkin;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.program.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The check-ins of episodes: one is always due next, until the rhythm ends. */
public final class CheckIns {

    private static final int FAR = 1_000_000;

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for answers. */
    public CheckIns(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Puts down when the episode is asked next, joining the rhythm at today's day. Nothing is put down while another waits, whoever puts it
     * down at the same moment; safe to repeat. Whether anything was.
     */
    @CanIgnoreReturnValue
    public boolean scheduleNext(Handle handle, Program program, UUID episode, Instant now) {
        Plan plan = handle.createQuery("""
                        select e.client_id, e.overdose_on, k.zone,
                            coalesce((select max(day) from check_in c where c.episode_id = e.id), -1) as last_day
                        from episode_of_care e join client k on k.id = e.client_id where e.id = :episode
                        """)
                .bind("episode", episode)
                .registerRowMapper(org.jdbi.v3.core.mapper.reflect.ConstructorMapper.factory(Plan.class))
                .mapTo(Plan.class)
                .one();
        ZoneId zone = plan.zone() == null ? program.zoneId() : ZoneId.of(plan.zone());
        return new Rhythm(program.policy(), plan.overdoseOn(), zone)
                .afterToday(plan.lastDay(), now)
                .map(next -> insert(handle, program, episode, plan, next) > 0)
                .orElse(false);
    }

    /** The days of the episode count from another overdose, so many days later: what was asked keeps its date, what waits is planned anew. */
    public void recount(Handle handle, Program program, UUID episode, long days, Instant now) {
        handle.execute("delete from check_in where episode_id = ? and status = 'due'", episode);
        // By way of days that nobody has: an episode has each day once, also in between.
        handle.execute("update check_in set day = day - ? where episode_id = ?", FAR, episode);
        handle.execute("update check_in set day = day + ? - ? where episode_id = ?", FAR, days, episode);
        scheduleNext(handle, program, episode, now);
    }

    private int insert(Handle handle, Program program, UUID episode, Plan plan, Rhythm.Next next) {
        return handle.createUpdate("""
                        insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, planned_by)
                        select :id, :program, :client, :episode, :day, :dueAt, :expiresAt, 'due', policy_number from program where id = :program
                        on conflict do nothing
                        """)
                .bind("id", ids.next())
                .bind("program", program.id())
                .bind("client", plan.clientId())
                .bind("episode", episode)
                .bindMethods(next)
                .execute();
    }

    /**
     * The client answered: kept on the check-in and on the episode, so that Today's order follows.
     *
     * @param score 0 (worst) to 10; null when they answered in words alone
     */
    public void answered(Handle handle, ProgramId program, UUID checkIn, @Nullable Integer score) {
        handle.createUpdate("""
                        update check_in set status = 'answered', outcome = 'answered', answered_at = handrail.now(), score = :score
                        where id = :id
                        """).bind("id", checkIn).bind("score", score).execute();
        handle.createUpdate("""
                        update episode_of_care set previous_score = last_score, last_score = :score, scored_at = handrail.now()
                        where id = (select episode_id from check_in where id = :id) and :score is not null
                        """)
                .bind("id", checkIn)
                .bindByType("score", score, Integer.class)
                .execute();
        audit.record(handle, program, Actor.system(), "check-in.answer", "check_in", checkIn);
        Changes.note(handle, program, "today", null);
    }

    /** What the next check-in is counted from. */
    public record Plan(
            UUID clientId, LocalDate overdoseOn, @Nullable String zone, int lastDay) {}
}
