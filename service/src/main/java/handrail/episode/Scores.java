package handrail.episode;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How somebody is, from 0 (worst) to 10 (best), as they answered: kept on their episode. Three answers in a row, each lower than the one before,
 * are a worse trend: a fall over two rounds. It is told once a fall, however far it goes on; an answer that is not lower ends it.
 */
public final class Scores {

    private Scores() {}

    /**
     * Keeps an answer. Returns the episode when this answer makes a worse trend; empty otherwise.
     *
     * @param asked the check-in or follow-up that was answered
     */
    public static Optional<UUID> given(Handle handle, UUID asked, int score) {
        return handle.createQuery("""
                        update episode_of_care set previous_score = last_score, last_score = :score, scored_at = handrail.now(),
                            falling = case when :score < last_score
                                then coalesce(nullif(falling, '{}'), array[last_score::int]) || :score else array[:score] end,
                            fell = case when :score < last_score and cardinality(falling) >= 2 then falling || :score else fell end
                        where id = coalesce((select episode_id from check_in where id = :asked), (select episode_id from follow_up where id = :asked))
                        returning id, cardinality(falling) = 3 as begins
                        """)
                .bind("score", score)
                .bind("asked", asked)
                .map((row, context) -> row.getBoolean("begins")
                        ? Optional.of(row.getObject("id", UUID.class))
                        : Optional.<UUID>empty())
                .findOne()
                .flatMap(trend -> trend);
    }
}
