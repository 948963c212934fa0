package handrail.checkin;

import handrail.bot.Event;
import handrail.database.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What puts questions into people's threads. */
public interface Asks {

    /**
     * One question.
     *
     * @param thread whose
     * @param event what the engine is told
     * @param expiresAt a text that is not sent by then is dropped (T8)
     */
    record Question(UUID thread, Event event, Instant expiresAt) {}

    /**
     * Lets the engine ask all of them, in the caller's transaction. Returns the text that asks each; a question of which the engine says
     * nothing has none.
     */
    Map<Question, UUID> ask(Handle handle, ProgramId program, List<Question> questions);
}
