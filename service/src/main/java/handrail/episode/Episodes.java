package handrail.episode;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where episodes stand. The one place that changes it, by an {@link EpisodeStep} only; whoever asks for a step audits why: a referral, a
 * hold, a death, a merge, a coach's yes.
 */
public final class Episodes {

    private Episodes() {}

    /** Begins one, with the scores of the one before; the database refuses a second that is open for the same client. */
    public static void begin(Handle handle, NewEpisode episode) {
        handle.createUpdate("""
                        insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at,
                            last_score, previous_score, scored_at, falling)
                        select :id, :program, :client, :status, handrail.now(), :on, :target, :breach,
                            b.last_score, b.previous_score, b.scored_at, coalesce(b.falling, '{}')
                        from (select) one left join episode_of_care b on b.id = cast(:before as uuid)
                        """)
                .bindMethods(episode)
                .bind("status", EpisodeStep.BEGIN.to().word())
                .execute();
    }

    /** Takes a step; false when the episode does not stand where it begins, and then nothing changes. */
    public static boolean step(Handle handle, UUID episode, EpisodeStep step) {
        return handle.createUpdate("""
                        update episode_of_care set status = :to, finished_at = case when :finished then handrail.now() end
                        where id = :episode and status = any(:begins)
                        """)
                        .bind("to", step.to().word())
                        .bind("finished", step.to() == EpisodeStep.State.FINISHED)
                        .bind("episode", episode)
                        .bindArray("begins", String.class, step.beginWords())
                        .execute()
                > 0;
    }

    /** The open episode of a client. */
    public static Optional<UUID> open(Handle handle, UUID client) {
        return handle.createQuery("select id from episode_of_care where client_id = :client and status <> 'finished'")
                .bind("client", client)
                .mapTo(UUID.class)
                .findOne();
    }

    /** A coach who has it has it for the first time, or not: then it stands as it did. On hold it stays on hold. */
    public static void take(Handle handle, UUID episode) {
        if (hasHadCoach(handle, episode)) {
            var unused = step(handle, episode, EpisodeStep.TAKE);
        }
    }

    /** Nothing is started with a client for a while. */
    public static void hold(Handle handle, UUID client) {
        open(handle, client).ifPresent(episode -> {
            var unused = step(handle, episode, EpisodeStep.HOLD);
        });
    }

    /** What was on hold is as it was before, but for a coach who said yes meanwhile. */
    public static void goOn(Handle handle, UUID client) {
        open(handle, client).ifPresent(episode -> {
            var unused = step(
                    handle, episode, hasHadCoach(handle, episode) ? EpisodeStep.RETURN : EpisodeStep.RETURN_TO_WAIT);
        });
    }

    /** The open episode of a client is over; returns which. */
    public static Optional<UUID> finish(Handle handle, UUID client) {
        return open(handle, client).filter(episode -> step(handle, episode, EpisodeStep.FINISH));
    }

    /** Its end was a mistake; false when it had not ended. */
    public static boolean resume(Handle handle, UUID episode) {
        return step(handle, episode, hasHadCoach(handle, episode) ? EpisodeStep.RESUME : EpisodeStep.RESUME_TO_WAIT);
    }

    /** An offer is no coach yet. */
    private static boolean hasHadCoach(Handle handle, UUID episode) {
        return handle.createQuery(
                        "select exists (select from assignment where episode_id = :episode and state in ('accepted', 'ended'))")
                .bind("episode", episode)
                .mapTo(Boolean.class)
                .one();
    }
}
